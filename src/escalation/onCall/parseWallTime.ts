import { parseLocalDate } from '../../time/localDate.js';
import { parseTimeOfDay } from '../../time/timeOfDay.js';
import { DAY_MS, MINUTE_MS } from '../../time/timeUnits.js';
import type { WallClockMs } from '../../time/wallClock.js';

/**
 * Reads a date with a time of day on the wall.
 *
 * @param text - `2026-01-05T09:00`, strictly
 * @returns undefined for anything that no wall shows
 */
export function parseWallTime(text: string): WallClockMs | undefined {
  const [, date, time] = /^([^T]+)T(.+)$/.exec(text) ?? [];
  const day = parseLocalDate(date);
  const minutes = parseTimeOfDay(time);
  return day === undefined || minutes === undefined
    ? undefined
    : day * DAY_MS + minutes * MINUTE_MS;
}
