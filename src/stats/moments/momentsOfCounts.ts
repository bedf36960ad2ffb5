import { countedValues } from '../countedValues.js';
import { readValueCounts } from '../readValueCounts.js';
import type { ValueCounts } from '../valueCounts.js';
import { momentsOf, NO_MOMENTS, type Moments } from './moments.js';

/**
 * Count, sum, mean, sample variance and extremes of numbers that were counted by value.
 *
 * The values are gone through in ascending order, so that merged states give the same bits as one
 * state of all. Of a sketch the variance is as exact as its buckets.
 *
 * @param state - a state of `valueCounts`, which is not changed
 * @returns the moments, as `moments` has them
 * @throws InputError `invalid_value_counts` - the argument is not such a state
 * @example
 * ```ts
 * import { addToValueCounts, momentsOfCounts, valueCounts } from 'custops';
 *
 * const { n, mean, variance } = momentsOfCounts([4, 5, 5, 2].reduce(addToValueCounts, valueCounts()));
 * [n, mean, variance]; // => [4, 4, 2]
 * ```
 */
export function momentsOfCounts(state: ValueCounts): Moments {
  const { n, sum, mean, min, max } = readValueCounts(state);
  if (mean === null) return NO_MOMENTS;
  let squares = 0;
  for (const { value, count } of countedValues(state)) squares += count * (value - mean) ** 2;
  return momentsOf({ n, sum, mean, squares, min, max });
}
