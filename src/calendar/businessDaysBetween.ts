import { toEpochMs, type InstantLike } from '../time/index.js';
import { dayAt } from '../time/wallClock.js';
import { businessDayAfter, businessDayBefore } from './businessDay.js';
import { coreOf, type Calendar } from './calendar.js';

/**
 * How many business days lie between two instants, the inverse of `addBusinessDays`: the dates
 * with any open time after the start's date, up to and with the end's date. Times of day do not
 * matter. Backwards, the dates before the start's date down to the end's date count, negative.
 *
 * @param calendar - the compiled calendar; the dates are those of its zone
 * @param start - from when
 * @param end - until when
 * @returns a whole number, negative backwards
 * @throws InputError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`,
 * `not_a_calendar`
 * @example
 * ```ts
 * import { businessDaysBetween, compileCalendar } from 'custops';
 * const day = [['09:00', '17:00']];
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: day, tue: day, fri: day } });
 * businessDaysBetween(office, '2026-03-06T12:00Z', '2026-03-10T09:00Z'); // => 2
 * ```
 */
export function businessDaysBetween(
  calendar: Calendar,
  start: InstantLike,
  end: InstantLike,
): number {
  const core = coreOf(calendar);
  const from = dayAt(core.zone, toEpochMs(start, 'start'));
  const to = dayAt(core.zone, toEpochMs(end, 'end'));
  let count = 0;
  if (from <= to) {
    let day = businessDayAfter(core, from);
    for (; day !== null && day <= to; day = businessDayAfter(core, day)) count++;
  } else {
    let day = businessDayBefore(core, from);
    for (; day !== null && day >= to; day = businessDayBefore(core, day)) count--;
  }
  return count;
}
