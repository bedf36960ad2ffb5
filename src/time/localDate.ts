import { DAY_MS } from './timeUnits.js';

/** The number of a date: days since 1970-01-01 of the proleptic Gregorian calendar. */
export function dayOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

/**
 * Reads a local date.
 *
 * @param text - `2026-12-25`, strictly
 * @returns the date's number, or undefined for anything that is no date of the years 1900 to 2200
 */
export function parseLocalDate(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^(19\d\d|2[01]\d\d|2200)-\d\d-\d\d$/.test(text))
    return undefined;
  const day = Date.parse(`${text}T00:00Z`) / DAY_MS;
  // Date.parse lets 30 February roll over into March, hence the way back.
  return day === day && localDateText(day) === text ? day : undefined;
}

/** Writes a date's number as `2026-12-25`. */
export function localDateText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
