import { parseTimeOfDay } from '../../time/timeOfDay.js';
import { DAY_MS, MINUTE_MS } from '../../time/timeUnits.js';
import type { WallClockMs } from '../../time/wallClock.js';
import type { RestrictionConfig } from './onCallScheduleConfig.js';

const WEEK_MS = 7 * DAY_MS;
/** 1970-01-05, the first Monday of the wall time line. */
const MONDAY_MS = 4 * DAY_MS;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The windows of a week, on the wall. */
export interface WeekWindows {
  /** Starts and ends in turn, ms since Monday 00:00; merged, so that the last may end next week. */
  readonly merged: readonly number[];
  /** Every start by itself, sorted and distinct: windows that touch still open one by one. */
  readonly openings: readonly number[];
}

/**
 * Joins the windows of a week. Windows keep wall times, so that a week is a week whatever the
 * clock does, and every edge follows the edge rule by itself.
 */
export function weekWindows(restrictions: readonly RestrictionConfig[]): WeekWindows {
  const windows = restrictions.flatMap(windowsOf).sort((a, b) => a.from - b.from);
  const merged: number[] = [];
  for (const { from, to } of windows) {
    const last = merged.length - 1;
    if (last > 0 && from <= merged[last]!) merged[last] = Math.max(merged[last]!, to);
    else merged.push(from, to);
  }
  // Over Sunday night the last window may reach the first ones.
  while (merged.length > 2 && merged[merged.length - 1]! >= merged[0]! + WEEK_MS) {
    const [, end] = merged.splice(0, 2);
    const last = merged.length - 1;
    merged[last] = Math.max(merged[last]!, (end ?? 0) + WEEK_MS);
  }
  return { merged, openings: [...new Set(windows.map(({ from }) => from))] };
}

function windowsOf({ days = EVERY_DAY, from, to }: RestrictionConfig): Span[] {
  const start = (parseTimeOfDay(from) ?? 0) * MINUTE_MS;
  const end = (parseTimeOfDay(to) ?? 0) * MINUTE_MS;
  const length = end > start ? end - start : end - start + DAY_MS;
  return days.map((day) => {
    const at = ((day - 1) * DAY_MS + start) % WEEK_MS;
    return { from: at, to: at + length };
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether the windows leave no moment of the week out. */
export function isWholeWeek({ merged }: WeekWindows): boolean {
  return merged.length === 2 && merged[1]! - merged[0]! >= WEEK_MS;
}

/** When the window that is open at a wall time closes; NaN when none is open. */
export function closingOf({ merged }: WeekWindows, wall: WallClockMs): WallClockMs {
  const inWeek = sinceMonday(wall);
  for (let i = 0; i < merged.length; i += 2) {
    if (inWeek >= merged[i]! && inWeek < merged[i + 1]!) return wall - inWeek + merged[i + 1]!;
  }
  const wrapped = merged[merged.length - 1]! - WEEK_MS;
  return inWeek < wrapped ? wall - inWeek + wrapped : NaN;
}

/** When the next window opens after a wall time at which none is open. */
export function openingAfter({ merged }: WeekWindows, wall: WallClockMs): WallClockMs {
  const inWeek = sinceMonday(wall);
  for (let i = 0; i < merged.length; i += 2) {
    if (merged[i]! > inWeek) return wall - inWeek + merged[i]!;
  }
  return wall - inWeek + WEEK_MS + merged[0]!;
}

/** How many windows have opened up to a wall time, counted from the first Monday of 1970. */
export function openingsUpTo({ openings }: WeekWindows, wall: WallClockMs): number {
  const inWeek = sinceMonday(wall);
  let passed = 0;
  while (passed < openings.length && openings[passed]! <= inWeek) passed++;
  return ((wall - inWeek - MONDAY_MS) / WEEK_MS) * openings.length + passed;
}

/** The wall time of an opening, by how many openings there were before it. */
export function openingAt({ openings }: WeekWindows, before: number): WallClockMs {
  const week = Math.floor(before / openings.length);
  return MONDAY_MS + week * WEEK_MS + openings[before - week * openings.length]!;
}

function sinceMonday(wall: WallClockMs): number {
  return (((wall - MONDAY_MS) % WEEK_MS) + WEEK_MS) % WEEK_MS;
}
