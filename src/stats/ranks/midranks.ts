import { tiedRuns, type TiedRun } from './tiedRuns.js';

/** The ranks of several samples taken together. */
export interface Midranks {
  /** The sum of each sample's ranks. */
  readonly sums: readonly number[];
  /** The sum of t³ − t over runs of t equal values: what ties take from the spread. */
  readonly ties: number;
  /** Each run of equal values with the rank that its members share, in ascending order. */
  readonly runs: readonly TiedRun[];
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
  const { order, runs } = tiedRuns(values);
  const sums = samples.map(() => 0);
  let ties = 0;
  let place = 0;
  for (const { rank, length } of runs) {
    for (const end = place + length; place < end; place++) sums[owners[order[place]!]!]! += rank;
    ties += length ** 3 - length;
  }
  return { sums, ties, runs };
}
