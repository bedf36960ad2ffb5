import { InputError } from '../errors/inputError.js';
import {
  INSTANT_OUT_OF_RANGE,
  INSTANT_WITHOUT_OFFSET,
  INVALID_INSTANT,
} from '../errors/kinds/time.js';
import { parseLocalDate } from './localDate.js';
import { END_INSTANT, FIRST_INSTANT } from './instantRange.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './timeUnits.js';

/**
 * An instant: a `Date`, epoch ms, ISO 8601 text with `Z` or an offset, or anything with
 * `epochMilliseconds`, as Temporal's objects have it.
 */
export type InstantLike = Date | number | string | { readonly epochMilliseconds: number };

const EXPECTED = 'a Date, epoch ms, ISO 8601 with Z or an offset, or a Temporal object';
const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)?$/;

/**
 * Turns an instant of any accepted kind into epoch ms.
 *
 * A date-time without `Z` or an offset is refused, since JavaScript would read it in the zone
 * of the machine. Digits beyond the ms are cut off. Leap seconds do not exist.
 *
 * @param instant - the instant, of the years 1900 to 2200
 * @param argument - the name that an error gives to it
 * @returns epoch ms, an integer
 * @throws InputError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`
 * @example
 * ```ts
 * import { toEpochMs } from 'custops';
 * toEpochMs('2026-03-27T14:30:00+01:00'); // => 1774618200000
 * ```
 */
export function toEpochMs(instant: InstantLike, argument = 'instant'): number {
  const ms = readInstant(instant, argument);
  if (!Number.isInteger(ms)) throw new InputError(INVALID_INSTANT, argument, instant, EXPECTED);
  if (ms < FIRST_INSTANT || ms >= END_INSTANT) {
    throw new InputError(INSTANT_OUT_OF_RANGE, argument, instant);
  }
  return ms;
}

function readInstant(instant: unknown, argument: string): number {
  if (typeof instant === 'number') return instant;
  if (typeof instant === 'string') return readText(instant, argument);
  if (typeof instant !== 'object' || instant === null) return NaN;
  if (!(instant instanceof Date) && 'epochMilliseconds' in instant) {
    return typeof instant.epochMilliseconds === 'number' ? instant.epochMilliseconds : NaN;
  }
  try {
    // A Date of another realm too, such as a worker's; what only names itself so throws.
    return Date.prototype.getTime.call(instant);
  } catch {
    return NaN;
  }
}

function readText(text: string, argument: string): number {
  const parts = ISO.exec(text);
  if (parts === null) return NaN;
  const [, date, hour = 0, minute = 0, second = 0, fraction = '', z, sign, offHour, offMinute] =
    parts;
  const day = parseLocalDate(date);
  if (day === undefined) {
    const otherYear = date !== undefined && (date < '1900' || date >= '2201');
    if (!otherYear || Number.isNaN(Date.parse(`${date}T00:00Z`))) return NaN;
    throw new InputError(INSTANT_OUT_OF_RANGE, argument, text);
  }
  if (+hour > 23 || +minute > 59 || +second > 59) return NaN;
  if (+(offHour ?? 0) > 23 || +(offMinute ?? 0) > 59) return NaN;
  if (z === undefined && sign === undefined) {
    throw new InputError(INSTANT_WITHOUT_OFFSET, argument, text, 'Z or an offset such as +01:00');
  }
  const wall = day * DAY_MS + +hour * HOUR_MS + +minute * MINUTE_MS + +second * SECOND_MS;
  const offset = (sign === '-' ? -1 : 1) * (+(offHour ?? 0) * 60 + +(offMinute ?? 0)) * MINUTE_MS;
  return wall + Number(fraction.slice(0, 3).padEnd(3, '0')) - offset;
}
