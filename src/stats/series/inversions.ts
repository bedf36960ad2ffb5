/** How many pairs of places hold a falling, and how many an equal pair of values. */
export interface PairCounts {
  readonly falling: number;
  readonly equal: number;
}

/** Counts pairs by merging sorted halves: n log n steps. The values are not changed. */
export function inversions(values: readonly number[] | Float64Array): PairCounts {
  let from = Float64Array.from(values);
  let to = new Float64Array(from.length);
  let falling = 0;
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      falling += mergeHalves(from, to, [start, start + width, start + 2 * width]);
    }
    [from, to] = [to, from];
  }
  return { falling, equal: equalPairs(from) };
}

function mergeHalves(
  from: Float64Array,
  to: Float64Array,
  [start, half, end]: readonly [number, number, number],
): number {
  const middle = Math.min(half, from.length);
  const stop = Math.min(end, from.length);
  let [left, right, falling] = [start, middle, 0];
  for (let at = start; at < stop; at++) {
    if (left < middle && (right >= stop || from[left]! <= from[right]!)) {
      to[at] = from[left++]!;
    } else {
      falling += middle - left;
      to[at] = from[right++]!;
    }
  }
  return falling;
}

function equalPairs(sorted: Float64Array): number {
  return tieRuns(sorted).reduce((sum, length) => sum + (length * (length - 1)) / 2, 0);
}

/** The lengths of runs of equal values. */
export function tieRuns(sorted: Float64Array): number[] {
  const runs: number[] = [];
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    runs.push(to - from);
    from = to;
  }
  return runs;
}
