/** What a metric's `value` is measured in; a ratio lies in 0–1. */
export type MetricUnit = 'ms' | 'ratio' | 'count' | 'score' | 'minor_units';

/** What every metric answers; each adds its own fields. */
export interface MetricResult {
  /** The headline number; null when there is nothing to measure, never NaN, never 0 for no data. */
  readonly value: number | null;
  readonly unit: MetricUnit;
  /** How many items stand behind `value`. */
  readonly n: number;
  /** Lower end of the confidence interval, null where the sample allows none. */
  readonly low: number | null;
  /** Upper end of the confidence interval, null where the sample allows none. */
  readonly high: number | null;
}
