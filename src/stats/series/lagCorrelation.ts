import { InputError } from '../../errors/inputError.js';
import { INVALID_COUNT } from '../../errors/kinds/stats.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { checkCount } from '../checkCount.js';
import { checkSafe } from '../checkSafe.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { benjaminiHochberg } from '../proportions/benjaminiHochberg.js';
import { correlation, type Correlation } from './correlation.js';

/** How far ahead a signal is looked for. */
export interface LagOptions extends ConfidenceOptions {
  /** The longest lag in steps, from 0 to 1000. */
  readonly maxLag: number;
}

/** How a signal goes along with an outcome so many steps later. */
export interface LagPoint extends Correlation {
  readonly lag: number;
  /** The p after Benjamini–Hochberg over the lags. */
  readonly adjustedP: number | null;
}

/** The correlation at each lag. */
export interface LagCorrelation {
  /** In order of the lags, from 0. */
  readonly lags: readonly LagPoint[];
  /** The lag with the largest correlation either way; null when none has one. */
  readonly bestLag: number | null;
}

const MAX_LAG = 1000;

/**
 * Correlates a signal with an outcome at each lag: `signal[t]` with `outcome[t + lag]`.
 *
 * Source: Pearson's r, with the p of Student's t and Fisher's interval.
 *
 * @param signal - numbers within the safe integers' range at equal steps
 * @param outcome - the same, as many
 * @param options - `maxLag`: 0 to 1000; `confidence` of the intervals: 0.95 by default
 * @returns r with interval and p at each lag, nulls where fewer than three pairs or no spread
 * @throws InputError `unknown_option`, `not_finite`, `number_out_of_range`, `wrong_type` - of a
 *   value
 * @throws InputError `invalid_count` - the lists differ in length, or of maxLag
 * @throws InputError `invalid_confidence`
 * @example
 * ```ts
 * import { lagCorrelation } from 'custops';
 *
 * const signal = [1, 5, 2, 8, 3, 9, 4, 1, 7, 2];
 * const outcome = [0, 0, 10, 50, 20, 80, 30, 90, 40, 10];
 * lagCorrelation(signal, outcome, { maxLag: 3 }).bestLag; // => 2
 * ```
 */
export function lagCorrelation(
  signal: readonly number[] | Float64Array,
  outcome: readonly number[] | Float64Array,
  options: LagOptions,
): LagCorrelation {
  checkSafe(signal, 'signal');
  checkSafe(outcome, 'outcome');
  if (signal.length !== outcome.length) {
    const expected = `as many as the signal, ${signal.length}`;
    throw new InputError(INVALID_COUNT, 'outcome', outcome.length, expected);
  }
  requireOptions(options, ['confidence', 'maxLag']);
  const { maxLag, confidence = DEFAULT_CONFIDENCE } = options;
  checkCount(maxLag, 'options.maxLag', MAX_LAG);
  checkConfidence(confidence);
  const points = Array.from({ length: maxLag + 1 }, (_, lag) => {
    const until = Math.max(0, signal.length - lag);
    return { lag, ...correlation(signal.slice(0, until), outcome.slice(lag), confidence) };
  });
  const adjusted = benjaminiHochberg(points.map(({ p }) => p));
  let best: LagPoint | null = null;
  const lags = points.map((each, at): LagPoint => ({ ...each, adjustedP: adjusted[at] ?? null }));
  for (const each of lags) {
    if (each.r !== null && Math.abs(each.r) > Math.abs(best?.r ?? 0)) best = each;
  }
  return { lags, bestLag: best?.lag ?? null };
}
