import { SECOND_MS } from './timeUnits.js';

/**
 * Tells a zone's offset from UTC at an instant, so that a host can pin its own tzdata.
 *
 * @param timeZone - the zone's name as the config wrote it
 * @param epochMs - the instant
 * @returns local time minus UTC in ms, a whole number of seconds
 * @throws anything, or gives NaN, for a zone that it does not know
 */
export type OffsetSource = (timeZone: string, epochMs: number) => number;

/** One formatter a zone: building one costs a hundred times as much as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The offset source of the runtime: its own tzdata, read through Intl. */
export function intlOffset(timeZone: string, epochMs: number): number {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const wholeSecond = Math.floor(epochMs / SECOND_MS) * SECOND_MS;
  const [month = 0, date = 0, year = 0, hour = 0, minute = 0, second = 0] = formatter
    .format(wholeSecond)
    .split(/\D+/)
    .map(Number);
  return Date.UTC(year, month - 1, date, hour, minute, second) - wholeSecond;
}
