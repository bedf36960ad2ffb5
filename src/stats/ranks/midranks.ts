/** The ranks of several samples taken together. */
export interface Midranks {
  /** The sum of each sample's ranks. */
  readonly sums: readonly number[];
  /** The sum of t³ − t over runs of t equal values: what ties take from the spread. */
  readonly ties: number;
  /** Each run of equal values with the rank that its members share, in ascending order. */
  readonly runs: readonly { readonly rank: number; readonly length: number }[];
}

/** Ranks from 1; equal values share the mean of theirs. */
export function midranks(samples: readonly (readonly number[] | Float64Array)[]): Midranks {
  const n = samples.reduce((sum, each) => sum + each.length, 0);
  const values = new Float64Array(n);
  const owners = new Uint32Array(n);
  let at = 0;
  samples.forEach((sample, owner) => {
    for (const value of sample) {
      values[at] = value;
      owners[at++] = owner;
    }
  });
  const order = Uint32Array.from({ length: n }, (_, index) => index);
  order.sort((a, b) => values[a]! - values[b]!);
  const sums = samples.map(() => 0);
  const runs: { rank: number; length: number }[] = [];
  let ties = 0;
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && values[order[to]!] === values[order[from]!]) to++;
    const length = to - from;
    const rank = (from + 1 + to) / 2;
    for (let k = from; k < to; k++) sums[owners[order[k]!]!]! += rank;
    runs.push({ rank, length });
    ties += length ** 3 - length;
    from = to;
  }
  return { sums, ties, runs };
}
