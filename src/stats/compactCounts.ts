import { addToSketch, emptySketch, type SketchCounts } from './sketchCounts.js';
import type { ValueCounts } from './valueCounts.js';

/** Values in ascending order with how often each occurred. */
export interface SortedCounts {
  readonly values: number[];
  readonly counts: number[];
}

/** Everything that an exact state has counted, sorted; the state is not changed. */
export function exactCounts(state: ValueCounts): SortedCounts {
  return state.pending.length === 0 ? state : mergeSorted(state, countSorted(state.pending));
}

/** Sorts the pending numbers in, and goes over to the sketch beyond the cap; in place. */
export function compactCounts(state: ValueCounts): void {
  replaceCounts(state, exactCounts(state));
}

/** Takes these counts as an exact state's own, as a sketch when they are more than the cap. */
export function replaceCounts(state: ValueCounts, all: SortedCounts): void {
  const exact = all.values.length <= state.cap;
  state.values = exact ? all.values : [];
  state.counts = exact ? all.counts : [];
  state.pending = [];
  state.sketch = exact ? null : sketchOf(all);
}

/** The sketch of counted values. */
export function sketchOf({ values, counts }: SortedCounts): SketchCounts {
  const sketch = emptySketch();
  values.forEach((value, index) => {
    addToSketch(sketch, value, counts[index]!);
  });
  return sketch;
}

/** Sorts numbers and counts equal ones. */
function countSorted(numbers: readonly number[]): SortedCounts {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of Float64Array.from(numbers).sort()) {
    const last = values.length - 1;
    if (values[last] === value) counts[last] = counts[last]! + 1;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  return { values, counts };
}

/** Merges two sorted lists of counts into a new one. */
export function mergeSorted(a: SortedCounts, b: SortedCounts): SortedCounts {
  const values: number[] = [];
  const counts: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.values.length || j < b.values.length) {
    const left = a.values[i] ?? Number.POSITIVE_INFINITY;
    const right = b.values[j] ?? Number.POSITIVE_INFINITY;
    let count = 0;
    if (left <= right) count += a.counts[i++]!;
    if (right <= left) count += b.counts[j++]!;
    values.push(Math.min(left, right));
    counts.push(count);
  }
  return { values, counts };
}
