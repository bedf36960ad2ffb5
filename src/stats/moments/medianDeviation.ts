import { quantile } from '../quantile.js';

/**
 * The median absolute deviation: the median distance from the median, not scaled.
 *
 * @param values - finite numbers in any order
 * @returns the deviation; null for no values
 * @throws InputError `not_finite` - a value is NaN, infinite or no number
 * @throws InputError `wrong_type` - the values are no list
 * @example
 * ```ts
 * import { medianDeviation } from 'custops';
 *
 * medianDeviation([1, 2, 3, 4, 90]); // => 1
 * ```
 */
export function medianDeviation(values: readonly number[] | Float64Array): number | null {
  const middle = quantile(values, 0.5);
  if (middle === null) return null;
  return quantile(
    Float64Array.from(values, (value) => Math.abs(value - middle)),
    0.5,
  );
}
