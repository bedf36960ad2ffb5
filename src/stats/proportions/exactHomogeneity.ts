import { logBinomialDensity } from '../distributions/binomialDensity.js';
import type { Share } from './share.js';

/** Tables that are looked at: a few milliseconds. */
const MAX_TABLES = 100_000;

/** Statistics closer than this are equal but for rounding. */
const EQUAL = 1e-9;

/**
 * The exact p of several shares being one: the probability, with all margins kept, of every table
 * whose χ² is at least the one seen.
 *
 * Source: the permutation distribution of χ²; R. A. Fisher, J. O. Irwin as in `fisherExact`.
 *
 * @returns p; null when there are more than 100,000 tables
 */
export function exactHomogeneity(shares: readonly Share[], chiSquare: number): number | null {
  const n = shares.reduce((sum, each) => sum + each.n, 0);
  const successes = shares.reduce((sum, each) => sum + each.successes, 0);
  const tables = shares
    .slice(1)
    .reduce((product, each) => product * (Math.min(each.n, successes) + 1), 1);
  if (tables > MAX_TABLES) return null;
  const p = successes / n;
  const logTotal = logBinomialDensity(successes, n - successes, p, 1 - p);
  const limit = chiSquare * (1 - EQUAL) - EQUAL;
  // The largest group comes last: its successes are what the others leave.
  const sorted = [...shares].sort((a, b) => a.n - b.n);
  const walk = (index: number, left: number, logDensity: number, statistic: number): number => {
    const group = sorted[index]!;
    const isLast = index === sorted.length - 1;
    const from = isLast ? left : 0;
    let sum = 0;
    for (let x = from; x <= Math.min(group.n, left); x++) {
      const distance = x - group.n * p;
      const at = statistic + distance ** 2 / (group.n * p * (1 - p));
      const log = logDensity + logBinomialDensity(x, group.n - x, p, 1 - p);
      if (!isLast) sum += walk(index + 1, left - x, log, at);
      else if (at >= limit) sum += Math.exp(log - logTotal);
    }
    return sum;
  };
  return Math.min(1, walk(0, successes, 0, 0));
}
