import { mergeIntervals } from './weekPlan.js';

/** Opening and closing seconds in turn, flat, in order, merged. */
export type Edges = readonly number[];

/** Open when any is open. */
export function unionEdges(lists: readonly Edges[]): number[] {
  return mergeIntervals(lists.flat());
}

/** Open when all are open. */
export function intersectEdges(lists: readonly Edges[]): number[] {
  return lists.reduce<number[]>((left, right) => overlaps(left, right), Array.from(lists[0] ?? []));
}

/** Open when the first is open and no other. */
export function subtractEdges([first = [], ...others]: readonly Edges[]): number[] {
  const closed = unionEdges(others);
  // What the others leave open: from -Infinity up to their first opening, and so on.
  return overlaps(first, [-Infinity, ...closed, Infinity]);
}

function overlaps(left: Edges, right: Edges): number[] {
  const edges: number[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const open = Math.max(left[i]!, right[j]!);
    const close = Math.min(left[i + 1]!, right[j + 1]!);
    if (open < close) edges.push(open, close);
    if (left[i + 1]! < right[j + 1]!) i += 2;
    else j += 2;
  }
  return edges;
}
