import { normalQuantile } from '../../stats/index.js';
import type { ModelFigure } from './churnModelQuality.js';

/** A figure with its normal interval, held within what it can be; without one at full confidence. */
export function normalInterval(
  { value, n }: { readonly value: number; readonly n: number },
  variance: number,
  { confidence, most }: { readonly confidence: number; readonly most: number },
): ModelFigure {
  const z = normalQuantile((1 + confidence) / 2);
  if (z === null || !Number.isFinite(z)) return { value, n, low: null, high: null };
  const half = z * Math.sqrt(variance);
  return { value, n, low: Math.max(0, value - half), high: Math.min(most, value + half) };
}
