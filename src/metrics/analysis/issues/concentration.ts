/** How unevenly a whole falls on its parts. */
export interface Concentration {
  /** Gini coefficient: 0 when all parts are equal, near 1 when one has nearly all. */
  readonly gini: number;
  /** Herfindahl–Hirschman index: the sum of the squared shares, from 1 / parts to 1. */
  readonly hhi: number;
}

/**
 * Measures how unevenly counts are spread; null without a count.
 *
 * @param counts - in descending order, each above 0
 * @see C. Gini, Variabilità e mutabilità (1912), for sorted values: 2 Σ i·x / (n Σ x) − (n + 1) / n
 */
export function concentration(counts: readonly number[], total: number): Concentration | null {
  const n = counts.length;
  if (n === 0) return null;
  let ranked = 0;
  let squares = 0;
  for (const [index, count] of counts.entries()) {
    ranked += (n - index) * count;
    squares += (count / total) ** 2;
  }
  return { gini: Math.max(0, (2 * ranked) / (n * total) - (n + 1) / n), hhi: Math.min(1, squares) };
}
