import type { Observation } from './signalContext.js';

/** Observations in order of time. */
export function inOrder(observations: readonly Observation[]): readonly Observation[] {
  return [...observations].sort((a, b) => a.at - b.at);
}
