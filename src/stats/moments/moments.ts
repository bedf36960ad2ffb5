import { checkSafe } from '../checkSafe.js';
import { addToSum, emptySum, sumOf } from '../exactSum.js';
import { mean } from '../mean.js';

/** What a sample's mean, spread and interval follow from; plain JSON that merges. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  /** Null for no values. */
  readonly mean: number | null;
  /** The sum of squared distances from the mean. */
  readonly squares: number;
  /** `squares` / (n − 1); null for fewer than two values. */
  readonly variance: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Count, sum, mean, sample variance and extremes of numbers.
 *
 * The variance comes from distances to the mean, corrected for the mean's own rounding, so that
 * values of 9e15 that differ by 1 have their variance.
 *
 * Source: T. F. Chan, G. H. Golub, R. J. LeVeque, Algorithms for Computing the Sample Variance,
 * The American Statistician 37 (1983), 242–247.
 *
 * @param values - numbers within the safe integers' range, not necessarily integers
 * @returns the moments, nulls where there is nothing to measure
 * @throws InputError `not_finite` - a value is NaN, infinite or no number
 * @throws InputError `number_out_of_range` - a value is beyond ±9,007,199,254,740,991
 * @throws InputError `wrong_type` - the values are no list
 * @example
 * ```ts
 * import { moments } from 'custops';
 *
 * const { n, mean, variance } = moments([4, 5, 5, 2]);
 * [n, mean, variance]; // => [4, 4, 2]
 * ```
 */
export function moments(values: readonly number[] | Float64Array): Moments {
  checkSafe(values, 'values');
  const middle = mean(values);
  if (middle === null) return NO_MOMENTS;
  const sum = emptySum();
  let squares = 0;
  let rounding = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    const distance = value - middle;
    squares += distance * distance;
    rounding += distance;
    addToSum(sum, value);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return momentsOf({
    n: values.length,
    sum: sumOf(sum),
    // The middle's own rounding, which near 9e15 is a whole number.
    mean: Math.min(most, Math.max(least, middle + rounding / values.length)),
    squares: Math.max(0, squares - (rounding * rounding) / values.length),
    min: least,
    max: most,
  });
}

/** The moments of no values. */
export const NO_MOMENTS: Moments = {
  n: 0,
  sum: 0,
  mean: null,
  squares: 0,
  variance: null,
  min: null,
  max: null,
};

/** Adds the variance to what it follows from. */
export function momentsOf(parts: Omit<Moments, 'variance'>): Moments {
  return { ...parts, variance: parts.n < 2 ? null : parts.squares / (parts.n - 1) };
}
