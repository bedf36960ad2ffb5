import { addBusinessMs, businessMsBetween } from '../calendar/index.js';
import { calendarOf } from './calendarOf.js';
import type { CompiledSla } from './compiledSla.js';
import type { Stretch } from './slaState.js';

/**
 * The earliest instant at which stretches had counted so much, null when they do not hold it.
 *
 * @param stretches - in order; one that goes on without an end has `to: Infinity`
 */
export function reachedIn(
  sla: CompiledSla,
  stretches: readonly Stretch[],
  ms: number,
): number | null {
  let left = ms;
  for (const { from, to, calendarId } of stretches) {
    const calendar = calendarOf(sla, calendarId);
    const length = to === Infinity ? Infinity : businessMsBetween(calendar, from, to);
    if (length >= left) return addBusinessMs(calendar, from, left);
    left -= length;
  }
  return null;
}
