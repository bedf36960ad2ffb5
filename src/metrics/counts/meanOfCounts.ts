import { momentsOfCounts, type ValueCounts } from '../../stats/index.js';
import { meanReading } from '../means/meanReading.js';

/** A mean of counts with its interval. */
export interface MeanReading {
  readonly n: number;
  readonly mean: number | null;
  /** Lower end of the interval by Student's t; null for fewer than two. Never below 0. */
  readonly low: number | null;
  readonly high: number | null;
  readonly max: number | null;
}

/** Reads the mean of counts. It is not below 0, whatever a small sample's t says. */
export function meanOfCounts(values: ValueCounts, confidence: number): MeanReading {
  const moments = momentsOfCounts(values);
  const { value, low, high } = meanReading(moments, confidence);
  return {
    n: moments.n,
    mean: value,
    low: low === null ? null : Math.max(0, low),
    high,
    max: moments.max,
  };
}
