import { requireOptions } from '../errors/requireOptions.js';
import { checkConfidence } from './checkConfidence.js';
import { checkCount } from './checkCount.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from './confidenceOptions.js';
import { normalQuantile } from './normalQuantile.js';

/** A rate with the interval that its sample size leaves. All three are from 0 to 1. */
export interface RateInterval {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of successes with its Wilson score interval.
 *
 * The interval never leaves 0 to 1 and never closes at a share of 0 or 1, as the textbook
 * interval does.
 *
 * Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference,
 * Journal of the American Statistical Association 22 (1927), 209–212.
 *
 * @param successes - an integer from 0 to n
 * @param n - the number of trials, an integer
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns rate, low and high; null for n = 0, where there is nothing to measure
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_count` - successes or n is no count,
 *   or successes is more than n
 * @throws InputError `invalid_confidence` - the confidence is not between 0 and 1
 */
export function wilsonInterval(
  successes: number,
  n: number,
  options: ConfidenceOptions = {},
): RateInterval | null {
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkCount(n, 'n', Number.MAX_SAFE_INTEGER);
  checkCount(successes, 'successes', n);
  checkConfidence(confidence);
  if (n === 0) return null;
  // A confidence just below 1 may round to a p of 1, whose z is not finite: then all is possible.
  const z = normalQuantile(0.5 + confidence / 2);
  const rate = successes / n;
  if (z === null) return { rate, low: 0, high: 1 };
  const scale = n + z * z;
  const middle = (successes + (z * z) / 2) / scale;
  const half = (z / scale) * Math.sqrt(successes * (1 - rate) + (z * z) / 4);
  // At the ends the formula is exactly 0 or 1, but its rounding is not.
  const low = successes === 0 ? 0 : Math.min(rate, Math.max(0, middle - half));
  const high = successes === n ? 1 : Math.max(rate, Math.min(1, middle + half));
  return { rate, low, high };
}
