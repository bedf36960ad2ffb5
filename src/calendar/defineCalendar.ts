import { throwIfAny } from '../errors/configError.js';
import type { Issue } from '../errors/issue.js';
import { parseConfig } from '../errors/parseConfig.js';
import type { Calendar } from './calendar.js';
import type { CalendarConfig } from './calendarConfig.js';
import { calendarSchema } from './calendarSchema.js';
import { COMBINATIONS, type CombinedCalendarConfig } from './combinedCalendarConfig.js';
import type { DefineCalendarOptions } from './defineCalendarOptions.js';
import { calendarOf } from './compileCalendar.js';
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
 * @throws ConfigError listing every issue of the config
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
  if (isRecord(config) && COMBINATIONS.some((kind) => Object.hasOwn(config, kind))) {
    return defineCombined(config, options);
  }
  const read = readWholeCalendar(config, options.offsets);
  const shape = parseConfig(calendarSchema, config).issues;
  throwIfAny([...read.issues, ...shape.filter((each) => !isCovered(each, read.issues))]);
  return calendarOf(read);
}

/** Whether an issue of the shape repeats what the reading found at the same place. */
function isCovered(shape: Issue, found: readonly Issue[]): boolean {
  const within = (path: Issue['path'], other: Issue['path']): boolean =>
    path.every((key, i) => key === other[i]);
  return found.some(({ path }) => within(path, shape.path) || within(shape.path, path));
}
