import { InputError } from '../errors/inputError.js';
import { NOT_FINITE } from '../errors/kinds/stats.js';

/** Beyond this the continued fraction converges fast and keeps the tail's relative accuracy. */
const TAIL_FROM = 3;

/** Terms of the continued fraction: enough at x = 3, where it converges slowest. */
const TAIL_TERMS = 60;

/**
 * The standard normal distribution function: the share of values below `x`.
 *
 * Right to 1e-15 absolute, in the lower tail to 1e-12 relative. The infinities give 0 and 1.
 *
 * Source: near 0 the series of G. Marsaglia, Evaluating the Normal Distribution, Journal of
 * Statistical Software 11 (2004), no. 4; in the tails Laplace's continued fraction (Abramowitz
 * and Stegun, 26.2.14).
 *
 * @param x - a number of standard deviations from the mean
 * @returns a probability from 0 to 1
 * @throws InputError `not_finite` - x is NaN or no number
 */
export function normalCdf(x: number): number {
  if (typeof x !== 'number' || Number.isNaN(x)) {
    throw new InputError(NOT_FINITE, 'x', x, 'a number');
  }
  if (x <= -TAIL_FROM) return upperTail(-x);
  return x >= TAIL_FROM ? 1 - upperTail(x) : 0.5 + density(x) * series(x);
}

function density(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** x + x³/3 + x⁵/(3·5) + …, until a term changes nothing. */
function series(x: number): number {
  let term = x;
  let sum = x;
  let before = 0;
  // At |x| < 3 about 40 terms; each is smaller than the one before once 2k + 1 > x².
  for (let k = 3; sum !== before; k += 2) {
    before = sum;
    term *= (x * x) / k;
    sum += term;
  }
  return sum;
}

function upperTail(x: number): number {
  const at = density(x);
  if (at === 0) return 0;
  let fraction = x;
  for (let k = TAIL_TERMS; k >= 1; k--) fraction = x + k / fraction;
  return at / fraction;
}
