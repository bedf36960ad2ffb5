import { compareCodePoints } from '../../compareGroupKeys.js';
import type { CaseTrace } from './caseTrace.js';
import { waitFigures, type WaitFigures } from './waitFigures.js';

/** One activity directly followed by another, with the wait in between. */
export interface JourneyEdge extends WaitFigures {
  readonly from: string;
  readonly to: string;
  /** How often. */
  readonly n: number;
  /** In how many cases. */
  readonly cases: number;
  /** How often it led to where the case had been before. */
  readonly returns: number;
}

interface EdgeTally {
  readonly waits: number[];
  cases: number;
  lastCase: number;
  returns: number;
}

/** Which activity follows which: the directly-follows graph, the most frequent edge first. */
export function journeyEdges(
  traces: readonly CaseTrace[],
  names: readonly string[],
): JourneyEdge[] {
  const tallies = new Map<number, EdgeTally>();
  for (const [index, { activities, times }] of traces.entries()) {
    const seen = new Set<number>(activities.slice(0, 1));
    for (let step = 1; step < activities.length; step++) {
      const to = activities[step] ?? 0;
      const key = (activities[step - 1] ?? 0) * names.length + to;
      const tally = tallies.get(key) ?? { waits: [], cases: 0, lastCase: -1, returns: 0 };
      tallies.set(key, tally);
      tally.waits.push((times[step] ?? 0) - (times[step - 1] ?? 0));
      if (tally.lastCase !== index) tally.cases++;
      tally.lastCase = index;
      if (seen.has(to)) tally.returns++;
      seen.add(to);
    }
  }
  return Array.from(tallies, ([key, { waits, cases, returns }]) => ({
    from: names[Math.floor(key / names.length)] ?? '',
    to: names[key % names.length] ?? '',
    n: waits.length,
    cases,
    returns,
    ...waitFigures(waits),
  })).sort(
    (a, b) => b.n - a.n || compareCodePoints(a.from, b.from) || compareCodePoints(a.to, b.to),
  );
}
