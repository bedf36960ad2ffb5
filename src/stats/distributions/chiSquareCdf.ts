import { checkDegrees, checkPlace } from './checkDegrees.js';
import { gammaFactor, incompleteGamma, type GammaShares } from './incompleteGamma.js';

/**
 * The χ² distribution function: the share of values below `x`.
 *
 * Right to 1e-12 relative below the middle and absolute above it; a p is `chiSquareTail`, which
 * keeps the digits of small ones.
 *
 * Source: Abramowitz and Stegun, 26.4, by the incomplete gamma function.
 *
 * @param x - a value of the statistic; 0 or less gives 0
 * @param df - degrees of freedom, from 0.001 to 10 billion, not necessarily whole
 * @returns a probability from 0 to 1
 * @throws InputError `not_finite` - x is NaN, or df is not finite
 * @throws InputError `number_out_of_range` - df is beyond its range
 */
export function chiSquareCdf(x: number, df: number): number {
  return shares(x, df).lower;
}

/**
 * The share of a χ² distribution above `x`: the p of a χ² test.
 *
 * @param x - a value of the statistic; 0 or less gives 1
 * @param df - degrees of freedom, from 0.001 to 10 billion, not necessarily whole
 * @returns a probability from 0 to 1, right to 1e-12 relative above the middle
 * @throws InputError `not_finite` - x is NaN, or df is not finite
 * @throws InputError `number_out_of_range` - df is beyond its range
 * @example
 * ```ts
 * import { chiSquareTail } from 'custops';
 *
 * Math.round(1e6 * chiSquareTail(3.841458821, 1)); // => 50000
 * ```
 */
export function chiSquareTail(x: number, df: number): number {
  return shares(x, df).upper;
}

/** The density at x > 0. */
export function chiSquareDensity(x: number, df: number): number {
  return ((df / 2) * gammaFactor(df / 2, x / 2)) / x;
}

function shares(x: number, df: number): GammaShares {
  checkPlace(x);
  checkDegrees(df);
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  return incompleteGamma(df / 2, x / 2);
}
