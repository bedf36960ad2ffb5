import { rateReading, type RateReading } from '../../rates/rateReading.js';
import type { CaseTrace } from './caseTrace.js';
import { countPaths, type TakenPath } from './countPaths.js';
import { waitFigures, type WaitFigures } from './waitFigures.js';

/** A way back to where a case had been before: `['solved', 'open', 'solved']`. */
export interface JourneyLoop extends WaitFigures {
  /** From the activity to itself. */
  readonly path: readonly string[];
  /** How often. */
  readonly n: number;
  /** In how many cases. */
  readonly cases: number;
}

/** The share of cases in which something was done again, and what it was. */
export interface JourneyRework extends RateReading {
  /** Steps that led to where their case had been before. */
  readonly returns: number;
  /** The most frequent first; their `n` add up to `returns`. */
  readonly loops: readonly JourneyLoop[];
}

/** Finds the loops: from the last time that a case was there to the next. */
export function journeyRework(
  traces: readonly CaseTrace[],
  { names, confidence }: { readonly names: readonly string[]; readonly confidence: number },
): JourneyRework {
  const perCase = traces.map((trace, index) => loopsOf(trace, index));
  const numerator = perCase.filter((loops) => loops.length > 0).length;
  const loops = countPaths(perCase.flat(), names).map(({ path, waits, cases }) => {
    return { path, n: waits.length, cases, ...waitFigures(waits) };
  });
  return {
    ...rateReading({ numerator, denominator: traces.length, confidence }),
    returns: loops.reduce((sum, { n }) => sum + n, 0),
    loops,
  };
}

function loopsOf({ activities, times }: CaseTrace, caseIndex: number): TakenPath[] {
  const last = new Map<number, number>();
  const loops: TakenPath[] = [];
  for (const [step, activity] of activities.entries()) {
    const from = last.get(activity);
    last.set(activity, step);
    if (from === undefined) continue;
    const ms = (times[step] ?? 0) - (times[from] ?? 0);
    loops.push({ activities: activities.slice(from, step + 1), ms, caseIndex });
  }
  return loops;
}
