import { toEpochMs, type InstantLike } from '../time/index.js';
import { coreOf, type Calendar } from './calendar.js';
import { nextOpenMs } from './stretches.js';

/**
 * The first instant at or after another at which a calendar is open: the instant itself when it
 * is open then.
 *
 * @param calendar - the compiled calendar
 * @param instant - from when on
 * @returns the instant, or null when the calendar does not open again before the year 2201
 * @throws InputError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`,
 * `not_a_calendar`
 * @example
 * ```ts
 * import { compileCalendar, nextOpen } from 'custops';
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
 * nextOpen(office, '2026-03-02T17:00Z'); // => new Date('2026-03-09T09:00Z')
 * ```
 */
export function nextOpen(calendar: Calendar, instant: InstantLike): Date | null {
  const open = nextOpenMs(coreOf(calendar), toEpochMs(instant));
  return open === null ? null : new Date(open);
}
