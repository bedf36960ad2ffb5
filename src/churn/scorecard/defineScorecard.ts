import { frozenCopy } from '../../conditions/frozenCopy.js';
import { throwIfAny } from '../../errors/configError.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { checkScorecard } from './checkScorecard.js';
import { compileScorecard } from './compileScorecard.js';
import { compiled, type Scorecard } from './scorecard.js';
import type { ScorecardConfig } from './scorecardConfig.js';
import { scorecardSchema } from './scorecardSchema.js';

/**
 * Checks a churn scorecard and compiles it.
 *
 * Bins and bands must give every number exactly one place, so that no customer falls through. Their
 * edges say by name to whom they belong: `from` 5 and `upTo` 5 hold 5, `above` 5 and `below` 5 do not.
 *
 * @param config - the card, plain JSON
 * @returns the compiled card, frozen; it holds a copy of the config
 * @throws ConfigError with every issue, such as `unknown_key`, `tiling_gap`, `tiling_overlap`,
 *   `empty_range`, `unbounded_worst`, `off_scale`, `duplicate_id`, `ambiguous_day`
 * @example
 * ```ts
 * import { defineScorecard } from 'custops';
 *
 * const card = defineScorecard({
 *   id: 'renewals',
 *   signals: [
 *     { signal: 'late_payments', bins: [{ below: 1, points: 0 }, { from: 1, points: 18 }], missing: 'neutral' },
 *     { signal: 'plan', categories: { monthly: 30, yearly: 5 }, missing: 'worst' },
 *   ],
 *   bands: [{ id: 'low', below: 20 }, { id: 'high', from: 20 }],
 *   scale: { min: 0, max: 100 },
 * });
 * card.signals; // => ['late_payments', 'plan']
 * ```
 */
export function defineScorecard(config: ScorecardConfig): Scorecard {
  const { issues } = parseConfig(scorecardSchema, config);
  const isObject = typeof (config as unknown) === 'object' && (config as unknown) !== null;
  throwIfAny([...issues, ...(isObject ? checkScorecard(config, issues) : [])]);
  const form = compileScorecard(frozenCopy(config));
  return Object.freeze({
    id: config.id,
    signals: Object.freeze(form.config.signals.map(({ signal }) => signal)),
    bands: Object.freeze(form.config.bands.map(({ id }) => id)),
    [compiled]: form,
  });
}
