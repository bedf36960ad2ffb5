import type { DurationReading } from 'custops';
import type { DurationFigures } from './durationTable.js';

/** The quantiles that the report shows. */
export const QUANTILES: readonly number[] = [0.5, 0.9, 0.95];

/** What the report says of a duration metric's result. */
export function figuresOf({
  n,
  quantiles,
}: Pick<DurationReading, 'n' | 'quantiles'>): DurationFigures {
  const at = (p: number): number | null => quantiles.find((each) => each.p === p)?.ms ?? null;
  return { n, p50Ms: at(0.5), p90Ms: at(0.9), p95Ms: at(0.95) };
}
