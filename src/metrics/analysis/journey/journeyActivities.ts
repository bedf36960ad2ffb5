import { compareCodePoints } from '../../compareGroupKeys.js';
import type { CaseTrace } from './caseTrace.js';

/** One activity. What comes in goes out: `n` = `starts` + edges to it = `ends` + edges from it. */
export interface JourneyActivity {
  readonly activity: string;
  /** How often it happened. */
  readonly n: number;
  /** In how many cases. */
  readonly cases: number;
  /** In how many of them it happened again. */
  readonly repeatedIn: number;
  /** Cases that began with it. */
  readonly starts: number;
  /** Cases whose last step it is. */
  readonly ends: number;
}

/** Counts activities, the most frequent first. */
export function journeyActivities(
  traces: readonly CaseTrace[],
  names: readonly string[],
): JourneyActivity[] {
  const tallies = names.map((activity) => {
    return { activity, n: 0, cases: 0, repeatedIn: 0, starts: 0, ends: 0 };
  });
  for (const { activities } of traces) {
    const counts = new Map<number, number>();
    for (const activity of activities) counts.set(activity, (counts.get(activity) ?? 0) + 1);
    for (const [activity, count] of counts) {
      const tally = tallies[activity];
      if (tally === undefined) continue;
      tally.n += count;
      tally.cases++;
      if (count > 1) tally.repeatedIn++;
      if (activities[0] === activity) tally.starts++;
      if (activities.at(-1) === activity) tally.ends++;
    }
  }
  return tallies
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || compareCodePoints(a.activity, b.activity));
}
