import { DAY_MS } from './timeUnits.js';
import { MOST_OFFSET_MS, offsetAt, offsetStretches, steadyOffset, type Zone } from './zone.js';

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
  const steady = steadyOffset(zone, wallMs);
  if (steady === steady) return wallMs - steady;
  const from = wallMs - MOST_OFFSET_MS;
  return resolveInStretches(offsetStretches(zone, from, wallMs + MOST_OFFSET_MS), wallMs);
}

/** The edge rule on stretches that begin at least 26 hours before the wall time. */
export function resolveInStretches(stretches: readonly number[], wallMs: WallClockMs): number {
  let i = 0;
  while (i + 2 < stretches.length && stretches[i + 2]! + stretches[i + 1]! <= wallMs) i += 2;
  return Math.max(stretches[i]!, wallMs - stretches[i + 1]!);
}

/**
 * The latest wall time that the clock has shown up to an instant, in whole ms. The edge rule turned
 * around: an edge has passed exactly when its wall time is not later than this. In a repeated hour
 * it stands still, over a gap it leaps.
 *
 * @param zone - the zone
 * @param epochMs - the instant
 */
export function latestWall(zone: Zone, epochMs: number): WallClockMs {
  const steady = steadyOffset(zone, epochMs);
  if (steady === steady) return epochMs + steady;
  const stretches = offsetStretches(zone, epochMs - 2 * MOST_OFFSET_MS, epochMs + 1);
  let latest = -Infinity;
  for (let i = 1; i < stretches.length; i += 2) {
    const last = i + 2 < stretches.length ? stretches[i + 1]! - 1 : epochMs;
    latest = Math.max(latest, last + stretches[i]!);
  }
  return latest;
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
