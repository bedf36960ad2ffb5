import { InputError } from '../../errors/inputError.js';
import { INVALID_COUNT } from '../../errors/kinds/stats.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { checkSafe } from '../checkSafe.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { studentTCdf } from '../distributions/studentTCdf.js';
import { studentTQuantile } from '../distributions/studentTQuantile.js';
import { moments } from '../moments/moments.js';

/** A line through points. */
export interface LinearFit {
  /** Null for fewer than two points and when all x are equal. */
  readonly slope: number | null;
  readonly intercept: number | null;
  /** Of the slope; null for fewer than three points. */
  readonly standardError: number | null;
  /** Of the slope, by Student's t with n − 2 degrees. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of the slope being 0; null for fewer than three points and for points on a line. */
  readonly p: number | null;
  /** The share of y's variance that the line explains; null when all y are equal. */
  readonly rSquared: number | null;
  readonly n: number;
}

/**
 * The least-squares line through points, with the interval of its slope.
 *
 * Source: any textbook; N. R. Draper, H. Smith, Applied Regression Analysis (1998), chapter 1.
 *
 * @param x - numbers within the safe integers' range
 * @param y - the same, as many
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns slope with error, interval and p; nulls where too few points
 * @throws InputError `unknown_option`, `not_finite`, `number_out_of_range`, `wrong_type` - of a
 *   value
 * @throws InputError `invalid_count` - the lists differ in length; `invalid_confidence`
 * @example
 * ```ts
 * import { linearFit } from 'custops';
 *
 * const { slope, intercept } = linearFit([1, 2, 3, 4], [3, 5, 7, 9]);
 * [slope, intercept]; // => [2, 1]
 * ```
 */
export function linearFit(
  x: readonly number[] | Float64Array,
  y: readonly number[] | Float64Array,
  options: ConfidenceOptions = {},
): LinearFit {
  checkSafe(x, 'x');
  checkSafe(y, 'y');
  if (x.length !== y.length) {
    throw new InputError(INVALID_COUNT, 'y', y.length, `as many as x, ${x.length}`);
  }
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkConfidence(confidence);
  const n = x.length;
  const { mean: meanX, squares: squaresX } = moments(x);
  const { mean: meanY, squares: squaresY } = moments(y);
  if (meanX === null || meanY === null || squaresX === 0) return { ...NO_LINE, n };
  let products = 0;
  for (let i = 0; i < n; i++) products += (x[i]! - meanX) * (y[i]! - meanY);
  const slope = products / squaresX;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += (y[i]! - meanY - slope * (x[i]! - meanX)) ** 2;
  const rSquared = squaresY === 0 ? null : Math.max(0, 1 - rest / squaresY);
  const line = { slope, intercept: meanY - slope * meanX, rSquared, n };
  if (n < 3) return { ...NO_LINE, ...line };
  const standardError = Math.sqrt(rest / (n - 2) / squaresX);
  const t = studentTQuantile(0.5 + confidence / 2, n - 2);
  return {
    ...line,
    standardError,
    low: t === null ? null : slope - t * standardError,
    high: t === null ? null : slope + t * standardError,
    p: standardError === 0 ? null : 2 * studentTCdf(-Math.abs(slope / standardError), n - 2),
  };
}

const NO_LINE: LinearFit = {
  slope: null,
  intercept: null,
  standardError: null,
  low: null,
  high: null,
  p: null,
  rSquared: null,
  n: 0,
};
