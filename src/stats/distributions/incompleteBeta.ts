import { logBinomialDensity } from './binomialDensity.js';

/** The fraction needs about √max(a, b) steps; this allows for both being 10 billion. */
const MAX_STEPS = 1_000_000;

const TINY = 1e-300;

/** The two exponents of a beta distribution. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
}

/**
 * The regularized incomplete beta function Iₓ(a, b): the share of a beta distribution below x.
 *
 * Right to about 1e-14 relative, in both tails. The continued fraction is that of
 * Abramowitz and Stegun, 26.5.8, evaluated by Lentz's method; the factor before it comes from the
 * binomial density, which keeps its digits at large a and b.
 *
 * @param x - 0 to 1
 * @param y - 1 − x, which the caller may know to more digits
 * @param shape - `a` and `b`, greater than 0
 */
export function incompleteBeta(x: number, y: number, { a, b }: BetaShape): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  // Iₓ(a, b) falls off fast from the fraction's side of the mean; the other side is its rest.
  const factor = betaFactor(x, y, { a, b });
  if (x < (a + 1) / (a + b + 2)) return Math.min(1, factor * fraction(x, y, { a, b }));
  return Math.max(0, 1 - factor * fraction(y, x, { a: b, b: a }));
}

/** xᵃ yᵇ / B(a, b). */
export function betaFactor(x: number, y: number, { a, b }: BetaShape): number {
  return (a / (a + b)) * b * Math.exp(logBinomialDensity(a, b, x, y));
}

/** The numerator's and the denominator's parts are written with y, so that none cancels at x ≈ 1. */
function fraction(x: number, y: number, { a, b }: BetaShape): number {
  const distance = a * y - b * x;
  let c = 1 / TINY;
  let d = 1 / nonZero((a / (a + 1)) * (distance + 1));
  let value = d;
  for (let n = 1; n <= MAX_STEPS; n++) {
    const at = a + 2 * n;
    const ratio = x / (at - 1);
    const alpha = (a + n - 1) * ratio * ((a + b + n - 1) * ratio) * n * (b - n);
    const beta = n + n * (b - n) * ratio + ((a + n) / (at + 1)) * (distance + 1 + n * (1 + y));
    d = 1 / nonZero(beta + alpha * d);
    c = nonZero(beta + alpha / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) <= Number.EPSILON) break;
  }
  return value;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
