import { DAY_MS } from './timeUnits.js';
import { MOST_OFFSET_MS, offsetAt, offsetStretches, type Zone } from './zone.js';

/** What a wall clock and its calendar show, as ms since 1970-01-01 00:00 by the same clock. */
export type WallClockMs = number;

/**
 * The edge rule: the first instant at which the local clock reads a wall time or later.
 *
 * @param zone - the zone
 * @param wallMs - the wall time
 * @returns epoch ms
 */
export function resolveWall(zone: Zone, wallMs: WallClockMs): number {
  const from = wallMs - MOST_OFFSET_MS;
  return resolveInStretches(offsetStretches(zone, from, wallMs + MOST_OFFSET_MS), wallMs);
}

/** The edge rule on stretches that begin at least 26 hours before the wall time. */
export function resolveInStretches(stretches: readonly number[], wallMs: WallClockMs): number {
  let i = 0;
  while (i + 2 < stretches.length && stretches[i + 2]! + stretches[i + 1]! <= wallMs) i += 2;
  return Math.max(stretches[i]!, wallMs - stretches[i + 1]!);
}

/** The first instant of a local date; of a date that was skipped, the first instant after it. */
export function dayStart(zone: Zone, day: number): number {
  return resolveWall(zone, day * DAY_MS);
}

/**
 * The local date that holds an instant, by the spans that `dayStart` makes: in a repeated hour
 * that reaches back over midnight the date does not change back.
 *
 * @returns the date's number
 */
export function dayAt(zone: Zone, epochMs: number): number {
  let day = Math.floor((epochMs + offsetAt(zone, epochMs)) / DAY_MS);
  while (dayStart(zone, day) > epochMs) day--;
  while (dayStart(zone, day + 1) <= epochMs) day++;
  return day;
}
