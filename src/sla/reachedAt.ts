import type { CompiledSla } from './compiledSla.js';
import { reachedIn } from './reachedIn.js';
import type { CycleState } from './slaState.js';

/** The earliest instant at which a cycle had counted so much, null when it has not. */
export function reachedAt(sla: CompiledSla, cycle: CycleState, ms: number): number | null {
  if (ms <= 0) return cycle.startedAt;
  const { calendarId, runningSince } = cycle;
  const stretches = cycle.stretches.flat();
  if (runningSince !== null) stretches.push({ from: runningSince, to: Infinity, calendarId });
  return reachedIn(sla, stretches, ms);
}
