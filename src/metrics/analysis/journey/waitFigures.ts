import { quantileSorted } from '../../../stats/index.js';

/** What is said of many waits. All in ms; null where there is none. */
export interface WaitFigures {
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  /** The sum of the waits over their number. */
  readonly meanMs: number | null;
  /** All of them added up: where the time of a journey goes. */
  readonly totalMs: number;
}

/** Reads the figures of waits, in ms. */
export function waitFigures(waits: readonly number[]): WaitFigures {
  const sorted = Float64Array.from(waits).sort();
  const totalMs = sorted.reduce((sum, each) => sum + each, 0);
  return {
    medianMs: quantileSorted(sorted, 0.5),
    p90Ms: quantileSorted(sorted, 0.9),
    meanMs: sorted.length === 0 ? null : totalMs / sorted.length,
    totalMs,
  };
}
