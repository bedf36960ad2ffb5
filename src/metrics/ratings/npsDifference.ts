import { InputError } from '../../errors/index.js';
import { INVALID_MEASUREMENT } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { netShareDifference, type NetCounts, type NetDifference } from '../../stats/index.js';
import { checkConfidence } from '../checkConfidence.js';

/** The camps of a period: what `nps` answers has more. */
export interface NpsCounts {
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
}

/** How two net promoter scores are compared. */
export interface NpsDifferenceOptions {
  /** Of the intervals, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
}

/** A difference with its test. */
export interface DifferenceTest {
  /** In points, −200 to 200. */
  readonly difference: number;
  readonly se: number;
  /** Null when nothing varies: all answers of both periods in one camp. */
  readonly z: number | null;
  /** Two-sided. */
  readonly p: number | null;
  readonly low: number;
  readonly high: number;
}

/** What changed from one period to another. */
export interface NpsDifference {
  /** The later score minus the earlier one, in points; null when a period has no answers. */
  readonly value: number | null;
  readonly unit: 'score';
  /** Answers of both periods. */
  readonly n: number;
  /** Of the adjusted test, as the interval of `nps` is. */
  readonly low: number | null;
  readonly high: number | null;
  readonly z: number | null;
  readonly p: number | null;
  /** The difference in standard deviations of an answer; null when answers do not vary. */
  readonly effectSize: number | null;
  readonly confidence: number;
  /** Each period with three more answers, as the interval of `nps`: right for small samples. */
  readonly adjusted: DifferenceTest | null;
  /** The plain test, for comparison with other programs. */
  readonly plain: DifferenceTest | null;
}

/**
 * The difference of two net promoter scores: is it more than chance?
 *
 * Source of the standard error: B. Rocks, Interval Estimation for the Net Promoter Score, The
 * American Statistician 70 (2016), applied to both periods; the periods' answers are independent.
 *
 * @param before - what `nps` answered for the earlier period; its three counts are enough
 * @param after - the same for the later one
 * @param options - `confidence` of the intervals, 0–1
 * @returns after − before, with z and p of the adjusted test and, beside it, of the plain one
 * @throws InputError `invalid_measurement` - no counts; `invalid_option`, `unknown_option`,
 *   `wrong_type`
 *
 * @example
 * ```ts
 * import { measure, nps, npsDifference } from 'custops';
 *
 * const spring = measure(nps(), [10, 9, 8, 3]);
 * const summer = measure(nps(), [10, 10, 9, 8]);
 * const { value, p } = npsDifference(spring, summer);
 * [value, (p ?? 1) < 0.05]; // => [50, false]
 * ```
 */
export function npsDifference(
  before: NpsCounts,
  after: NpsCounts,
  options: NpsDifferenceOptions = {},
): NpsDifference {
  requireOptions(options, ['confidence']);
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const found = netShareDifference(camps(before, 'before'), camps(after, 'after'), { confidence });
  const adjusted = found && inPoints(found);
  const plain = found && inPoints(found.wald);
  return {
    value: plain?.difference ?? null,
    unit: 'score',
    n: before.n + after.n,
    low: adjusted?.low ?? null,
    high: adjusted?.high ?? null,
    z: adjusted?.z ?? null,
    p: adjusted?.p ?? null,
    effectSize: found?.effectSize ?? null,
    confidence,
    adjusted,
    plain,
  };
}

function inPoints({ difference, standardError, z, p, low, high }: NetDifference): DifferenceTest {
  return {
    difference: 100 * difference,
    se: 100 * standardError,
    z,
    p,
    low: 100 * low,
    high: 100 * high,
  };
}

function camps(counts: NpsCounts, argument: string): NetCounts {
  const { n, promoters, detractors } = counts ?? {};
  const isCount = (value: unknown): value is number =>
    Number.isSafeInteger(value) && (value as number) >= 0;
  if (isCount(n) && isCount(promoters) && isCount(detractors) && promoters + detractors <= n) {
    return { n, positive: promoters, negative: detractors };
  }
  const expected = 'what nps answers: { n, promoters, detractors }';
  throw new InputError(INVALID_MEASUREMENT, argument, counts, expected);
}
