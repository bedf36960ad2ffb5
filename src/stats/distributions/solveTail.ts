/** Halvings from the widest bracket to the last bit of a double. */
const MAX_STEPS = 2200;

/** A decreasing share and its density. */
export interface Tail {
  /** The share above x, falling from 1 or a half to 0. */
  readonly share: (x: number) => number;
  readonly density: (x: number) => number;
}

/**
 * The x > 0 above which the given share lies, by Newton's steps on the logarithm of the share; a
 * step that leaves the bracket halves it instead.
 *
 * @returns x; null when it is beyond every double
 */
export function solveTail(tail: Tail, share: number, start: number): number | null {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let x = start;
  for (let step = 0; step < MAX_STEPS; step++) {
    const at = tail.share(x);
    if (at > share) low = x;
    else high = x;
    const next = nextPlace(x, (at * Math.log(at / share)) / tail.density(x), [low, high]);
    if (Math.abs(next - x) <= 2 ** -52 * x) return next;
    if (next > Number.MAX_VALUE / 4) return null;
    x = next;
  }
  return x;
}

function nextPlace(x: number, step: number, [low, high]: readonly [number, number]): number {
  const next = x + step;
  if (next > low && next < high) return next;
  if (high === Number.POSITIVE_INFINITY) return x * 4;
  return low === 0 ? high / 4 : (low + high) / 2;
}
