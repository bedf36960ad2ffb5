const number = new Float64Array(1);
const bits = new BigInt64Array(number.buffer);

/** All bits but the sign's. */
const MAGNITUDE = 0x7fff_ffff_ffff_ffffn;

/** Doubles in their order as integers in theirs. */
function orderOf(value: number): bigint {
  number[0] = value + 0;
  const raw = bits[0]!;
  return raw < 0n ? raw ^ MAGNITUDE : raw;
}

function valueOf(order: bigint): number {
  bits[0] = order < 0n ? order ^ MAGNITUDE : order;
  return number[0]!;
}

/**
 * The smallest double for which a rising count is at least `rank`, by halving the doubles between
 * two bounds: at most 64 counts.
 */
export function firstDouble(low: number, high: number, isReached: (at: number) => boolean): number {
  let [from, to] = [orderOf(low), orderOf(high)];
  while (from < to) {
    const middle = from + (to - from) / 2n;
    if (isReached(valueOf(middle))) to = middle;
    else from = middle + 1n;
  }
  return valueOf(from);
}

/**
 * The k-th smallest of all differences x − y, without making them: 64 walks along the staircase of
 * two sorted lists.
 *
 * @param xs - ascending
 * @param ys - ascending
 * @param k - 1 to the number of pairs
 */
export function kthDifference(xs: Float64Array, ys: Float64Array, k: number): number {
  const low = xs[0]! - ys[ys.length - 1]!;
  const high = xs[xs.length - 1]! - ys[0]!;
  return firstDouble(low, high, (at) => countUpTo(xs, ys, at) >= k);
}

/** How many differences are at most `limit`. */
function countUpTo(xs: Float64Array, ys: Float64Array, limit: number): number {
  let count = 0;
  let from = 0;
  for (const x of xs) {
    // The larger x, the fewer y are large enough.
    while (from < ys.length && x - ys[from]! > limit) from++;
    if (from === ys.length) break;
    count += ys.length - from;
  }
  return count;
}
