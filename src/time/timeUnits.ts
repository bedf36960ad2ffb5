/** Milliseconds in a second. */
export const SECOND_MS = 1_000;
/** Milliseconds in a minute. */
export const MINUTE_MS = 60_000;
/** Milliseconds in an hour. */
export const HOUR_MS = 3_600_000;
/** Milliseconds in 24 hours, the length of a nominal day. */
export const DAY_MS = 86_400_000;
/** Days since 1970-01-01 plus this, modulo 7, is the weekday counted from Monday. */
const THURSDAY = 3;

/** The weekday of a date, 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + THURSDAY) % 7) + 7) % 7;
}
