import { requireOptions } from '../../errors/requireOptions.js';
import type { ConfidenceOptions } from '../confidenceOptions.js';
import { normalCdf } from '../normalCdf.js';
import { wilsonInterval, type RateInterval } from '../wilsonInterval.js';
import { fisherExact, MAX_FISHER_N } from './fisherExact.js';
import { newcombeInterval } from './newcombeInterval.js';
import { checkShare, type Share } from './share.js';

/** A χ² or z approximation wants this many in every cell. */
export const LEAST_EXPECTED = 5;

/** Two shares compared. */
export interface TwoProportionResult {
  /** The p of the headline test; null when a group is empty. */
  readonly p: number | null;
  /** `fisher` when a cell's expected count is below 5, else `z`; null when a group is empty. */
  readonly test: 'fisher' | 'z' | null;
  /** The first share less the second. */
  readonly difference: number | null;
  /** Newcombe's interval of the difference. */
  readonly low: number | null;
  readonly high: number | null;
  /** Cohen's h: 0.2 is small, 0.5 medium, 0.8 large. */
  readonly effectSize: number | null;
  /** In both groups. */
  readonly n: number;
  /** The pooled z statistic; null when all or none succeeded, where it has no spread. */
  readonly z: number | null;
  readonly zP: number | null;
  /** Null above 100 million in both groups. */
  readonly fisherP: number | null;
  /** The smallest count of a cell that equal shares would lead one to expect. */
  readonly smallestExpected: number | null;
  readonly a: RateInterval | null;
  readonly b: RateInterval | null;
}

/**
 * Compares two independent shares: difference, interval, p and effect size.
 *
 * Sources: the pooled z test; `fisherExact`; `newcombeInterval`; J. Cohen, Statistical Power
 * Analysis for the Behavioral Sciences (1988), chapter 6, for h; W. G. Cochran, Some Methods for
 * Strengthening the Common χ² Tests, Biometrics 10 (1954), for the bound of 5.
 *
 * @param a - `successes` and `n` of the first group
 * @param b - the same of the second
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns the headline test and the other beside it
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_count` - successes or n is no count,
 *   or successes is more than n
 * @throws InputError `invalid_confidence` - the confidence is not between 0 and 1
 * @example
 * ```ts
 * import { twoProportionTest } from 'custops';
 *
 * const march = { successes: 180, n: 200 };
 * const april = { successes: 162, n: 198 };
 * const { test, p, difference } = twoProportionTest(april, march);
 * [test, Math.round(1e4 * p!), Math.round(1e4 * difference!)]; // => ['z', 189, -818]
 * ```
 */
export function twoProportionTest(
  a: Share,
  b: Share,
  options: ConfidenceOptions = {},
): TwoProportionResult {
  checkShare(a, 'a');
  checkShare(b, 'b');
  requireOptions(options, ['confidence']);
  const interval = newcombeInterval(a, b, options);
  const expected = smallestExpected(a, b);
  const z = pooledZ(a, b);
  const zP = z === null ? null : 2 * normalCdf(-Math.abs(z));
  const fisherP = a.n + b.n > MAX_FISHER_N ? null : fisherExact(a, b);
  const isSmall = (expected ?? 0) < LEAST_EXPECTED && fisherP !== null;
  return {
    p: isSmall ? fisherP : zP,
    test: interval === null ? null : isSmall ? 'fisher' : 'z',
    difference: interval?.difference ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    effectSize: interval && angle(a) - angle(b),
    n: a.n + b.n,
    z,
    zP,
    fisherP,
    smallestExpected: expected,
    a: wilsonInterval(a.successes, a.n, options),
    b: wilsonInterval(b.successes, b.n, options),
  };
}

function pooledZ(a: Share, b: Share): number | null {
  const n = a.n + b.n;
  const successes = a.successes + b.successes;
  if (a.n === 0 || b.n === 0 || successes === 0 || successes === n) return null;
  const spread = (successes / n) * ((n - successes) / n) * (1 / a.n + 1 / b.n);
  return (a.successes / a.n - b.successes / b.n) / Math.sqrt(spread);
}

function smallestExpected(a: Share, b: Share): number | null {
  const n = a.n + b.n;
  if (a.n === 0 || b.n === 0) return null;
  const successes = a.successes + b.successes;
  return Math.min(a.n, b.n) * (Math.min(successes, n - successes) / n);
}

function angle({ successes, n }: Share): number {
  return 2 * Math.asin(Math.sqrt(successes / n));
}
