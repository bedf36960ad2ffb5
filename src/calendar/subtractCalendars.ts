import { requireList } from '../errors/requireList.js';
import { coreOf, type Calendar } from './calendar.js';
import { combineCalendars, type CombineCalendarsOptions } from './combineCalendars.js';

/**
 * The calendar that is open when one is open and none of several others, such as maintenance
 * windows.
 *
 * @param options - its `id`, and the `timeZone` of its business days and closures
 * @param from - the compiled calendar from which the others are taken
 * @param calendars - what is taken away
 * @returns a calendar like any other
 * @throws InputError `unknown_option`, `unknown_time_zone`, `not_a_calendar`, `wrong_type`
 * @example
 * ```ts
 * import { alwaysOpen, compileCalendar, isOpen, subtractCalendars } from 'custops';
 * const nights = compileCalendar({ timeZone: 'UTC', hours: { sun: [['02:00', '04:00']] } });
 * const service = subtractCalendars({ id: 'service', timeZone: 'UTC' }, alwaysOpen, [nights]);
 * isOpen(service, '2026-03-01T03:00Z'); // => false
 * ```
 */
export function subtractCalendars(
  options: CombineCalendarsOptions,
  from: Calendar,
  calendars: readonly Calendar[],
): Calendar {
  requireList(calendars, 'calendars', 'a list of compiled calendars');
  // All of one list further on, where a refusal would tell their places there.
  coreOf(from, 'from');
  for (const [i, calendar] of calendars.entries()) coreOf(calendar, `calendars[${i}]`);
  return combineCalendars('subtract', options, [from, ...calendars]);
}
