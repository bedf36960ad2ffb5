import { normalQuantile, studentTCdf } from '../../../stats/index.js';
import { incompleteBeta } from '../../../stats/distributions/incompleteBeta.js';

/** How often something came in two periods. */
export interface TwoPeriods {
  readonly before: number;
  readonly after: number;
  /** How much of the exposure of both lies in the second, between 0 and 1. */
  readonly share: number;
  /** Variance over mean of the daily counts, at least 1. */
  readonly dispersion: number;
  /** Days less the periods. */
  readonly freedom: number;
}

/**
 * The p of equal rates, given the total. For independent arrivals that is the exact binomial test;
 * where days vary more than that, a quasi-Poisson test whose error is widened by the dispersion
 * must agree: the larger p counts.
 *
 * @see L. Lehmann, J. Romano, Testing Statistical Hypotheses (2005), 4.5, on two Poisson rates; P. McCullagh, J. A. Nelder, Generalized Linear Models (1989), 6.2, on quasi-likelihood
 */
export function rateChangeP(periods: TwoPeriods): number {
  const exact = binomialP(periods);
  if (periods.dispersion <= 1 || periods.freedom < 1) return exact;
  const { before, after, share, dispersion, freedom } = periods;
  const total = before + after;
  const distance = Math.max(0, Math.abs(after - total * share) - 0.5);
  const error = Math.sqrt(dispersion * total * share * (1 - share));
  return Math.max(exact, Math.min(1, 2 * studentTCdf(-distance / error, freedom)));
}

/** Twice the smaller tail. */
function binomialP({ before, after, share }: TwoPeriods): number {
  return Math.min(
    1,
    2 * Math.min(upperTail(after, before, share), upperTail(before, after, 1 - share)),
  );
}

/** The probability of `successes` or more. */
function upperTail(successes: number, rest: number, share: number): number {
  if (successes === 0) return 1;
  return incompleteBeta(share, 1 - share, { a: successes, b: rest + 1 });
}

/** The rate of the second period over that of the first; no interval when one is 0. */
export function rateRatio(
  { before, after, share, dispersion }: TwoPeriods,
  confidence: number,
): { readonly ratio: number | null; readonly low: number | null; readonly high: number | null } {
  if (before === 0) return { ratio: null, low: null, high: null };
  const ratio = ((after / before) * (1 - share)) / share;
  const z = normalQuantile(0.5 + confidence / 2);
  if (after === 0 || z === null) return { ratio, low: null, high: null };
  const factor = Math.exp(z * Math.sqrt(dispersion * (1 / before + 1 / after)));
  return { ratio, low: ratio / factor, high: ratio * factor };
}
