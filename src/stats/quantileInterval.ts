import { checkNumbers, finiteAt } from './checkFinite.js';
import type { ConfidenceOptions } from './confidenceOptions.js';
import { quantileRanks } from './quantileRanks.js';

/** The two values that hold a quantity between them. */
export interface ValueInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * A distribution-free interval for a quantile of the population a sample was drawn from.
 *
 * Both bounds are values of the sample. See `quantileRanks` for the method and its source.
 *
 * @param sorted - finite numbers in ascending order, which is not checked
 * @param p - the share of the population below the quantile, from 0 to 1
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns low and high; null when the sample is too small to bound the quantile
 * @throws InputError `unknown_option`, `invalid_probability`, `invalid_confidence`, `wrong_type`
 */
export function quantileInterval(
  sorted: readonly number[] | Float64Array,
  p: number,
  options: ConfidenceOptions = {},
): ValueInterval | null {
  checkNumbers(sorted, 'sorted');
  const ranks = quantileRanks(sorted.length, p, options);
  if (ranks === null) return null;
  return {
    low: finiteAt(sorted, ranks.low, 'sorted'),
    high: finiteAt(sorted, ranks.high, 'sorted'),
  };
}
