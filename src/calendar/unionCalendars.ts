import type { Calendar } from './calendar.js';
import { combineCalendars, type CombineCalendarsOptions } from './combineCalendars.js';

/**
 * The calendar that is open whenever any of several is open, as for support that follows the sun.
 *
 * @param options - its `id`, and the `timeZone` of its business days and closures
 * @param calendars - compiled calendars of any zones; without any it never opens
 * @returns a calendar like any other
 * @throws InputError `unknown_option`, `unknown_time_zone`, `not_a_calendar`, `wrong_type`
 * @example
 * ```ts
 * import { compileCalendar, isOpen, unionCalendars } from 'custops';
 * const hours = { mon: [['09:00', '17:00']] };
 * const berlin = compileCalendar({ timeZone: 'Europe/Berlin', hours });
 * const newYork = compileCalendar({ timeZone: 'America/New_York', hours });
 * const both = unionCalendars({ id: 'both', timeZone: 'UTC' }, [berlin, newYork]);
 * isOpen(both, '2026-03-02T20:00Z'); // => true
 * ```
 */
export function unionCalendars(
  options: CombineCalendarsOptions,
  calendars: readonly Calendar[],
): Calendar {
  return combineCalendars('union', options, calendars);
}
