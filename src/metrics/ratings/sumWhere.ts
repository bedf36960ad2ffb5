import type { ScoreCount } from './scoreFold.js';

/** How many gave a score of a kind. */
export function sumWhere(
  scores: readonly ScoreCount[],
  counts: (score: number) => boolean,
): number {
  return scores.reduce((sum, { score, n }) => (counts(score) ? sum + n : sum), 0);
}
