import { throwIfAny } from '../errors/configError.js';
import { InputError } from '../errors/inputError.js';
import { REVERSED_RANGE } from '../errors/kinds/calendar.js';
import { INVALID_LOCAL_DATE } from '../errors/kinds/time.js';
import { requireObject } from '../errors/requireObject.js';
import { localDateText, parseLocalDate } from '../time/localDate.js';
import type { OffsetSource } from '../time/index.js';
import type { CalendarConfig, DatedCalendarConfig, DatedHoliday } from './calendarConfig.js';
import { readWholeCalendar } from './readWholeCalendar.js';
import { readRecurrence } from './recurrence.js';

/** The dates for which holidays are wanted, both included. */
export interface ExpandHolidaysRange {
  /** Such as `2026-01-01`. */
  readonly from: string;
  /** Such as `2030-12-31`. */
  readonly to: string;
  /** Where offsets come from, for zones that only the host knows. */
  readonly offsets?: OffsetSource;
}

/**
 * Writes the recurring holidays of a config out as dates: what `compileCalendar` takes. Do it at
 * build time or on the server, for as many years as the calendar will be asked about; outside
 * the range the result has no recurring holidays.
 *
 * @param config - a calendar config, which is not changed
 * @param range - the first and the last date
 * @returns the config as plain JSON without recurrences
 * @throws ConfigError listing every issue of the config; InputError `invalid_local_date`,
 * `reversed_range`
 * @example
 * ```ts
 * import { expandHolidays } from 'custops';
 * const config = {
 *   timeZone: 'Europe/Berlin',
 *   hours: { mon: [['09:00', '17:00']] },
 *   holidays: [{ rrule: 'FREQ=YEARLY;BYEASTER=-2', name: 'Good Friday' }],
 * };
 * expandHolidays(config, { from: '2026-01-01', to: '2026-12-31' }).holidays;
 * // => [{ date: '2026-04-03', name: 'Good Friday' }]
 * ```
 */
export function expandHolidays(
  config: CalendarConfig,
  range: ExpandHolidaysRange,
): DatedCalendarConfig {
  requireObject(range, 'range', 'an object with from and to');
  throwIfAny(readWholeCalendar(config, range.offsets).issues);
  const from = requireDate(range.from, 'range.from');
  const to = requireDate(range.to, 'range.to');
  if (to < from) throw new InputError(REVERSED_RANGE, 'range', [range.from, range.to]);
  const { holidays, ...rest } = config;
  if (holidays === undefined) return rest;
  const dated = holidays.flatMap((holiday): DatedHoliday[] => {
    if (typeof holiday === 'string' || !('rrule' in holiday)) return [holiday];
    const days = readRecurrence([], { ...holiday }, [])?.daysBetween(from, to) ?? [];
    const named = holiday.name === undefined ? {} : { name: holiday.name };
    return days.map((day) => ({ date: localDateText(day), ...named }));
  });
  return { ...rest, holidays: dated };
}

function requireDate(text: string, argument: string): number {
  const day = parseLocalDate(text);
  if (day === undefined) throw new InputError(INVALID_LOCAL_DATE, argument, text);
  return day;
}
