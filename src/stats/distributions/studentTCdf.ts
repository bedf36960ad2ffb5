import { checkDegrees, checkPlace } from './checkDegrees.js';
import { betaFactor, incompleteBeta } from './incompleteBeta.js';

/** In units of √df. */
const FAR = 1e20;

/**
 * Student's t distribution function: the share of values below `x`.
 *
 * Right to 1e-13 absolute, in the lower tail to 1e-12 relative, so that a two-sided p is
 * `2 * studentTCdf(-Math.abs(t), df)`.
 *
 * Source: Abramowitz and Stegun, 26.7.1, by the incomplete beta function.
 *
 * @param x - a value of the statistic; the infinities give 0 and 1
 * @param df - degrees of freedom, from 0.001 to 10 billion, not necessarily whole
 * @returns a probability from 0 to 1
 * @throws InputError `not_finite` - x is NaN, or df is not finite
 * @throws InputError `number_out_of_range` - df is beyond its range
 * @example
 * ```ts
 * import { studentTCdf } from 'custops';
 *
 * studentTCdf(0, 10); // => 0.5
 * Math.round(1e6 * studentTCdf(2.228138852, 10)); // => 975000
 * ```
 */
export function studentTCdf(x: number, df: number): number {
  checkPlace(x);
  checkDegrees(df);
  const tail = studentTTail(Math.abs(x), df);
  return x < 0 ? tail : 1 - tail;
}

/** The share of values above t, for t ≥ 0. */
export function studentTTail(t: number, df: number): number {
  const far = FAR * Math.sqrt(df);
  // Out there the tail is a power of t, and the square of t would overflow.
  if (t > far) return studentTTail(far, df) * Math.pow(far / t, df);
  const { x, y } = betaPlace(t, df);
  return 0.5 * incompleteBeta(x, y, { a: df / 2, b: 0.5 });
}

/** The density at t > 0. */
export function studentTDensity(t: number, df: number): number {
  if (t > FAR * Math.sqrt(df)) return (df * studentTTail(t, df)) / t;
  const { x, y } = betaPlace(t, df);
  return x === 0 || y === 0 ? 0 : betaFactor(x, y, { a: df / 2, b: 0.5 }) / t;
}

/** df / (df + t²) and its rest, neither of which overflows. */
function betaPlace(t: number, df: number): { x: number; y: number } {
  const ratio = t / Math.sqrt(df);
  const square = ratio * ratio;
  const x = 1 / (1 + square);
  return { x, y: square * x };
}
