import { InputError } from '../../../errors/index.js';
import { INVALID_OPTION } from '../../../errors/kinds/metrics.js';
import { WRONG_TYPE } from '../../../errors/kinds/config.js';
import { requireList } from '../../../errors/requireList.js';
import { requireObject } from '../../../errors/requireObject.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import { checkSafe } from '../../../stats/checkSafe.js';
import {
  benjaminiHochberg,
  lagCorrelation,
  type ConfidenceOptions,
  type LagPoint,
} from '../../../stats/index.js';

/** A figure that may tell of another ahead of time. */
export interface Signal {
  readonly key: string;
  /** One for each period, as many as the outcome has. */
  readonly values: readonly number[];
}

/** How far ahead to look. */
export interface LeadingIndicatorsOptions extends ConfidenceOptions {
  /** The figure to be foretold, one value for each period. */
  readonly outcome: readonly number[];
  /** The longest lag in periods, from 1 to 1000. */
  readonly maxLag: number;
  /**
   * Whether to compare the changes from period to period, not the levels; true by default, since
   * two figures that both merely grow go along at every lag.
   */
  readonly differences?: boolean | undefined;
}

/** A signal at the lag at which it tells most. */
export interface LeadingIndicator {
  readonly key: string;
  /** The lag with the smallest adjusted p; null when no lag has one. */
  readonly lag: number | null;
  readonly r: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  /** After Benjamini–Hochberg over all lags of all signals. */
  readonly adjustedP: number | null;
  /** r². */
  readonly effectSize: number | null;
  readonly n: number;
  readonly leads: boolean;
  readonly reasons: readonly ('leads' | 'within_chance' | 'no_spread')[];
  /** From lag 1 on. */
  readonly lags: readonly LagPoint[];
}

/**
 * Which signals go ahead of an outcome, by how many periods, and whether that is more than what
 * looking at so many lags finds by chance.
 *
 * @param signals - `key` and `values` of each, as many values as the outcome has
 * @param options - `outcome`, `maxLag`; `differences` true, `confidence` 0.95 by default
 * @returns the signals in the order of their adjusted p, the surest first
 * @throws InputError `wrong_type`, `not_finite`, `number_out_of_range`, `invalid_count`
 * @throws InputError `unknown_option`, `invalid_option`, `invalid_confidence`
 */
export function leadingIndicators(
  signals: readonly Signal[],
  options: LeadingIndicatorsOptions,
): LeadingIndicator[] {
  requireOptions(options, ['outcome', 'maxLag', 'differences', 'confidence']);
  requireList(signals, 'signals');
  const { outcome, maxLag, differences = true, confidence = 0.95 } = options;
  if (typeof differences !== 'boolean') {
    throw new InputError(INVALID_OPTION, 'options.differences', differences, 'true or false');
  }
  if (maxLag === 0) {
    throw new InputError(INVALID_OPTION, 'options.maxLag', maxLag, '1 or more: 0 is not ahead');
  }
  checkSafe(outcome, 'options.outcome');
  const steps = (values: readonly number[]): readonly number[] =>
    differences ? values.slice(1).map((value, at) => value - values[at]!) : values;
  const lagged = signals.map((signal, index) => {
    requireObject(signal, `signals[${index}]`, 'an object with key and values');
    if (typeof signal.key !== 'string') {
      throw new InputError(WRONG_TYPE, `signals[${index}].key`, signal.key, 'a text');
    }
    checkSafe(signal.values, `signals[${index}].values`);
    // The levels are looked at first, so that an error names the value that was given.
    lagCorrelation(signal.values, outcome, { maxLag: 0 });
    const found = lagCorrelation(steps(signal.values), steps(outcome), { maxLag, confidence });
    return { key: signal.key, lags: found.lags.slice(1) };
  });
  const adjusted = benjaminiHochberg(lagged.flatMap(({ lags }) => lags.map(({ p }) => p)));
  return lagged
    .map(({ key, lags }, at) => {
      const own = lags.map((each, lag) => ({
        ...each,
        adjustedP: adjusted[at * maxLag + lag] ?? null,
      }));
      return bestOf(key, own, confidence);
    })
    .sort((a, b) => (a.adjustedP ?? 2) - (b.adjustedP ?? 2) || (a.p ?? 2) - (b.p ?? 2));
}

function bestOf(key: string, lags: readonly LagPoint[], confidence: number): LeadingIndicator {
  let best: LagPoint | null = null;
  for (const each of lags) if ((each.p ?? 2) < (best?.p ?? 2)) best = each;
  const leads = (best?.adjustedP ?? 1) < 1 - confidence;
  return {
    key,
    lag: best?.lag ?? null,
    r: best?.r ?? null,
    low: best?.low ?? null,
    high: best?.high ?? null,
    p: best?.p ?? null,
    adjustedP: best?.adjustedP ?? null,
    effectSize: typeof best?.r === 'number' ? best.r ** 2 : null,
    n: best?.n ?? 0,
    leads,
    reasons: [best === null ? 'no_spread' : leads ? 'leads' : 'within_chance'],
    lags,
  };
}
