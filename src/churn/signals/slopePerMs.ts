import type { Observation } from './signalContext.js';

/** The least-squares slope of values over time, per ms; null when all are of one instant. */
export function slopePerMs(
  observations: readonly Pick<Observation, 'at' | 'value'>[],
): number | null {
  const n = observations.length;
  const first = observations[0]?.at ?? 0;
  // Instants are counted from the first, so that their squares keep their digits.
  const meanAt = observations.reduce((sum, { at }) => sum + (at - first), 0) / n;
  const mean = observations.reduce((sum, { value }) => sum + value, 0) / n;
  let spread = 0;
  let product = 0;
  for (const { at, value } of observations) {
    const distance = at - first - meanAt;
    spread += distance * distance;
    product += distance * (value - mean);
  }
  return spread > 0 ? product / spread : null;
}
