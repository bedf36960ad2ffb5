import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './timeUnits.js';
import { weekdayOf } from './weekdayOf.js';
import { offsetAt, type Zone } from './zone.js';
import { localDateText } from './localDate.js';

/** What the clock and the calendar on the wall of a zone show. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * Reads the wall clock of a zone at an instant.
 *
 * @param zone - the zone, from `requireZone`
 * @param epochMs - the instant
 */
export function wallTime(zone: Zone, epochMs: number): WallTime {
  const wall = epochMs + offsetAt(zone, epochMs);
  const date = Math.floor(wall / DAY_MS);
  const time = wall - date * DAY_MS;
  const [year = 0, month = 0, day = 0] = localDateText(date).split('-').map(Number);
  return {
    year,
    month,
    day,
    weekday: weekdayOf(date),
    hour: Math.floor(time / HOUR_MS),
    minute: Math.floor(time / MINUTE_MS) % 60,
    second: Math.floor(time / SECOND_MS) % 60,
  };
}
