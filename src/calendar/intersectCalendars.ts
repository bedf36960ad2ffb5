import { InputError } from '../errors/inputError.js';
import { WRONG_VALUE } from '../errors/kinds/config.js';
import { requireList } from '../errors/requireList.js';
import type { Calendar } from './calendar.js';
import { combineCalendars, type CombineCalendarsOptions } from './combineCalendars.js';

/**
 * The calendar that is open when all of several are open.
 *
 * @param options - its `id`, and the `timeZone` of its business days and closures
 * @param calendars - compiled calendars of any zones, at least one
 * @returns a calendar like any other
 * @throws InputError `unknown_option`, `unknown_time_zone`, `not_a_calendar`, `wrong_type`,
 *   `wrong_value` for no calendars
 * @example
 * ```ts
 * import { compileCalendar, intersectCalendars, isOpen } from 'custops';
 * const hours = { mon: [['09:00', '17:00']] };
 * const berlin = compileCalendar({ timeZone: 'Europe/Berlin', hours });
 * const newYork = compileCalendar({ timeZone: 'America/New_York', hours });
 * const both = intersectCalendars({ id: 'both', timeZone: 'UTC' }, [berlin, newYork]);
 * isOpen(both, '2026-03-02T15:00Z'); // => true
 * ```
 */
export function intersectCalendars(
  options: CombineCalendarsOptions,
  calendars: readonly Calendar[],
): Calendar {
  requireList(calendars, 'calendars', 'a list of compiled calendars');
  if (calendars.length === 0) {
    throw new InputError(WRONG_VALUE, 'calendars', calendars, 'at least one calendar');
  }
  return combineCalendars('intersect', options, calendars);
}
