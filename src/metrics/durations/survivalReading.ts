import { survivalCurveOfCounts, survivalQuantile } from '../../stats/index.js';
import type { DurationState } from './durationFold.js';

/** How long things take when those that have not ended are not left out. */
export interface SurvivalReading {
  /** Ended or not. */
  readonly n: number;
  /** Those that have ended. */
  readonly ended: number;
  /** By Kaplan–Meier; null when fewer than half are known to have ended. */
  readonly medianMs: number | null;
  /** Lower end of the median's interval, null where the curve does not come down to it. */
  readonly low: number | null;
  /** Upper end of the same. */
  readonly high: number | null;
  /** The longest seen, ended or not: a median that is not reached is no shorter. */
  readonly longestMs: number | null;
}

/** Reads the distribution of what ended together with what has not. */
export function survivalReading(
  { values, censored }: Pick<DurationState<string>, 'values' | 'censored'>,
  confidence: number,
): SurvivalReading {
  const curve = survivalCurveOfCounts(values, censored);
  const { value, low, high } = survivalQuantile(curve, 0.5, { confidence });
  return {
    n: curve.n,
    ended: curve.ended,
    medianMs: value,
    low,
    high,
    longestMs: curve.lastTime,
  };
}
