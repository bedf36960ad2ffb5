import { DAY_MS, SECOND_MS } from '../time/timeUnits.js';
import type { Edges } from './weekPlan.js';

const WEEK_MS = 7 * DAY_MS;

/**
 * Open ms of nominal time, in which every week is alike, before a moment.
 *
 * @param week - the open intervals of the week from Monday on, in seconds, merged
 * @param ms - the moment, counted from a Monday 00:00 of long ago
 */
export function nominalOpenMs(week: Edges, ms: number): number {
  const weeks = Math.floor(ms / WEEK_MS);
  let open = 0;
  for (let i = 0; i < week.length; i += 2) {
    const from = week[i]! * SECOND_MS;
    const to = week[i + 1]! * SECOND_MS;
    open += weeks * (to - from) + Math.max(0, Math.min(ms - weeks * WEEK_MS, to) - from);
  }
  return open;
}
