import type { Midranks } from './midranks.js';
import { rankSumCounts } from './rankSumCounts.js';

/** The exact two-sided p of a rank sum: the share of deals at least as far from the middle. */
export function rankSumP({ sums, runs }: Midranks, n1: number, n2: number): number | null {
  if (n1 === 0 || n2 === 0) return null;
  // Shared ranks end in a half.
  const factor = runs.every(({ rank }) => Number.isInteger(rank)) ? 1 : 2;
  const scores = runs.flatMap(({ rank, length }) => Array.from({ length }, () => rank * factor));
  const isFirst = n1 <= n2;
  const size = isFirst ? n1 : n2;
  const seen = factor * sums[isFirst ? 0 : 1]!;
  const middle = (factor * size * (n1 + n2 + 1)) / 2;
  let [extreme, all] = [0, 0];
  rankSumCounts(scores, size).forEach((count, sum) => {
    all += count;
    if (Math.abs(sum - middle) >= Math.abs(seen - middle)) extreme += count;
  });
  return Math.min(1, extreme / all);
}
