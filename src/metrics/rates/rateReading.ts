import { wilsonInterval } from '../../stats/index.js';
import type { MetricResult } from '../metricResult.js';

/** A share of counts with its interval. */
export interface RateReading extends MetricResult {
  readonly unit: 'ratio';
  readonly numerator: number;
  /** Equal to `n`. */
  readonly denominator: number;
  /** Of the interval `low` to `high`. */
  readonly confidence: number;
}

/** Reads a share: null with no interval when the denominator is 0. */
export function rateReading({
  numerator,
  denominator,
  confidence,
}: Pick<RateReading, 'numerator' | 'denominator' | 'confidence'>): RateReading {
  const interval = wilsonInterval(numerator, denominator, { confidence });
  return {
    value: interval?.rate ?? null,
    unit: 'ratio',
    n: denominator,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    confidence,
    numerator,
    denominator,
  };
}
