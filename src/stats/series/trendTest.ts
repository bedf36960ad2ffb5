import { InputError } from '../../errors/inputError.js';
import { INVALID_COUNT } from '../../errors/kinds/stats.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { checkSafe } from '../checkSafe.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { normalCdf } from '../normalCdf.js';
import { quantileSorted } from '../quantile.js';
import { inversions, tieRuns } from './inversions.js';
import { kendallP, MOST_EXACT_SERIES } from './kendallP.js';
import { theilSenSlope } from './theilSenSlope.js';

/** Whether a series rises or falls, and by how much a step. */
export interface TrendResult {
  /** The p of the headline test; null for fewer than two values. */
  readonly p: number | null;
  /** `exact` up to 50 values without ties, else `z`. */
  readonly test: 'exact' | 'z' | null;
  /** Theil–Sen: the median of the slopes of all pairs, in units per step. */
  readonly slope: number | null;
  /** Sen's interval; null when the series is too short to bound the slope. */
  readonly low: number | null;
  readonly high: number | null;
  /** The median of the values less the slope times the median place. */
  readonly intercept: number | null;
  /** Kendall's tau-b with the order of time, −1 to 1; null when all values are equal. */
  readonly effectSize: number | null;
  /** Mann–Kendall: rising pairs less falling ones. */
  readonly s: number;
  readonly z: number | null;
  readonly zP: number | null;
  readonly exactP: number | null;
  readonly n: number;
}

/** The slopes of all pairs are searched in n log n steps, 64 times each. */
const MAX_LENGTH = 100_000;

/**
 * The trend of a series by ranks: Theil–Sen's slope and the Mann–Kendall test. A few wild values
 * do not move it.
 *
 * Sources: H. B. Mann, Nonparametric Tests Against Trend, Econometrica 13 (1945), 245–259; M. G.
 * Kendall, Rank Correlation Methods (1948), with the correction for ties; H. Theil (1950); P. K.
 * Sen, Estimates of the Regression Coefficient Based on Kendall's Tau, Journal of the American
 * Statistical Association 63 (1968), 1379–1389.
 *
 * @param values - numbers within the safe integers' range at equal steps, at most 100,000
 * @param options - `confidence` of the slope's interval: between 0 and 1, 0.95 by default
 * @returns slope with interval, S, p and tau
 * @throws InputError `unknown_option`, `not_finite`, `number_out_of_range`, `wrong_type` - of a
 *   value
 * @throws InputError `invalid_count` - more than 100,000 values; `invalid_confidence`
 * @example
 * ```ts
 * import { trendTest } from 'custops';
 *
 * const { slope, p, effectSize } = trendTest([10, 12, 11, 14, 15, 15, 17, 40]);
 * [slope, p! < 0.01, effectSize! > 0.9]; // => [1.2916666666666665, true, true]
 * ```
 */
export function trendTest(
  values: readonly number[] | Float64Array,
  options: ConfidenceOptions = {},
): TrendResult {
  checkSafe(values, 'values');
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkConfidence(confidence);
  const n = values.length;
  if (n > MAX_LENGTH) {
    throw new InputError(INVALID_COUNT, 'values', n, `at most ${MAX_LENGTH} values`);
  }
  const { falling, equal } = inversions(values);
  const pairs = n < 2 ? 0 : (n * (n - 1)) / 2;
  const s = pairs - equal - 2 * falling;
  const sorted = Float64Array.from(values).sort();
  const variance = varianceOf(n, tieRuns(sorted));
  const z = variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : null;
  const zP = z === null ? null : Math.min(1, 2 * normalCdf(-Math.abs(z)));
  const isSmall = n >= 2 && n <= MOST_EXACT_SERIES && equal === 0;
  const exactP = isSmall ? kendallP(s, n) : null;
  const slope = theilSenSlope(values, { confidence, variance });
  const middle = quantileSorted(sorted, 0.5);
  const isDefined = slope.slope !== null && middle !== null;
  return {
    p: n < 2 ? null : (exactP ?? zP ?? 1),
    test: n < 2 ? null : isSmall ? 'exact' : 'z',
    ...slope,
    intercept: isDefined ? middle - (slope.slope * (n - 1)) / 2 : null,
    effectSize: pairs === equal ? null : s / Math.sqrt(pairs * (pairs - equal)),
    s,
    z,
    zP,
    exactP,
    n,
  };
}

/** Of S, with the correction for runs of equal values. */
function varianceOf(n: number, runs: readonly number[]): number {
  const part = (t: number): number => t * (t - 1) * (2 * t + 5);
  return (part(n) - runs.reduce((sum, length) => sum + part(length), 0)) / 18;
}
