import { addBusinessMs, businessMsBetween } from '../calendar/index.js';
import { calendarOf } from './calendarOf.js';
import type { CompiledSla } from './compiledSla.js';
import type { CycleState } from './slaState.js';

/** The earliest instant at which a cycle had counted so much, null when it has not. */
export function reachedAt(sla: CompiledSla, cycle: CycleState, ms: number): number | null {
  if (ms <= 0) return cycle.startedAt;
  let counted = 0;
  for (const { from, to, calendarId } of cycle.stretches.flat()) {
    const calendar = calendarOf(sla, calendarId);
    const length = businessMsBetween(calendar, from, to);
    if (counted + length >= ms) return addBusinessMs(calendar, from, ms - counted);
    counted += length;
  }
  if (cycle.runningSince === null) return null;
  return addBusinessMs(calendarOf(sla, cycle.calendarId), cycle.runningSince, ms - counted);
}
