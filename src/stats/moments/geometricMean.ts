import { checkFinite } from '../checkFinite.js';
import { mean } from '../mean.js';

/**
 * The geometric mean: the middle of values that differ by factors, such as durations.
 *
 * @param values - finite numbers
 * @returns the mean, 0 when a value is 0; null for no values and when a value is negative, where
 *   it is not defined
 * @throws InputError `not_finite` - a value is NaN, infinite or no number
 * @throws InputError `wrong_type` - the values are no list
 * @example
 * ```ts
 * import { geometricMean } from 'custops';
 *
 * Math.round(geometricMean([1, 10, 100])!); // => 10
 * ```
 */
export function geometricMean(values: readonly number[] | Float64Array): number | null {
  checkFinite(values, 'values');
  if (values.some((value) => value < 0)) return null;
  if (values.includes(0)) return 0;
  const logarithm = mean(Float64Array.from(values, Math.log));
  return logarithm === null ? null : Math.exp(logarithm);
}
