import { readValueCounts, type ValueCounts } from '../../stats/index.js';
import type { MetricResult } from '../metricResult.js';
import type { DurationOptions } from './durationOptions.js';

/** A quantile of durations. */
export interface DurationQuantile {
  /** The share of durations below it, 0–1. */
  readonly p: number;
  /** Null when there is none. Half ms occur: type 7 lies between two durations. */
  readonly ms: number | null;
}

/** The distribution of durations. `value` is the median, `low` and `high` its interval. */
export interface DurationReading extends MetricResult {
  readonly unit: 'ms';
  /** Of the interval, which order statistics bound whatever the distribution is. */
  readonly confidence: number;
  /** In the order in which they were asked for. */
  readonly quantiles: readonly DurationQuantile[];
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** False when quantiles come from a sketch: more distinct values than `cap`. */
  readonly exact: boolean;
  /** By how much of itself a quantile may be off: 0 when exact. */
  readonly relativeError: number;
}

/** Reads counted durations. */
export function durationReading(
  values: ValueCounts,
  { quantiles, confidence }: Required<DurationOptions>,
): DurationReading {
  const reading = readValueCounts(values);
  const interval = reading.quantileInterval(0.5, { confidence });
  return {
    value: reading.quantile(0.5),
    unit: 'ms',
    n: reading.n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    confidence,
    quantiles: quantiles.map((p) => ({ p, ms: reading.quantile(p) })),
    mean: reading.mean,
    min: reading.min,
    max: reading.max,
    exact: reading.exact,
    relativeError: reading.relativeError,
  };
}
