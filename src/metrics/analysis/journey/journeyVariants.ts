import { rateReading, type RateReading } from '../../rates/rateReading.js';
import { countPaths } from './countPaths.js';
import type { CaseTrace } from './caseTrace.js';
import { waitFigures, type WaitFigures } from './waitFigures.js';

/** A path that cases took from their first step to their last, with the share of cases on it. */
export interface JourneyVariant extends RateReading {
  readonly path: readonly string[];
  /** From first to last step. */
  readonly duration: WaitFigures;
}

/** Every path with the cases on it, the most frequent first. */
export function journeyVariants(
  traces: readonly CaseTrace[],
  { names, confidence }: { readonly names: readonly string[]; readonly confidence: number },
): JourneyVariant[] {
  const taken = traces.map(({ activities, times }, caseIndex) => {
    return { activities, ms: (times.at(-1) ?? 0) - (times[0] ?? 0), caseIndex };
  });
  return countPaths(taken, names).map(({ path, waits }) => ({
    path,
    ...rateReading({ numerator: waits.length, denominator: traces.length, confidence }),
    duration: waitFigures(waits),
  }));
}
