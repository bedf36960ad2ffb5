import { linearFit } from '../../stats/index.js';
import type { Observation } from './signalContext.js';

/** The least-squares slope of values over time, per ms; null when all are of one instant. */
export function slopePerMs(
  observations: readonly Pick<Observation, 'at' | 'value'>[],
): number | null {
  // Instants are counted from the first, so that their squares keep their digits.
  const first = observations[0]?.at ?? 0;
  const instants = observations.map(({ at }) => at - first);
  return linearFit(
    instants,
    observations.map(({ value }) => value),
  ).slope;
}
