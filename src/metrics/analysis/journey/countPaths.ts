import { compareCodePoints } from '../../compareGroupKeys.js';

/** A path with how often it was taken and how long that took each time. */
export interface PathCount {
  readonly path: readonly string[];
  readonly waits: readonly number[];
  readonly cases: number;
}

/** A path taken once: activities by their number, and how long it took. */
export interface TakenPath {
  readonly activities: readonly number[];
  readonly ms: number;
  /** Which case took it; the takings of a case stand together. */
  readonly caseIndex: number;
}

/** Counts equal paths, the most frequent first, then by the names of their activities. */
export function countPaths(taken: Iterable<TakenPath>, names: readonly string[]): PathCount[] {
  const tallies = new Map<string, { path: string[]; waits: number[]; cases: Set<number> }>();
  for (const { activities, ms, caseIndex } of taken) {
    const key = activities.join();
    let tally = tallies.get(key);
    if (tally === undefined) {
      const path = activities.map((activity) => names[activity] ?? '');
      tallies.set(key, (tally = { path, waits: [], cases: new Set() }));
    }
    tally.waits.push(ms);
    tally.cases.add(caseIndex);
  }
  return Array.from(tallies.values(), ({ path, waits, cases }) => {
    return { path, waits, cases: cases.size };
  }).sort((a, b) => b.waits.length - a.waits.length || comparePaths(a.path, b.path));
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (const [index, name] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareCodePoints(name, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
