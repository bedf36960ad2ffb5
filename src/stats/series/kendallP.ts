/** Up to here without ties the exact distribution is counted. */
export const MOST_EXACT_SERIES = 50;

/**
 * The exact two-sided p of Kendall's S of n values without ties.
 *
 * Source: M. G. Kendall, Rank Correlation Methods (1948), chapter 5: how many orders of n values
 * have so many falling pairs.
 */
export function kendallP(s: number, n: number): number {
  const pairs = (n * (n - 1)) / 2;
  // As shares, since the factorial of 50 has 65 digits.
  let shares = [1];
  for (let size = 2; size <= n; size++) {
    const next = Array.from({ length: (size * (size - 1)) / 2 + 1 }, () => 0);
    shares.forEach((share, at) => {
      for (let more = 0; more < size; more++) next[at + more]! += share / size;
    });
    shares = next;
  }
  const tail = shares
    .slice(0, Math.floor((pairs - Math.abs(s)) / 2) + 1)
    .reduce((sum, share) => sum + share, 0);
  return Math.min(1, 2 * tail);
}
