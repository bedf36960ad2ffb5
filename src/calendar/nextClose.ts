import { toEpochMs, type InstantLike } from '../time/index.js';
import { coreOf, type Calendar } from './calendar.js';
import { nextCloseMs } from './stretches.js';

/**
 * The first closing instant after another, also when the calendar is closed at that instant.
 * Intervals that touch are one and close at the end of the last.
 *
 * @param calendar - the compiled calendar
 * @param instant - after when
 * @returns the instant, or null when the calendar does not close again before the year 2201
 * @throws InputError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`,
 * `not_a_calendar`
 * @example
 * ```ts
 * import { compileCalendar, nextClose } from 'custops';
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
 * nextClose(office, '2026-03-02T17:00Z'); // => new Date('2026-03-09T17:00Z')
 * ```
 */
export function nextClose(calendar: Calendar, instant: InstantLike): Date | null {
  const close = nextCloseMs(coreOf(calendar), toEpochMs(instant));
  return close === null ? null : new Date(close);
}
