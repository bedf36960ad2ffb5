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
  if (day === undefined || minutes === undefined) return undefined;
  const wall = day * DAY_MS + minutes * MINUTE_MS;
  // 24:00 ends a day; what a wall shows then is 00:00 of the next.
  return wall < (day + 1) * DAY_MS ? wall : undefined;
}
