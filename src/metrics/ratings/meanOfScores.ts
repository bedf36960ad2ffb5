import { meanReading, type MeanFigures } from '../means/meanReading.js';
import type { ScoreCount } from './scoreFold.js';

/** The mean of counted scores: from the counts alone, so it does not depend on any order. */
export function meanOfScores(scores: readonly ScoreCount[], confidence: number): MeanFigures {
  const given = scores.filter(({ n }) => n > 0);
  const n = given.reduce((sum, each) => sum + each.n, 0);
  const sum = given.reduce((all, each) => all + each.score * each.n, 0);
  const mean = n === 0 ? null : sum / n;
  const squares = given.reduce((all, each) => all + each.n * (each.score - (mean ?? 0)) ** 2, 0);
  const [min, max] = [given[0]?.score ?? null, given.at(-1)?.score ?? null];
  const variance = n < 2 ? null : squares / (n - 1);
  return meanReading({ n, sum, mean, squares, variance, min, max }, confidence);
}
