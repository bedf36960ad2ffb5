import { checkSafe } from '../checkSafe.js';
import { tiedRuns } from '../ranks/tiedRuns.js';

/** Where a series changed its level. */
export interface PettittResult {
  /** The first place after the change; null without one: fewer than two values, or all equal. */
  readonly changeAt: number | null;
  /** The largest distance of the rank sums. */
  readonly k: number;
  /** Null where there is no change to speak of. */
  readonly p: number | null;
  readonly n: number;
  /** K over its largest possible value, 0 to 1. */
  readonly effectSize: number | null;
}

/**
 * Finds the place at which a series most likely changed its level, and how surely it did.
 *
 * Of equal distances the first place counts. The p is Pettitt's approximation, held at 1.
 *
 * Source: A. N. Pettitt, A Non-Parametric Approach to the Change-Point Problem, Applied Statistics
 * 28 (1979), 126–135.
 *
 * @param values - numbers within the safe integers' range, in order of time
 * @returns place, K and p
 * @throws InputError `not_finite`, `number_out_of_range`, `wrong_type` - of a value
 * @example
 * ```ts
 * import { pettitt } from 'custops';
 *
 * pettitt([3, 4, 3, 5, 4, 9, 8, 9, 10, 9]).changeAt; // => 5
 * ```
 */
export function pettitt(values: readonly number[] | Float64Array): PettittResult {
  checkSafe(values, 'values');
  const n = values.length;
  let changeAt: number | null = null;
  let k = 0;
  let sum = 0;
  ranksOf(values).forEach((rank, index) => {
    sum += 2 * rank - (n + 1);
    if (Math.abs(sum) <= k || index === n - 1) return;
    k = Math.abs(sum);
    changeAt = index + 1;
  });
  if (changeAt === null) return { changeAt, k: 0, p: null, n, effectSize: null };
  const p = Math.min(1, 2 * Math.exp((-6 * k * k) / (n ** 3 + n ** 2)));
  const most = Math.floor((n * n) / 4);
  return { changeAt, k, p, n, effectSize: k / most };
}

/** The rank of each value in its place; equal ones share theirs. */
function ranksOf(values: readonly number[] | Float64Array): Float64Array {
  const { order, runs } = tiedRuns(values);
  const ranks = new Float64Array(values.length);
  let place = 0;
  for (const { rank, length } of runs) {
    for (const end = place + length; place < end; place++) ranks[order[place]!] = rank;
  }
  return ranks;
}
