import { checkMoments } from './checkMoments.js';
import { momentsOf, type Moments } from './moments.js';

/**
 * The moments of two samples together, from their moments.
 *
 * Equal to those of one pass up to the last bits; neither argument changes.
 *
 * Source: T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37 (1983), 242–247.
 *
 * @param a - what `moments` or `mergeMoments` returned
 * @param b - the same of another sample
 * @returns the moments of both
 * @throws InputError `wrong_type`, `invalid_count`, `not_finite`, `number_out_of_range` - one is not the moments of a
 *   sample
 * @example
 * ```ts
 * import { mergeMoments, moments } from 'custops';
 *
 * mergeMoments(moments([1, 2]), moments([3, 6])).mean; // => 3
 * ```
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  checkMoments(a, 'a');
  checkMoments(b, 'b');
  if (a.n === 0 || a.mean === null) return momentsOf(b);
  if (b.n === 0 || b.mean === null) return momentsOf(a);
  const n = a.n + b.n;
  const distance = b.mean - a.mean;
  const middle = a.n >= b.n ? a.mean + distance * (b.n / n) : b.mean - distance * (a.n / n);
  return momentsOf({
    n,
    sum: a.sum + b.sum,
    mean: middle,
    squares: a.squares + b.squares + distance * distance * a.n * (b.n / n),
    min: Math.min(a.min ?? middle, b.min ?? middle),
    max: Math.max(a.max ?? middle, b.max ?? middle),
  });
}
