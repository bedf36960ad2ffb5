import { studentTCdf } from '../distributions/studentTCdf.js';
import { mean } from '../mean.js';
import { normalQuantile } from '../normalQuantile.js';

/** How two lists go along. */
export interface Correlation {
  /** Pearson's r, −1 to 1; null for fewer than three pairs and without spread. */
  readonly r: number | null;
  /** Fisher's interval; null for fewer than four pairs and for an r of ±1. */
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly n: number;
}

/** Pearson's correlation of two lists of the same length. */
export function correlation(
  xs: readonly number[] | Float64Array,
  ys: readonly number[] | Float64Array,
  confidence: number,
): Correlation {
  const n = xs.length;
  const r = n < 3 ? null : pearson(xs, ys);
  if (r === null) return { r, low: null, high: null, p: null, n };
  const z = normalQuantile(0.5 + confidence / 2);
  const rest = (1 - r) * (1 + r);
  const p = rest === 0 ? 0 : 2 * studentTCdf(-Math.abs(r) * Math.sqrt((n - 2) / rest), n - 2);
  if (n < 4 || rest === 0 || z === null) return { r, low: null, high: null, p, n };
  const half = z / Math.sqrt(n - 3);
  return { r, low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half), p, n };
}

function pearson(
  xs: readonly number[] | Float64Array,
  ys: readonly number[] | Float64Array,
): number | null {
  const [meanX, meanY] = [mean(xs) ?? 0, mean(ys) ?? 0];
  let [squaresX, squaresY, products] = [0, 0, 0];
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [xs[i]! - meanX, ys[i]! - meanY];
    squaresX += x * x;
    squaresY += y * y;
    products += x * y;
  }
  const scale = Math.sqrt(squaresX) * Math.sqrt(squaresY);
  return scale === 0 ? null : Math.min(1, Math.max(-1, products / scale));
}
