import { InputError } from '../errors/inputError.js';
import { INVALID_OFFSET } from '../errors/kinds/time.js';
import { requireOptions } from '../errors/requireOptions.js';
import type { Calendar } from './calendar.js';
import type { CalendarConfig } from './calendarConfig.js';
import { COMBINATIONS, type CombinedCalendarConfig } from './combinedCalendarConfig.js';
import type { DefineCalendarOptions } from './defineCalendarOptions.js';
import { compactCalendar } from './compactCalendar.js';
import { isRecord } from './configReader.js';
import { defineCombined } from './defineCombined.js';
import { readWholeCalendar } from './readWholeCalendar.js';

/**
 * Checks a calendar config and compiles it.
 *
 * @param config - hours, holidays and overrides as plain JSON, or `{ id, timeZone, union }`,
 * `intersect` or `subtract` with the ids of other calendars
 * @param options - see `DefineCalendarOptions`
 * @returns the frozen calendar that every function of business time takes
 * @throws ConfigError listing every issue of the config; InputError `wrong_type`, `not_a_calendar` for the options, `invalid_offset` for a source
 * of offsets that gives none
 * @throws InputError `unknown_option`
 * @example
 * ```ts
 * import { addBusinessTime, defineCalendar } from 'custops';
 * const berlin = defineCalendar({
 *   id: 'berlin',
 *   timeZone: 'Europe/Berlin',
 *   hours: { mon: [['09:00', '17:00']], fri: [['09:00', '15:00']] },
 *   holidays: [{ rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', name: 'Labour Day' }],
 * });
 * addBusinessTime(berlin, '2026-03-27T14:30:00+01:00', '1h'); // => new Date('2026-03-30T09:30:00+02:00')
 * ```
 */
export function defineCalendar(
  config: CalendarConfig | CombinedCalendarConfig,
  options: DefineCalendarOptions = {},
): Calendar {
  requireOptions(options, ['calendars', 'offsets']);
  const { offsets } = options;
  if (offsets !== undefined && typeof offsets !== 'function') {
    throw new InputError(INVALID_OFFSET, 'options.offsets', offsets, '(timeZone, epochMs) => ms');
  }
  const [kind, second] = isRecord(config)
    ? COMBINATIONS.filter((each) => Object.hasOwn(config, each))
    : [];
  if (kind !== undefined) return defineCombined(config, [kind, second], options);
  return compactCalendar(readWholeCalendar(config, offsets));
}
