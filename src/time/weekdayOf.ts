/** Days since 1970-01-01 plus this, modulo 7, is the weekday counted from Monday. */
const THURSDAY = 3;

/** The weekday of a date, 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + THURSDAY) % 7) + 7) % 7;
}
