import { meanInterval, moments, quantile } from '../../../stats/index.js';

/** What is said of the daily counts of some days. */
export interface DayFigures {
  /** Items on these days. */
  readonly n: number;
  /** How many such days there were. */
  readonly days: number;
  /** Items a day with Student's interval by the spread of the days; null without a day. */
  readonly perDay: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
  /** Sample variance over mean: 1 for independent arrivals, more when days differ by themselves. Null for fewer than two days or no items. */
  readonly dispersion: number | null;
}

/** Reads the figures of daily counts. */
export function dayFigures(counts: readonly number[], confidence: number): DayFigures {
  const sample = moments(counts);
  const interval = meanInterval(sample, { confidence });
  const low = interval?.low ?? null;
  return {
    n: sample.sum,
    days: sample.n,
    perDay: sample.n === 0 ? null : sample.sum / sample.n,
    // Counts are never negative, but Student's interval of few days may be.
    low: low === null ? null : Math.max(0, low),
    high: interval?.high ?? null,
    median: quantile(counts, 0.5),
    dispersion: sample.variance === null || !sample.mean ? null : sample.variance / sample.mean,
  };
}
