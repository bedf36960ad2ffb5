import { meanInterval, momentsOfCounts, type ValueCounts } from '../../stats/index.js';

/** A mean of counts with its interval. */
export interface MeanReading {
  readonly n: number;
  readonly mean: number | null;
  /** Lower end of the interval by Student's t; null for fewer than two. Never below 0. */
  readonly low: number | null;
  readonly high: number | null;
  readonly max: number | null;
}

/** Reads the mean of counts. A mean of counts is not below 0, whatever a small sample's t says. */
export function meanReading(values: ValueCounts, confidence: number): MeanReading {
  const moments = momentsOfCounts(values);
  const interval = meanInterval(moments, { confidence });
  const low = interval?.low ?? null;
  return {
    n: moments.n,
    mean: moments.mean,
    low: low === null ? null : Math.max(0, low),
    high: interval?.high ?? null,
    max: moments.max,
  };
}
