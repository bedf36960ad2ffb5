import { alwaysOpen, type Calendar } from '../calendar/index.js';
import type { CompiledSla } from './compiledSla.js';

/** The calendar of an id that the compiler, or a state stored under the same policy, has named. */
export function calendarOf(sla: CompiledSla, calendarId: string): Calendar {
  return sla.calendars.get(calendarId) ?? alwaysOpen;
}
