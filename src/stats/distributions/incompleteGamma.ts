import { deviance } from './deviance.js';
import { stirlingError } from './stirlingError.js';

/** Both expansions need about 6 √a steps; this allows for an a of 10 billion. */
const MAX_STEPS = 1_000_000;

const TINY = 1e-300;

/** The two shares of a gamma distribution. */
export interface GammaShares {
  /** Below x. */
  readonly lower: number;
  /** Above x. */
  readonly upper: number;
}

/**
 * The regularized incomplete gamma functions P(a, x) and Q(a, x).
 *
 * The smaller of the two is right to about 1e-13 relative. Source: the series and the continued
 * fraction of Abramowitz and Stegun, 6.5.29 and 6.5.31, each where it converges fast; the factor
 * xᵃ e⁻ˣ / Γ(a + 1) from the Poisson density of C. Loader (2000).
 *
 * @param a - greater than 0
 * @param x - 0 or more
 */
export function incompleteGamma(a: number, x: number): GammaShares {
  if (x <= 0) return { lower: 0, upper: 1 };
  const factor = gammaFactor(a, x);
  if (x < a + 1) {
    const lower = Math.min(1, factor * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, factor * a * fraction(a, x));
  return { lower: 1 - upper, upper };
}

/**
 * P(a, x) over its factor xᵃ e⁻ˣ / Γ(a + 1), where both may be too small for a double; Infinity
 * where their ratio is too large for one.
 */
export function gammaRatio(a: number, x: number): number {
  return x < a + 1 ? series(a, x) : incompleteGamma(a, x).lower / gammaFactor(a, x);
}

/** xᵃ e⁻ˣ / Γ(a + 1). */
export function gammaFactor(a: number, x: number): number {
  const exponent = -stirlingError(a) - deviance(a, x, a - x) - 0.5 * Math.log(2 * Math.PI * a);
  return Math.exp(exponent);
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= MAX_STEPS; k++) {
    term *= x / (a + k);
    sum += term;
    if (term <= sum * (Number.EPSILON / 4)) break;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k <= MAX_STEPS; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    value *= d * c;
    if (Math.abs(d * c - 1) <= Number.EPSILON) break;
  }
  return value;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
