import { checkFinite } from './checkFinite.js';

/**
 * The arithmetic mean.
 *
 * The sum is compensated (Neumaier), so that it does not depend on the order of integers, and
 * values whose sum would overflow still have a mean.
 *
 * @param values - finite numbers
 * @returns the mean; null for no values
 * @throws InputError `not_finite` - a value is NaN, infinite or no number
 * @throws InputError `wrong_type` - the values are no list
 */
export function mean(values: readonly number[] | Float64Array): number | null {
  checkFinite(values, 'values');
  const n = values.length;
  if (n === 0) return null;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const sum = compensatedSum(values, 1);
  const result = Number.isFinite(sum) ? sum / n : compensatedSum(values, 1 / n);
  // The division's rounding may pass the values themselves: three times 0.1 is not 0.3.
  return Math.min(most, Math.max(least, result));
}

function compensatedSum(values: readonly number[] | Float64Array, scale: number): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const x = value * scale;
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum + lost;
}
