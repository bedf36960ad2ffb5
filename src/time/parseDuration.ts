import { milliseconds } from 'date-fns/milliseconds';
import { InputError } from '../errors/inputError.js';
import {
  AMBIGUOUS_DAY,
  DURATION_OUT_OF_RANGE,
  INVALID_DURATION,
  INVALID_TIME_OF_DAY,
} from '../errors/kinds/time.js';
import type { DurationLike, ParsedDuration, TimeOfDay } from './durationLike.js';
import { parseTimeOfDay } from './timeOfDay.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './timeUnits.js';

const EXPECTED = "text such as '30m', '1h30m', 'PT4H30M', '2bd' or '8w', ms, or an object of them";
const SHORT = /^(-)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
const ISO = /^(-)?PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d{1,3}))?S)?$/;
const DAYS = /^(-)?P?(\d+)(bd|w|W)$/;
const SAYS_DAYS = /^-?(\d+d|P\d+D|P\d+W\d+D)/;
/** 300 years, the length of the time line. */
const MOST_DAYS = 109_575;

/**
 * Reads a duration and says which kind of time it counts.
 *
 * `'2bd'` ends at the close of the second business day, `'8w'` at the same local time 56 dates
 * later. A day without a word is refused, since it may mean 24 hours or a business day.
 *
 * @param duration - text, ms, a date-fns `Duration` of hours, minutes and seconds, or days
 * @param argument - the name that an error gives to it
 * @returns the kind of time with its amount; negative amounts go back
 * @throws InputError `invalid_duration`, `ambiguous_day`, `duration_out_of_range`,
 * `invalid_time_of_day`
 * @example
 * ```ts
 * import { parseDuration } from 'custops';
 * parseDuration('1h30m'); // => { unit: 'ms', ms: 5400000 }
 * parseDuration('2bd'); // => { unit: 'business_days', days: 2, at: 'close' }
 * ```
 */
export function parseDuration(duration: DurationLike, argument = 'duration'): ParsedDuration {
  const parsed = readDuration(duration, argument);
  if (parsed === undefined) {
    const kind = saysDays(duration) ? AMBIGUOUS_DAY : INVALID_DURATION;
    throw new InputError(kind, argument, duration, EXPECTED);
  }
  const amount = parsed.unit === 'ms' ? parsed.ms : parsed.days;
  if (!Number.isInteger(amount)) {
    throw new InputError(INVALID_DURATION, argument, duration, 'whole ms or whole days');
  }
  if (Math.abs(amount) > MOST_DAYS * (parsed.unit === 'ms' ? DAY_MS : 1)) {
    throw new InputError(DURATION_OUT_OF_RANGE, argument, duration);
  }
  return parsed;
}

function readDuration(duration: unknown, argument: string): ParsedDuration | undefined {
  if (typeof duration === 'number') return { unit: 'ms', ms: duration };
  if (typeof duration === 'string') return readText(duration);
  if (typeof duration !== 'object' || duration === null) return undefined;
  return readObject(duration as Readonly<Record<string, unknown>>, argument);
}

function readText(text: string): ParsedDuration | undefined {
  const clock = SHORT.exec(text) ?? ISO.exec(text);
  if (clock !== null && /\d/.test(text)) {
    const iso = text.includes('P');
    const [, sign, hours = 0, minutes = 0, seconds = 0, last = ''] = clock;
    const rest = Number(iso ? last.padEnd(3, '0') : last);
    const ms = +hours * HOUR_MS + +minutes * MINUTE_MS + +seconds * SECOND_MS + rest;
    return { unit: 'ms', ms: sign === '-' ? 0 - ms : ms };
  }
  const days = DAYS.exec(text);
  if (days === null) return undefined;
  const [, sign, count, unit] = days;
  const amount = Number(count) * (sign === '-' ? -1 : 1) + 0;
  if (unit === 'bd') {
    return text.includes('P') ? undefined : { unit: 'business_days', days: amount, at: 'close' };
  }
  if (text.includes('P') !== (unit === 'W')) return undefined;
  return { unit: 'calendar_days', days: amount * 7, at: 'same_time' };
}

function readObject(
  duration: Readonly<Record<string, unknown>>,
  argument: string,
): ParsedDuration | undefined {
  const keys = Object.keys(duration);
  const known = (allowed: readonly string[]): boolean => keys.every((key) => allowed.includes(key));
  const { businessDays, calendarDays, at } = duration;
  if (typeof businessDays === 'number' && known(['businessDays', 'at'])) {
    const time = readAt(at ?? 'close', ['close', 'same_time'], argument);
    return { unit: 'business_days', days: businessDays, at: time as 'close' };
  }
  if (typeof calendarDays === 'number' && known(['calendarDays', 'at'])) {
    const time = readAt(at, ['end_of_day', 'same_time'], argument);
    return { unit: 'calendar_days', days: calendarDays, at: time as 'end_of_day' };
  }
  if (keys.length === 0 || !known(['hours', 'minutes', 'seconds'])) return undefined;
  if (!keys.every((key) => isWholeMs(duration[key], key))) return undefined;
  return { unit: 'ms', ms: milliseconds(duration) };
}

/** date-fns cuts fractions of a ms off, which would lose time in silence. */
function isWholeMs(amount: unknown, unit: string): boolean {
  const size = { hours: HOUR_MS, minutes: MINUTE_MS, seconds: SECOND_MS }[unit] ?? NaN;
  return typeof amount === 'number' && Number.isInteger(amount * size);
}

function readAt(at: unknown, words: readonly string[], argument: string): string {
  if (typeof at === 'string' && words.includes(at)) return at;
  if (parseTimeOfDay(at) !== undefined) return at as TimeOfDay;
  throw new InputError(INVALID_TIME_OF_DAY, `${argument}.at`, at, [...words, 'HH:mm'].join(', '));
}

function saysDays(duration: unknown): boolean {
  if (typeof duration === 'string') return SAYS_DAYS.test(duration);
  return typeof duration === 'object' && duration !== null && 'days' in duration;
}
