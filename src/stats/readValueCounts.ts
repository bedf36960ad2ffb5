import { checkProbability } from './checkProbability.js';
import { checkValueCounts } from './checkValueCounts.js';
import { exactCounts, sketchOf, type SortedCounts } from './compactCounts.js';
import type { ConfidenceOptions } from './confidenceOptions.js';
import { sumOf } from './exactSum.js';
import { interpolatedQuantile } from './quantile.js';
import type { ValueInterval } from './quantileInterval.js';
import { quantileRanks } from './quantileRanks.js';
import { RELATIVE_ERROR } from './sketchBucket.js';
import { sketchValues } from './sketchCounts.js';
import type { ValueCounts } from './valueCounts.js';

/** What numbers counted by value say, all of it null where there are none. */
export interface ValueCountsReading {
  readonly n: number;
  /** Exact for integers within the safe integers' range, beyond it the nearest double. */
  readonly sum: number;
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Whether quantiles are exact; the other figures do not depend on it. */
  readonly exact: boolean;
  /** By how much of itself a quantile may be off: 0 when exact, else 0.01. */
  readonly relativeError: number;
  /**
   * The quantile: by type 7 when exact, else close to the order statistic of the 0-based rank
   * floor(p (n − 1)).
   *
   * @param p - the share of the numbers below the quantile, from 0 to 1
   * @throws InputError `invalid_probability` - p is not a number from 0 to 1
   */
  readonly quantile: (p: number) => number | null;
  /**
   * The distribution-free interval of the quantile of the population, see `quantileRanks`; null
   * when there are too few numbers.
   *
   * @throws InputError `invalid_probability`, `invalid_confidence`
   */
  readonly quantileInterval: (p: number, options?: ConfidenceOptions) => ValueInterval | null;
}

/**
 * Reads count, sum, mean, extremes and quantiles from numbers counted by value.
 *
 * @param state - a state of `valueCounts`, which is not changed
 * @returns the figures, and functions for quantiles and their intervals
 * @throws InputError `invalid_value_counts` - the argument is not such a state
 */
export function readValueCounts(state: ValueCounts): ValueCountsReading {
  checkValueCounts(state, 'state');
  const { n, min, max } = state;
  const sum = sumOf(state.sum);
  const sorted = state.sketch === null ? exactCounts(state) : null;
  const exact = sorted !== null && sorted.values.length <= state.cap;
  const counts = exact ? sorted : sketchValues(state.sketch ?? sketchOf(exactCounts(state)));
  const valueAt = orderStatistics(counts, { n, min: min ?? 0, max: max ?? 0 });
  return {
    n,
    sum,
    // Held to the extremes, which the division's rounding may pass.
    mean: n === 0 ? null : Math.min(max ?? 0, Math.max(min ?? 0, sum / n)),
    min,
    max,
    exact,
    relativeError: exact ? 0 : RELATIVE_ERROR,
    quantile: (p) => {
      checkProbability(p, 'p');
      if (n === 0) return null;
      return exact ? interpolatedQuantile(valueAt, n, p) : valueAt(Math.floor((n - 1) * p));
    },
    quantileInterval: (p, options) => {
      const ranks = quantileRanks(n, p, options);
      return ranks === null ? null : { low: valueAt(ranks.low), high: valueAt(ranks.high) };
    },
  };
}

/** The value of a 0-based rank; the first and the last are known exactly also of a sketch. */
function orderStatistics(
  { values, counts }: SortedCounts,
  { n, min, max }: { readonly n: number; readonly min: number; readonly max: number },
): (rank: number) => number {
  const upTo: number[] = [];
  counts.reduce((sum, each, index) => (upTo[index] = sum + each), 0);
  return (rank) => {
    if (rank >= n - 1) return max;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (upTo[middle]! > rank) high = middle;
      else low = middle + 1;
    }
    return rank === 0 ? min : Math.min(max, Math.max(min, values[low]!));
  };
}
