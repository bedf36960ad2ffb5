import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { normalCdf } from '../normalCdf.js';
import { normalQuantile } from '../normalQuantile.js';
import { checkNetCounts, netMoments, withAdded, type NetCounts } from './netShare.js';

/** How far two net shares are apart, by one method. */
export interface NetDifference {
  /** The second less the first. */
  readonly difference: number;
  readonly standardError: number;
  /** Null when both samples have no spread. */
  readonly z: number | null;
  readonly p: number | null;
  readonly low: number;
  readonly high: number;
}

/** Two net shares compared. */
export interface NetShareDifference extends NetDifference {
  /** In both samples. */
  readonly n: number;
  /** The difference in standard deviations of one answer; null without a spread. */
  readonly effectSize: number | null;
  /** Without the added answers. */
  readonly wald: NetDifference;
}

/**
 * The change of a net share from one sample to another.
 *
 * The headline is the adjusted Wald difference; the textbook one stands beside it.
 *
 * Source: see `netShare`.
 *
 * @param before - `positive`, `negative` and `n` of the first sample
 * @param after - the same of the second
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns difference with error, z, p and interval, held within −2 to 2; null when a sample is
 *   empty
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_count` - a count is none, or the
 *   parts are more than n
 * @throws InputError `invalid_confidence` - the confidence is not between 0 and 1
 * @example
 * ```ts
 * import { netShareDifference } from 'custops';
 *
 * const spring = { positive: 193, negative: 121, n: 500 };
 * const summer = { positive: 170, negative: 160, n: 500 };
 * netShareDifference(spring, summer)!.p! < 0.05; // => true
 * ```
 */
export function netShareDifference(
  before: NetCounts,
  after: NetCounts,
  options: ConfidenceOptions = {},
): NetShareDifference | null {
  checkNetCounts(before, 'before');
  checkNetCounts(after, 'after');
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkConfidence(confidence);
  if (before.n === 0 || after.n === 0) return null;
  const wald = differenceOf(before, after, confidence);
  const [from, to] = [netMoments(before), netMoments(after)];
  const pooled = (before.n * from.variance + after.n * to.variance) / (before.n + after.n);
  return {
    ...differenceOf(withAdded(before), withAdded(after), confidence),
    n: before.n + after.n,
    effectSize: pooled === 0 ? null : wald.difference / Math.sqrt(pooled),
    wald,
  };
}

function differenceOf(before: NetCounts, after: NetCounts, confidence: number): NetDifference {
  const [from, to] = [netMoments(before), netMoments(after)];
  const difference = to.share - from.share;
  const standardError = Math.hypot(from.standardError, to.standardError);
  const z = standardError === 0 ? null : difference / standardError;
  const half = (normalQuantile(0.5 + confidence / 2) ?? Number.MAX_VALUE) * standardError;
  return {
    difference,
    standardError,
    z,
    p: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    low: Math.max(-2, difference - half),
    high: Math.min(2, difference + half),
  };
}
