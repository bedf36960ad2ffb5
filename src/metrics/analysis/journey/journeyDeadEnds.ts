import { compareCodePoints } from '../../compareGroupKeys.js';
import { rateReading, type RateReading } from '../../rates/rateReading.js';
import type { CaseTrace } from './caseTrace.js';
import { waitFigures, type WaitFigures } from './waitFigures.js';

/** Where cases stopped that are not meant to stop there, with the share of all cases. */
export interface JourneyDeadEnd extends RateReading {
  readonly activity: string;
  /** How long they have lain there by now; null without a `now`. */
  readonly idle: WaitFigures | null;
}

/** Last steps that are no end, the most frequent first. */
export function journeyDeadEnds(
  traces: readonly CaseTrace[],
  names: readonly string[],
  {
    ends,
    now,
    confidence,
  }: {
    readonly ends: readonly string[];
    /** Epoch ms. */
    readonly now: number | null;
    readonly confidence: number;
  },
): JourneyDeadEnd[] {
  const lastSteps = new Map<string, number[]>();
  for (const { activities, times } of traces) {
    const activity = names[activities.at(-1) ?? 0] ?? '';
    if (ends.includes(activity)) continue;
    const idle = (now ?? 0) - (times.at(-1) ?? 0);
    const known = lastSteps.get(activity);
    if (known === undefined) lastSteps.set(activity, [idle]);
    else known.push(idle);
  }
  return Array.from(lastSteps, ([activity, idle]) => ({
    activity,
    ...rateReading({ numerator: idle.length, denominator: traces.length, confidence }),
    idle: now === null ? null : waitFigures(idle),
  })).sort((a, b) => b.numerator - a.numerator || compareCodePoints(a.activity, b.activity));
}
