import { requireOptions } from '../errors/requireOptions.js';
import { checkConfidence } from './checkConfidence.js';
import { checkCount } from './checkCount.js';
import { checkProbability } from './checkProbability.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from './confidenceOptions.js';
import { normalQuantile } from './normalQuantile.js';

/** The 0-based ranks of the order statistics that bound a quantile. */
export interface RankInterval {
  readonly low: number;
  readonly high: number;
}

/** Up to here the binomial distribution is summed; its sum takes about 10 √n steps. */
const MAX_EXACT_N = 1e8;

/** A term this much smaller than the largest one changes no tail that matters. */
const NEGLIGIBLE = 1e-25;

/**
 * Which two order statistics hold a quantile of the population between them.
 *
 * Distribution-free: the number of values below the true quantile is binomial whatever the values
 * are, and each tail is at most half of 1 − confidence, so that the true confidence is the one
 * asked for or more. Above 100 million values the ranks come from the normal approximation,
 * rounded outwards.
 *
 * Source: H. A. David and H. N. Nagaraja, Order Statistics, 3rd edition (2003), section 7.1.
 *
 * @param n - the number of values
 * @param p - the share of the population below the quantile, from 0 to 1
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns two ranks from 0 to n − 1; null when the sample is too small to bound the quantile
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_count`, `invalid_probability`,
 *   `invalid_confidence`
 */
export function quantileRanks(
  n: number,
  p: number,
  options: ConfidenceOptions = {},
): RankInterval | null {
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkCount(n, 'n', Number.MAX_SAFE_INTEGER);
  checkProbability(p, 'p');
  checkConfidence(confidence);
  if (n === 0 || p === 0 || p === 1) return null;
  const tail = (1 - confidence) / 2;
  const low = n > MAX_EXACT_N ? approximateRank(n, p, tail) : exactRank(n, p, tail);
  const fromAbove = n > MAX_EXACT_N ? approximateRank(n, 1 - p, tail) : exactRank(n, 1 - p, tail);
  if (low < 0 || fromAbove < 0) return null;
  return { low, high: n - 1 - fromAbove };
}

/** The largest k with P(B ≤ k) ≤ tail for B binomial, −1 when there is none. */
function exactRank(n: number, p: number, tail: number): number {
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  // Weights relative to the mode's, so that no logarithm of a factorial is needed.
  const weights = [1];
  let above = 0;
  for (let k = mode + 1, w = 1; k <= n; k++) {
    w *= ((n - k + 1) / k) * odds;
    if (w < NEGLIGIBLE) break;
    above += w;
  }
  for (let k = mode, w = 1; k > 0; k--) {
    w *= k / (n - k + 1) / odds;
    if (w < NEGLIGIBLE) break;
    weights.push(w);
  }
  const limit = tail * (above + weights.reduceRight((sum, each) => sum + each, 0));
  let sum = 0;
  for (let below = weights.length - 1; below >= 0; below--) {
    sum += weights[below]!;
    if (sum > limit) return mode - below - 1;
  }
  return mode;
}

function approximateRank(n: number, p: number, tail: number): number {
  // A tail that rounds to 0 has no finite z: no rank is far enough out.
  const z = normalQuantile(tail);
  if (z === null) return -1;
  return Math.max(-1, Math.floor(n * p - 0.5 + z * Math.sqrt(n * p * (1 - p))) - 1);
}
