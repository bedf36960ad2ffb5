import { requireOptions } from '../../errors/requireOptions.js';
import type { ConfidenceOptions } from '../confidenceOptions.js';
import { wilsonInterval } from '../wilsonInterval.js';
import { checkShare, type Share } from './share.js';

/** How far two shares are apart, from −1 to 1. */
export interface DifferenceInterval {
  /** The first less the second. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference of two independent shares with Newcombe's interval.
 *
 * It is built from the two Wilson intervals, so that it never leaves −1 to 1 and never closes at
 * shares of 0 and 1.
 *
 * Source: R. G. Newcombe, Interval Estimation for the Difference between Independent Proportions,
 * Statistics in Medicine 17 (1998), 873–890, method 10.
 *
 * @param a - `successes` and `n` of the first group
 * @param b - the same of the second
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns difference, low and high; null when a group is empty
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_count` - successes or n is no count,
 *   or successes is more than n
 * @throws InputError `invalid_confidence` - the confidence is not between 0 and 1
 * @example
 * ```ts
 * import { newcombeInterval } from 'custops';
 *
 * const { difference, low, high } = newcombeInterval(
 *   { successes: 56, n: 70 },
 *   { successes: 48, n: 80 },
 * )!;
 * [difference, low, high].map((each) => Math.round(1e4 * each)); // => [2000, 524, 3339]
 * ```
 */
export function newcombeInterval(
  a: Share,
  b: Share,
  options: ConfidenceOptions = {},
): DifferenceInterval | null {
  checkShare(a, 'a');
  checkShare(b, 'b');
  requireOptions(options, ['confidence']);
  const first = wilsonInterval(a.successes, a.n, options);
  const second = wilsonInterval(b.successes, b.n, options);
  if (first === null || second === null) return null;
  const difference = first.rate - second.rate;
  const below = Math.hypot(first.rate - first.low, second.high - second.rate);
  const above = Math.hypot(first.high - first.rate, second.rate - second.low);
  return { difference, low: difference - below, high: difference + above };
}
