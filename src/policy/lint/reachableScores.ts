import type { ScorecardConfig, ScorecardSignal } from '../../churn/index.js';
import { linePoints, missingPoints, pointsRange } from '../../churn/scorecard/pointsRange.js';
import { presentEntries } from '../../ticket/ownEntry.js';

/** Scores from one number to another, both included. */
export interface ScoreStretch {
  readonly least: number;
  readonly most: number;
}

/** More stretches are put together as one. */
const MOST_STRETCHES = 20_000;

/**
 * Every score that a card can give, in order, as stretches; where signals have too many values to
 * try them all, the stretch from the least score to the greatest.
 */
export function reachableScores({ base = 0, signals }: ScorecardConfig): readonly ScoreStretch[] {
  let scores: readonly ScoreStretch[] = [{ least: base, most: base }];
  for (const signal of signals) {
    const points = pointsOf(signal);
    const isTooMuch = scores.length * points.length > MOST_STRETCHES;
    const [own, other] = isTooMuch ? [whole(scores), whole(points)] : [scores, points];
    scores = joined(
      own.flatMap((score) =>
        other.map((each) => ({ least: score.least + each.least, most: score.most + each.most })),
      ),
    );
  }
  return scores;
}

/** What a signal can add, a missing value included. */
export function pointsOf(signal: ScorecardSignal): readonly ScoreStretch[] {
  const { bins = [], categories, otherwise, line } = signal;
  const single = [
    ...bins.map(({ points }) => points),
    ...presentEntries(categories).map(([, points]) => points),
    ...(otherwise === undefined ? [] : [otherwise]),
    missingPoints(signal, pointsRange(signal)),
  ];
  const stretches = single.map((points) => ({ least: points, most: points }));
  if (line === undefined) return joined(stretches);
  if (line.beyond === 'extend' && line.perUnit !== 0) {
    return [{ least: -Infinity, most: Infinity }];
  }
  const ends = [linePoints(line, line.from), linePoints(line, line.to)];
  return joined([...stretches, { least: Math.min(...ends), most: Math.max(...ends) }]);
}

/** Stretches in order, those that touch as one. */
function joined(stretches: readonly ScoreStretch[]): ScoreStretch[] {
  const sorted = [...stretches].sort((a, b) => (a.least < b.least ? -1 : 1));
  const list: ScoreStretch[] = [];
  for (const each of sorted) {
    const last = list[list.length - 1];
    if (last === undefined || each.least > last.most) list.push(each);
    else list[list.length - 1] = { least: last.least, most: Math.max(last.most, each.most) };
  }
  return list;
}

/** From the least to the greatest. */
export function whole(stretches: readonly ScoreStretch[]): ScoreStretch[] {
  const [first] = stretches;
  const last = stretches[stretches.length - 1];
  return first === undefined || last === undefined ? [] : [{ least: first.least, most: last.most }];
}
