import { normalQuantile } from '../normalQuantile.js';
import { kthDifference } from './kthDifference.js';
import { MOST_EXACT_PAIRS, rankSumCounts } from './rankSumCounts.js';

/** The shift from one sample to another. */
export interface Shift {
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The median of all differences a − b with its interval by the distribution of U.
 *
 * The differences are never made, so that a million values need memory for a million.
 */
export function hodgesLehmann(
  a: readonly number[] | Float64Array,
  b: readonly number[] | Float64Array,
  confidence: number,
): Shift {
  const pairs = a.length * b.length;
  if (pairs === 0) return { difference: null, low: null, high: null };
  const xs = Float64Array.from(a).sort();
  const ys = Float64Array.from(b).sort();
  const at = (k: number): number => kthDifference(xs, ys, k);
  const middle = at(Math.floor((pairs + 1) / 2));
  const difference = pairs % 2 === 1 ? middle : (middle + at(pairs / 2 + 1)) / 2;
  const rank = boundRank(a.length, b.length, (1 - confidence) / 2);
  if (rank < 1) return { difference, low: null, high: null };
  return { difference, low: at(rank), high: at(pairs + 1 - rank) };
}

/** The rank of the difference that bounds the shift, below 1 when none does. */
function boundRank(n1: number, n2: number, tail: number): number {
  const pairs = n1 * n2;
  if (pairs > MOST_EXACT_PAIRS) {
    const z = normalQuantile(tail);
    if (z === null) return 0;
    return Math.floor(pairs / 2 + z * Math.sqrt((pairs / 12) * (n1 + n2 + 1)));
  }
  const size = Math.min(n1, n2);
  const scores = Array.from({ length: n1 + n2 }, (_, index) => index + 1);
  const counts = rankSumCounts(scores, size).subarray((size * (size + 1)) / 2);
  const limit = tail * counts.reduce((sum, each) => sum + each, 0);
  let sum = 0;
  for (let u = 0; u < counts.length; u++) {
    sum += counts[u]!;
    if (sum > limit) return u;
  }
  return 0;
}
