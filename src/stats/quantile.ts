import { checkFinite, checkNumbers, finiteAt } from './checkFinite.js';
import { checkProbability } from './checkProbability.js';

/**
 * The quantile of a sample by linear interpolation between order statistics (type 7).
 *
 * Source: R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages, The American
 * Statistician 50 (1996), 361–365, definition 7.
 *
 * @param values - finite numbers in any order; they are not changed
 * @param p - the share of the sample below the quantile, from 0 to 1
 * @returns the quantile; null for no values
 * @throws InputError `invalid_probability` - p is not a number from 0 to 1
 * @throws InputError `not_finite` - a value is NaN, infinite or no number
 * @throws InputError `wrong_type` - the values are no list
 * @example
 * ```ts
 * import { quantile } from 'custops';
 *
 * quantile([4, 1, 3, 2], 0.5); // => 2.5
 * ```
 */
export function quantile(values: readonly number[] | Float64Array, p: number): number | null {
  checkProbability(p, 'p');
  checkFinite(values, 'values');
  return quantileSorted(Float64Array.from(values).sort(), p);
}

/**
 * The type 7 quantile of a sample that is already sorted, without a copy.
 *
 * @param sorted - finite numbers in ascending order, which is not checked
 * @param p - the share of the sample below the quantile, from 0 to 1
 * @returns the quantile; null for no values
 * @throws InputError `invalid_probability` - p is not a number from 0 to 1
 * @throws InputError `wrong_type` - `sorted` is no list; `not_finite` - it holds what is no number
 */
export function quantileSorted(sorted: readonly number[] | Float64Array, p: number): number | null {
  checkProbability(p, 'p');
  checkNumbers(sorted, 'sorted');
  if (sorted.length === 0) return null;
  return interpolatedQuantile((rank) => finiteAt(sorted, rank, 'sorted'), sorted.length, p);
}

/** The type 7 quantile of n order statistics, given by their 0-based rank. */
export function interpolatedQuantile(
  valueAt: (rank: number) => number,
  n: number,
  p: number,
): number {
  const place = (n - 1) * p;
  const rank = Math.floor(place);
  const below = valueAt(rank);
  const above = place > rank ? valueAt(rank + 1) : below;
  const part = place - rank;
  const distance = above - below;
  const value = Number.isFinite(distance)
    ? below + distance * part
    : below * (1 - part) + above * part;
  return Math.min(above, Math.max(below, value));
}
