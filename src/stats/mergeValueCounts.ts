import { checkValueCounts } from './checkValueCounts.js';
import { exactCounts, mergeSorted, replaceCounts, sketchOf } from './compactCounts.js';
import { addSums } from './exactSum.js';
import { addSketches } from './sketchCounts.js';
import type { ValueCounts } from './valueCounts.js';

/**
 * Merges two states of numbers counted by value.
 *
 * The result reads the same as if all numbers had been counted in one state, in any order: bit
 * for bit for integers. Of two caps the smaller one holds.
 *
 * @param a - a state of `valueCounts`, which may be changed and returned
 * @param b - another state, which is never changed
 * @returns the state of the numbers of both
 * @throws InputError `invalid_value_counts` - a or b is not such a state
 */
export function mergeValueCounts(a: ValueCounts, b: ValueCounts): ValueCounts {
  checkValueCounts(a, 'a');
  checkValueCounts(b, 'b');
  a.cap = Math.min(a.cap, b.cap);
  if (a.sketch === null && b.sketch === null) {
    replaceCounts(a, mergeSorted(exactCounts(a), exactCounts(b)));
  } else {
    a.sketch ??= sketchOf(exactCounts(a));
    a.values = [];
    a.counts = [];
    a.pending = [];
    addSketches(a.sketch, b.sketch ?? sketchOf(exactCounts(b)));
  }
  addSums(a.sum, b.sum);
  a.n += b.n;
  a.min = extreme(a.min, b.min, Math.min);
  a.max = extreme(a.max, b.max, Math.max);
  return a;
}

function extreme(
  a: number | null,
  b: number | null,
  choose: (a: number, b: number) => number,
): number | null {
  if (a === null) return b;
  return b === null ? a : choose(a, b);
}
