import { checkProbability } from '../checkProbability.js';
import { chiSquareCdf, chiSquareDensity, chiSquareTail } from './chiSquareCdf.js';
import { checkDegrees } from './checkDegrees.js';
import { solveTail } from './solveTail.js';

/**
 * The quantile of the χ² distribution: the value below which the share `p` lies.
 *
 * Right to 1e-12 relative.
 *
 * @param p - a probability from 0 to 1
 * @param df - degrees of freedom, from 0.001 to 10 billion, not necessarily whole
 * @returns 0 or more; null for p = 1
 * @throws InputError `invalid_probability` - p is not a number from 0 to 1
 * @throws InputError `not_finite`, `number_out_of_range` - df is beyond its range
 */
export function chiSquareQuantile(p: number, df: number): number | null {
  checkProbability(p, 'p');
  checkDegrees(df);
  if (p === 0) return 0;
  if (p === 1) return null;
  const density = (x: number): number => chiSquareDensity(x, df);
  if (p > 0.5) return solveTail({ share: (x) => chiSquareTail(x, df), density }, 1 - p, df);
  // The lower share rises with x and so falls with 1/x, whose density is that of x times x².
  const inverse = solveTail(
    { share: (u) => chiSquareCdf(1 / u, df), density: (u) => density(1 / u) / (u * u) },
    p,
    1 / df,
  );
  return inverse === null ? 0 : 1 / inverse;
}
