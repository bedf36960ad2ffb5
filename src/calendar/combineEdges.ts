import { mergeEdges, type Edges } from './weekPlan.js';

/** The ways to make one calendar from several. */
export type Combination = 'union' | 'intersect' | 'subtract';

/** What is open when several are made one; of `subtract`, the first loses what the others have. */
export function combineEdges(kind: Combination, lists: readonly Edges[]): number[] {
  if (kind === 'union') return unionEdges(lists);
  return kind === 'intersect' ? intersectEdges(lists) : subtractEdges(lists);
}

/** Open when any is open. */
function unionEdges(lists: readonly Edges[]): number[] {
  return mergeEdges(lists.flat());
}

/** Open when all are open. */
function intersectEdges(lists: readonly Edges[]): number[] {
  return lists.reduce<number[]>((left, right) => overlaps(left, right), Array.from(lists[0] ?? []));
}

/** Open when the first is open and no other. */
function subtractEdges([first = [], ...others]: readonly Edges[]): number[] {
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
