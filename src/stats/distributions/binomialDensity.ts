import { deviance } from './deviance.js';
import { stirlingError } from './stirlingError.js';

const TWO_PI = 2 * Math.PI;

/**
 * Γ(n + 1) / (Γ(x + 1) Γ(n − x + 1)) pˣ qⁿ⁻ˣ for any real 0 ≤ x ≤ n, as a logarithm.
 *
 * Right to about 1e-15 of the density whatever n is, which logarithms of factorials are not.
 *
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 *
 * @param x - successes
 * @param rest - n − x
 * @param p - the probability of a success
 * @param q - 1 − p, which the caller may know to more digits
 */
export function logBinomialDensity(x: number, rest: number, p: number, q: number): number {
  const n = x + rest;
  if (n === 0) return 0;
  if (p === 0) return x === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (q === 0) return rest === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (x === 0) return n * (p < 0.5 ? Math.log1p(-p) : Math.log(q));
  if (rest === 0) return n * (q < 0.5 ? Math.log1p(-q) : Math.log(p));
  // x − n p = x q − rest p, without the loss of digits of x − n p.
  const difference = x * q - rest * p;
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(rest);
  const deviances = deviance(x, n * p, difference) + deviance(rest, n * q, -difference);
  return errors - deviances - 0.5 * Math.log(TWO_PI * x * (rest / n));
}
