import { dayAt } from '../time/wallClock.js';
import { businessDayAfter, closeOfDay, openMsOfDay } from './businessDay.js';
import { coreOf, type Calendar } from './calendar.js';

/**
 * How many business days close in a span: their last closes, midnight at the latest, after the
 * start and up to the end.
 *
 * @param calendar - the compiled calendar
 * @param start - epoch ms
 * @param end - epoch ms
 */
export function businessClosesBetween(calendar: Calendar, start: number, end: number): number {
  const core = coreOf(calendar);
  let count = 0;
  let day: number | null = dayAt(core.zone, start);
  if (openMsOfDay(core, day) === 0) day = businessDayAfter(core, day);
  for (; day !== null; day = businessDayAfter(core, day)) {
    const close = closeOfDay(core, day);
    if (close === null || close > end) break;
    if (close > start) count++;
  }
  return count;
}
