import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { studentTQuantile } from '../distributions/studentTQuantile.js';
import { checkMoments } from './checkMoments.js';
import type { Moments } from './moments.js';

/** A mean with the interval that the sample's size and spread leave. */
export interface MeanInterval {
  readonly mean: number;
  /** Of the sample, by n − 1; null for one value. */
  readonly standardDeviation: number | null;
  /** Of the mean; null for one value. */
  readonly standardError: number | null;
  /** Null for one value: nothing is known of the spread. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The mean with its interval by Student's t.
 *
 * Of equal values the interval is the value itself.
 *
 * Source: Student, The Probable Error of a Mean, Biometrika 6 (1908), 1–25.
 *
 * @param sample - what `moments` or `mergeMoments` returned
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns the mean with deviation, error and bounds; null for no values
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_count`, `not_finite` - not the
 *   moments of a sample
 * @throws InputError `invalid_confidence` - the confidence is not between 0 and 1
 * @example
 * ```ts
 * import { meanInterval, moments } from 'custops';
 *
 * const { mean, low, high } = meanInterval(moments([5, 4, 5, 2, 4]))!;
 * [mean, Math.round(100 * low!), Math.round(100 * high!)]; // => [4, 248, 552]
 * ```
 */
export function meanInterval(
  sample: Moments,
  options: ConfidenceOptions = {},
): MeanInterval | null {
  checkMoments(sample, 'sample');
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkConfidence(confidence);
  const { n, mean, squares } = sample;
  if (n === 0 || mean === null) return null;
  if (n === 1) return { mean, standardDeviation: null, standardError: null, low: null, high: null };
  const standardDeviation = Math.sqrt(squares / (n - 1));
  const standardError = standardDeviation / Math.sqrt(n);
  // A confidence just below 1 may round to a p of 1, whose t is not finite: then nothing is bound.
  const t = studentTQuantile(0.5 + confidence / 2, Math.min(n - 1, 1e10));
  const half = t === null ? null : t * standardError;
  const low = half === null ? null : mean - half;
  const high = half === null ? null : mean + half;
  return { mean, standardDeviation, standardError, low, high };
}
