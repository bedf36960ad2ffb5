import { InputError } from '../errors/inputError.js';
import { INVALID_DAY_COUNT } from '../errors/kinds/calendar.js';
import { INVALID_TIME_OF_DAY } from '../errors/kinds/time.js';
import { requireOptions } from '../errors/requireOptions.js';
import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';
import { type InstantLike, type TimeOfDay, toEpochMs } from '../time/index.js';
import { parseTimeOfDay } from '../time/timeOfDay.js';
import { DAY_MS, MINUTE_MS } from '../time/timeUnits.js';
import { dayAt, resolveWall } from '../time/wallClock.js';
import { offsetAt } from '../time/zone.js';
import { businessDayAfter, businessDayBefore, closeOfDay, openMsOfDay } from './businessDay.js';
import { coreOf, type Calendar, type CalendarCore } from './calendar.js';

/** How business days are counted. */
export interface AddBusinessDaysOptions {
  /** When on the last day the count ends; `same_time` keeps the local time of day. */
  readonly at?: 'same_time' | 'close' | TimeOfDay;
  /**
   * What arrives at this time of day or later, or on a closed day, is received on the next
   * business day, from which the count begins.
   */
  readonly receivedAfter?: 'close' | TimeOfDay;
}

/**
 * Moves an instant by business days: local dates on which the calendar is open at all. The
 * day of the instant itself is not counted, so Saturday + 1 is Monday.
 *
 * @param calendar - the compiled calendar; the dates are those of its zone
 * @param start - the instant
 * @param days - how many, a whole number; negative goes back, 0 gives the start
 * @param options - see `AddBusinessDaysOptions`
 * @returns the instant, or null when the years up to 2200 do not hold so many
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_instant`, `instant_without_offset`,
 *   `instant_out_of_range`, `invalid_day_count`, `invalid_time_of_day`, `not_a_calendar`
 * @example
 * ```ts
 * import { addBusinessDays, compileCalendar } from 'custops';
 * const day = [['09:00', '17:00']];
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: day, tue: day, fri: day } });
 * addBusinessDays(office, '2026-03-07T15:00Z', 1); // => new Date('2026-03-09T15:00Z')
 * ```
 */
export function addBusinessDays(
  calendar: Calendar,
  start: InstantLike,
  days: number,
  options: AddBusinessDaysOptions = {},
): Date | null {
  requireOptions(options, ['at', 'receivedAfter']);
  if (!Number.isInteger(days)) throw new InputError(INVALID_DAY_COUNT, 'days', days);
  const end = addBusinessDaysMs(coreOf(calendar), toEpochMs(start, 'start'), days, options);
  return end === null ? null : new Date(end);
}

/** `addBusinessDays` on a core, in epoch ms. */
export function addBusinessDaysMs(
  core: CalendarCore,
  start: number,
  days: number,
  options: AddBusinessDaysOptions,
): number | null {
  const { at = 'same_time', receivedAfter } = options;
  checkTime(at, ['same_time', 'close'], 'options.at');
  if (receivedAfter !== undefined) checkTime(receivedAfter, ['close'], 'options.receivedAfter');
  if (days === 0) return start;
  let day: number | null = dayAt(core.zone, start);
  if (receivedAfter !== undefined && isLate(core, start, day, receivedAfter)) {
    day = businessDayAfter(core, day);
  }
  for (let n = 0; n < Math.abs(days) && day !== null; n++) {
    day = days > 0 ? businessDayAfter(core, day) : businessDayBefore(core, day);
  }
  if (day === null) return null;
  const end = at === 'close' ? closeOfDay(core, day) : timeOn(core, day, at, start);
  return end === null || end < FIRST_INSTANT || end >= END_INSTANT ? null : end;
}

/** A time of day on a date: a given one, or that of another instant. */
export function timeOn(core: CalendarCore, day: number, at: string, start: number): number {
  const minutes = parseTimeOfDay(at);
  const wall = start + offsetAt(core.zone, start);
  const time =
    minutes === undefined ? wall - Math.floor(wall / DAY_MS) * DAY_MS : minutes * MINUTE_MS;
  return resolveWall(core.zone, day * DAY_MS + time);
}

function isLate(core: CalendarCore, start: number, day: number, after: string): boolean {
  if (openMsOfDay(core, day) === 0) return true;
  const limit = after === 'close' ? closeOfDay(core, day) : timeOn(core, day, after, start);
  return limit !== null && start >= limit;
}

function checkTime(time: string, words: readonly string[], argument: string): void {
  if (words.includes(time) || parseTimeOfDay(time) !== undefined) return;
  throw new InputError(INVALID_TIME_OF_DAY, argument, time, [...words, 'HH:mm'].join(', '));
}
