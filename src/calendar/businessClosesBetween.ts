import { dayAt } from '../time/wallClock.js';
import { businessDayAfter, closeOfDay, openMsOfDay } from './businessDay.js';
import { coreOf, type Calendar } from './calendar.js';

/**
 * How many business days close between two instants, those at the instants themselves left out.
 * A pause takes so many days from a target that counts business days.
 */
export function businessClosesBetween(calendar: Calendar, from: number, to: number): number {
  const core = coreOf(calendar);
  const last = dayAt(core.zone, to);
  const first = dayAt(core.zone, from);
  let count = 0;
  let day = openMsOfDay(core, first) > 0 ? first : businessDayAfter(core, first);
  for (; day !== null && day <= last; day = businessDayAfter(core, day)) {
    const close = closeOfDay(core, day);
    if (close !== null && close > from && close < to) count++;
  }
  return count;
}
