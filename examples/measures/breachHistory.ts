import {
  forecastBreach,
  survivalCurve,
  type BreachForecast,
  type ClockReading,
  type SurvivalCurve,
  type SurvivalObservation,
} from 'custops';

/** How long past cycles took, by the target row that they ran under. */
export type BreachHistory = ReadonlyMap<string, SurvivalCurve>;

/**
 * Learns from clocks as they stood at one instant; what was open then is known to have lasted so
 * far and no more, so nothing of a later instant gets in.
 */
export function breachHistory(clocks: readonly ClockReading[]): BreachHistory {
  const byTarget = new Map<string, SurvivalObservation[]>();
  for (const { targetId, elapsedMs, stoppedAt } of clocks.flatMap(({ cycles }) => cycles)) {
    if (targetId === null) continue;
    const known = byTarget.get(targetId) ?? [];
    known.push({ duration: elapsedMs, ended: stoppedAt !== null });
    byTarget.set(targetId, known);
  }
  return new Map([...byTarget].map(([targetId, past]) => [targetId, survivalCurve(past)]));
}

/** How likely a clock is to breach, by the past of its own target row. */
export function forecastFrom(history: BreachHistory, clock: ClockReading): BreachForecast {
  return forecastBreach(clock, history.get(clock.targetId ?? '') ?? []);
}
