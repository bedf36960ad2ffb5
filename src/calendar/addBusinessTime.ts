import { InputError } from '../errors/inputError.js';
import { WRONG_VALUE } from '../errors/kinds/config.js';
import { oneOf } from '../errors/oneOf.js';
import { requireOptions } from '../errors/requireOptions.js';
import {
  type DurationLike,
  type InstantLike,
  type TimeOfDay,
  parseDuration,
  toEpochMs,
} from '../time/index.js';
import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';
import { dayAt, dayStart } from '../time/wallClock.js';
import { addBusinessDaysMs, timeOn } from './addBusinessDays.js';
import { addBusinessMs } from './addBusinessMs.js';
import { coreOf, type Calendar, type CalendarCore } from './calendar.js';
import { isOpenMs, nextOpenMs } from './stretches.js';

const EDGES: readonly string[] = ['close', 'next_open'];

/** How `addBusinessTime` treats edges and late arrivals. */
export interface AddBusinessTimeOptions {
  /**
   * Which end of a closed stretch a result on a close takes: the `close`, or `next_open`, the
   * opening after it.
   */
  readonly edge?: 'close' | 'next_open';
  /** For business days: see `AddBusinessDaysOptions`. */
  readonly receivedAfter?: 'close' | TimeOfDay;
}

/**
 * The instant at which so much business time has passed since another: a due date.
 *
 * Time that fills an interval to its close is due at that close, not at the next opening.
 * Durations of elapsed time count open time alone; `'2bd'` is the close of the second business
 * day; `'8w'` and `{ calendarDays }` count local dates, open or not.
 *
 * @param calendar - the compiled calendar
 * @param start - from when
 * @param duration - how much, see `DurationLike`; negative goes back, to the latest instant with
 * so much business time up to the start; zero gives the start
 * @param options - see `AddBusinessTimeOptions`
 * @returns the instant, or null when the years up to 2200 do not hold so much
 * @throws InputError `unknown_option`, `invalid_instant`, `instant_without_offset`,
 *   `instant_out_of_range`, `invalid_duration`, `ambiguous_day`, `duration_out_of_range`,
 *   `invalid_time_of_day`, `not_a_calendar`, and `wrong_type` or `wrong_value` for the options
 * @example
 * ```ts
 * import { addBusinessTime, compileCalendar } from 'custops';
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
 * addBusinessTime(office, '2026-03-02T09:00Z', '8h'); // => new Date('2026-03-02T17:00Z')
 * addBusinessTime(office, '2026-03-02T16:30Z', '1h'); // => new Date('2026-03-09T09:30Z')
 * ```
 */
export function addBusinessTime(
  calendar: Calendar,
  start: InstantLike,
  duration: DurationLike,
  options?: AddBusinessTimeOptions,
): Date | null {
  let end: number | null;
  // The usual call, kept short so that it is inlined; a bad date is refused by the number core.
  if (typeof duration === 'number' && options === undefined && start instanceof Date) {
    end = addBusinessMs(calendar, start.getTime(), duration);
  } else {
    end = addDuration(calendar, toEpochMs(start, 'start'), duration, options ?? {});
  }
  return end === null ? null : new Date(end);
}

function addDuration(
  calendar: Calendar,
  from: number,
  duration: DurationLike,
  options: AddBusinessTimeOptions,
): number | null {
  requireOptions(options, ['edge', 'receivedAfter']);
  const { edge = 'close', receivedAfter } = options;
  if (!EDGES.includes(edge)) throw new InputError(WRONG_VALUE, 'options.edge', edge, oneOf(EDGES));
  const parsed = parseDuration(duration);
  const core = coreOf(calendar);
  if (parsed.unit === 'ms') {
    const end = addBusinessMs(calendar, from, parsed.ms);
    return edge === 'next_open' && end !== null ? nextOpenMs(core, end) : end;
  }
  if (parsed.unit === 'calendar_days') return addCalendarDays(core, from, parsed.days, parsed.at);
  const end = addBusinessDaysMs(core, from, parsed.days, {
    at: parsed.at,
    ...(receivedAfter === undefined ? {} : { receivedAfter }),
  });
  const onClose = edge === 'next_open' && end !== null && !isOpenMs(core, end);
  return onClose ? nextOpenMs(core, end) : end;
}

function addCalendarDays(
  core: CalendarCore,
  from: number,
  days: number,
  at: string,
): number | null {
  const day = dayAt(core.zone, from) + days;
  const end = at === 'end_of_day' ? dayStart(core.zone, day + 1) : timeOn(core, day, at, from);
  return end < FIRST_INSTANT || end >= END_INSTANT ? null : end;
}
