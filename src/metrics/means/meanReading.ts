import { meanInterval, type Moments } from '../../stats/index.js';

/** A mean with Student's interval. */
export interface MeanFigures {
  /** Null for nothing to measure. */
  readonly value: number | null;
  /** Null under two values; it may pass the ends of a scale, as the textbook's does. */
  readonly low: number | null;
  readonly high: number | null;
  /** The sample's standard deviation; null under two values. */
  readonly sd: number | null;
}

/** Reads a mean: mean ± t(n − 1) · sd / √n. */
export function meanReading(sample: Moments, confidence: number): MeanFigures {
  const interval = meanInterval(sample, { confidence });
  return {
    value: interval?.mean ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    sd: interval?.standardDeviation ?? null,
  };
}
