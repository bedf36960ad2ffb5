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
 */
export function mean(values: readonly number[] | Float64Array): number | null {
  const n = values.length;
  if (n === 0) return null;
  for (let i = 0; i < n; i++) checkFinite(values[i]!, `values[${i}]`);
  const sum = compensatedSum(values, 1);
  return Number.isFinite(sum) ? sum / n : compensatedSum(values, 1 / n);
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
