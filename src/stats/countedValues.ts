import { checkValueCounts } from './checkValueCounts.js';
import { exactCounts, sketchOf } from './compactCounts.js';
import { sketchValues } from './sketchCounts.js';
import type { ValueCounts } from './valueCounts.js';

/** A value and how often it occurred. */
export interface CountedValue {
  readonly value: number;
  readonly count: number;
}

/**
 * The values of a state with how often each occurred: a histogram.
 *
 * @param state - a state of `valueCounts`, which is not changed
 * @returns the values in ascending order; of a sketch those of its buckets, 1 % off at most
 * @throws InputError `invalid_value_counts` - the argument is not such a state
 * @example
 * ```ts
 * import { addToValueCounts, countedValues, valueCounts } from 'custops';
 *
 * countedValues([2, 0, 2].reduce(addToValueCounts, valueCounts()));
 * // => [{ value: 0, count: 1 }, { value: 2, count: 2 }]
 * ```
 */
export function countedValues(state: ValueCounts): CountedValue[] {
  checkValueCounts(state, 'state');
  // Numbers that are still pending may be more than the cap: what is answered must not depend on it.
  const sorted = state.sketch === null ? exactCounts(state) : null;
  const isExact = sorted !== null && sorted.values.length <= state.cap;
  const { values, counts } = isExact
    ? sorted
    : sketchValues(state.sketch ?? sketchOf(exactCounts(state)));
  return values.map((value, index) => ({ value, count: counts[index] ?? 0 }));
}
