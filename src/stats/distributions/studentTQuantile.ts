import { checkProbability } from '../checkProbability.js';
import { normalQuantile } from '../normalQuantile.js';
import { checkDegrees } from './checkDegrees.js';
import { solveTail } from './solveTail.js';
import { studentTDensity, studentTTail } from './studentTCdf.js';

/**
 * The quantile of Student's t distribution: the t below which the share `p` lies.
 *
 * Right to 1e-12 relative.
 *
 * @param p - a probability greater than 0 and less than 1
 * @param df - degrees of freedom, from 0.001 to 10 billion, not necessarily whole
 * @returns t; null for p = 0 and p = 1, and where it is beyond every double
 * @throws InputError `invalid_probability` - p is not a number from 0 to 1
 * @throws InputError `not_finite`, `number_out_of_range` - df is beyond its range
 * @example
 * ```ts
 * import { studentTQuantile } from 'custops';
 *
 * Math.round(1e6 * (studentTQuantile(0.975, 10) ?? 0)); // => 2228139
 * ```
 */
export function studentTQuantile(p: number, df: number): number | null {
  checkProbability(p, 'p');
  checkDegrees(df);
  if (p === 0 || p === 1) return null;
  if (p === 0.5) return 0;
  const share = Math.min(p, 1 - p);
  const tail = {
    share: (t: number) => studentTTail(t, df),
    density: (t: number) => studentTDensity(t, df),
  };
  const z = normalQuantile(share) ?? -1;
  const t = solveTail(tail, share, Math.max(1e-8, -z));
  if (t === null) return null;
  return p < 0.5 ? -t : t;
}
