import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { checkCount } from '../checkCount.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { studentTQuantile } from '../distributions/studentTQuantile.js';
import { normalQuantile } from '../normalQuantile.js';
import type { ValueInterval } from '../quantileInterval.js';

/** Answers for, against, and neither. */
export interface NetCounts {
  /** Answers for, an integer. */
  readonly positive: number;
  /** Answers against; both together at most n. */
  readonly negative: number;
  /** All answers, those that are neither included. */
  readonly n: number;
}

/** A net share, −1 to 1: an NPS is 100 times it. */
export interface NetShare {
  /** (positive − negative) / n. */
  readonly share: number;
  /** Of one answer counted +1, 0 or −1. */
  readonly variance: number;
  readonly standardError: number;
  /** The adjusted share, of 3 answers more of which ¾ are positive and ¾ negative. */
  readonly adjustedShare: number;
  readonly adjustedStandardError: number;
  /** The adjusted Wald interval, which keeps its confidence in small samples. */
  readonly low: number;
  readonly high: number;
  /** The textbook interval, too narrow in small samples. */
  readonly wald: ValueInterval;
  /** By Student's t with the sample's variance; null for one answer. */
  readonly t: ValueInterval | null;
}

/**
 * The share for less the share against, with intervals held within −1 to 1.
 *
 * Source: A. Agresti, B. Caffo, Simple and Effective Confidence Intervals for Proportions, The
 * American Statistician 54 (2000), 280–288, carried over to three kinds of answers by B. Rocks,
 * Interval Estimation for the "Net Promoter Score", The American Statistician 70 (2016), 365–372.
 *
 * @param counts - `positive`, `negative` and `n`
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns the share and its intervals; null for n = 0
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_count` - a count is none, or the
 *   parts are more than n
 * @throws InputError `invalid_confidence` - the confidence is not between 0 and 1
 * @example
 * ```ts
 * import { netShare } from 'custops';
 *
 * const { share, low, high } = netShare({ positive: 193, negative: 121, n: 500 })!;
 * [share, low, high].map((each) => Math.round(1000 * each) / 10); // => [14.4, 7.5, 21.1]
 * ```
 */
export function netShare(counts: NetCounts, options: ConfidenceOptions = {}): NetShare | null {
  checkNetCounts(counts, 'counts');
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkConfidence(confidence);
  const { n } = counts;
  if (n === 0) return null;
  const raw = netMoments(counts);
  const adjusted = netMoments(withAdded(counts));
  const p = 0.5 + confidence / 2;
  const z = normalQuantile(p);
  const t = n === 1 ? null : studentTQuantile(p, Math.min(n - 1, 1e10));
  const sampleError = n === 1 ? 0 : Math.sqrt(raw.variance / (n - 1));
  return {
    ...raw,
    adjustedShare: adjusted.share,
    adjustedStandardError: adjusted.standardError,
    ...held(adjusted.share, z, adjusted.standardError),
    wald: held(raw.share, z, raw.standardError),
    t: n === 1 ? null : held(raw.share, t, sampleError),
  };
}

/** Refuses what is no such counts. */
export function checkNetCounts(counts: NetCounts, argument: string): void {
  requireObject(counts, argument, 'an object with positive, negative and n');
  const { positive, negative, n } = counts;
  checkCount(n, `${argument}.n`, Number.MAX_SAFE_INTEGER);
  checkCount(positive, `${argument}.positive`, n);
  checkCount(negative, `${argument}.negative`, n - positive);
}

/** Share, variance and error of counts, which need not be whole. */
export function netMoments({ positive, negative, n }: NetCounts): {
  readonly share: number;
  readonly variance: number;
  readonly standardError: number;
} {
  const share = (positive - negative) / n;
  const variance = Math.max(0, (positive + negative) / n - share * share);
  return { share, variance, standardError: Math.sqrt(variance / n) };
}

/** Three answers more, a quarter of them on each side. */
export function withAdded({ positive, negative, n }: NetCounts): NetCounts {
  return { positive: positive + 0.75, negative: negative + 0.75, n: n + 3 };
}

function held(share: number, factor: number | null, error: number): ValueInterval {
  // A confidence just below 1 may have no finite factor: then all is possible.
  if (factor === null) return { low: -1, high: 1 };
  return {
    low: Math.max(-1, share - factor * error),
    high: Math.min(1, share + factor * error),
  };
}
