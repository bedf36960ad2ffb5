import { normalQuantile, type SurvivalCurve } from '../../stats/index.js';

/** Shares are products of many factors: one that should be exactly a half may miss it by this. */
const HALF = 0.5 + 1e-12;

/** A median of what ended and what has not, with its interval. Null where the curve stays above. */
export interface SurvivalMedian {
  readonly medianMs: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The time by which half have ended: where the curve comes down to a half, and where the curve's
 * own bounds do, on the scale log(−log S), so that they stay between 0 and 1.
 *
 * Source: R. Brookmeyer and J. Crowley, A Confidence Interval for the Median Survival Time (1982);
 * the variance: M. Greenwood, The Natural Duration of Cancer (1926).
 */
export function survivalMedian({ steps }: SurvivalCurve, confidence: number): SurvivalMedian {
  const z = normalQuantile(0.5 + confidence / 2);
  let low: number | null = null;
  let high: number | null = null;
  let variance = 0;
  for (const { time, atRisk, ended, survival } of steps) {
    // Where nothing is left there is no spread to bound it by.
    if (z === null || ended === atRisk) break;
    variance += ended / (atRisk * (atRisk - ended));
    const factor = Math.exp((z * Math.sqrt(variance)) / -Math.log(survival));
    if (low === null && survival ** factor <= HALF) low = time;
    if (high === null && survival ** (1 / factor) <= HALF) high = time;
  }
  return { medianMs: steps.find(({ survival }) => survival <= HALF)?.time ?? null, low, high };
}
