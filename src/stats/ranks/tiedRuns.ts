/** Equal values next to one another, and the rank that they share. */
export interface TiedRun {
  readonly rank: number;
  readonly length: number;
}

/**
 * Values in ascending order, as their places, and the runs of equal ones among them.
 *
 * Ranks count from 1; equal values share the mean of theirs.
 */
export function tiedRuns(values: readonly number[] | Float64Array): {
  readonly order: Uint32Array;
  readonly runs: readonly TiedRun[];
} {
  const n = values.length;
  const order = Uint32Array.from({ length: n }, (_, index) => index);
  order.sort((a, b) => values[a]! - values[b]!);
  const runs: TiedRun[] = [];
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && values[order[to]!] === values[order[from]!]) to++;
    runs.push({ rank: (from + 1 + to) / 2, length: to - from });
    from = to;
  }
  return { order, runs };
}
