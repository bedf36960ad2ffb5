/** Pairs of values up to which the exact distribution is counted: some milliseconds. */
export const MOST_EXACT_PAIRS = 2500;

/**
 * In how many ways `size` of the given scores add up to each sum: the exact distribution of a rank
 * sum, with or without ties.
 *
 * Source: B. Streitberg, J. Röhmel, Exact Distributions for Permutation and Rank Tests, Statistical
 * Software Newsletter 12 (1986), 10–17 (the shift algorithm).
 *
 * @param scores - integers of 0 or more
 * @param size - how many of them are drawn
 */
export function rankSumCounts(scores: readonly number[], size: number): Float64Array {
  const largest = [...scores].sort((a, b) => b - a).slice(0, size);
  const most = largest.reduce((sum, each) => sum + each, 0);
  const counts = Array.from({ length: size + 1 }, () => new Float64Array(most + 1));
  counts[0]![0] = 1;
  scores.forEach((score, drawn) => {
    for (let k = Math.min(size, drawn + 1); k >= 1; k--) {
      const [from, to] = [counts[k - 1]!, counts[k]!];
      for (let sum = most; sum >= score; sum--) to[sum]! += from[sum - score]!;
    }
  });
  return counts[size]!;
}
