import { DAY_MS, SECOND_MS } from '../time/timeUnits.js';

/** Seconds of a nominal day and week: 24 hours each day, as the clock on the wall counts. */
export const DAY_S: number = DAY_MS / SECOND_MS;
export const WEEK_S: number = 7 * DAY_S;
export const WEEK_MS: number = 7 * DAY_MS;
/** From the Monday before 1970-01-01, a Thursday. */
const MONDAY_SHIFT_MS = 3 * DAY_MS;

/** Opening and closing seconds of a day in turn, flat; a close may reach into the next day. */
export type FlatHours = readonly number[];

/** The ordinary week, by day and as one line of nominal time. */
export interface WeekPlan {
  /** From Monday to Sunday. */
  readonly days: readonly FlatHours[];
  /** Merged intervals of the week from Monday 00:00: open, length, open seconds before it. */
  readonly line: Int32Array;
  /** Open seconds of a week. */
  readonly total: number;
}

/** Lays the hours of seven days out as one line, the nights after Sunday back onto Monday. */
export function weekPlan(days: readonly FlatHours[]): WeekPlan {
  const edges: number[] = [];
  days.forEach((hours, day) => {
    for (let i = 0; i < hours.length; i += 2) {
      const open = day * DAY_S + (hours[i] ?? 0);
      const close = day * DAY_S + (hours[i + 1] ?? 0);
      edges.push(open, Math.min(close, WEEK_S));
      if (close > WEEK_S) edges.push(0, close - WEEK_S);
    }
  });
  const merged = mergeIntervals(edges);
  const line: number[] = [];
  let total = 0;
  for (let i = 0; i < merged.length; i += 2) {
    const open = merged[i] ?? 0;
    const length = (merged[i + 1] ?? 0) - open;
    line.push(open, length, total);
    total += length;
  }
  return { days, line: Int32Array.from(line), total };
}

/** Sorts intervals, drops the empty ones and joins those that touch or overlap. */
export function mergeIntervals(edges: readonly number[]): number[] {
  const order: number[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    if ((edges[i] ?? 0) < (edges[i + 1] ?? 0)) order.push(i);
  }
  order.sort((a, b) => (edges[a] ?? 0) - (edges[b] ?? 0));
  const merged: number[] = [];
  for (const i of order) {
    const open = edges[i] ?? 0;
    const close = edges[i + 1] ?? 0;
    const last = merged.length - 1;
    if (last > 0 && open <= (merged[last] ?? 0)) {
      merged[last] = Math.max(merged[last] ?? 0, close);
    } else {
      merged.push(open, close);
    }
  }
  return merged;
}

/** Open ms of nominal time from a Monday of long ago up to a local time, both in ms. */
export function nominalOpenMs(week: WeekPlan, localMs: number): number {
  const shifted = localMs + MONDAY_SHIFT_MS;
  const weeks = Math.floor(shifted / WEEK_MS);
  const rest = shifted - weeks * WEEK_MS;
  const line = week.line;
  let i = line.length - 3;
  while (i >= 0 && line[i]! * SECOND_MS > rest) i -= 3;
  const whole = weeks * week.total * SECOND_MS;
  if (i < 0) return whole;
  return (
    whole +
    line[i + 2]! * SECOND_MS +
    Math.min(rest - line[i]! * SECOND_MS, line[i + 1]! * SECOND_MS)
  );
}

/**
 * The inverse of `nominalOpenMs`.
 *
 * @param latest - false for the earliest local time with that much before it (a close), true for
 * the latest (an opening)
 * @returns local ms
 */
export function nominalLocalMs(week: WeekPlan, openMs: number, latest: boolean): number {
  const totalMs = week.total * SECOND_MS;
  const weeks = latest ? Math.floor(openMs / totalMs) : Math.ceil(openMs / totalMs) - 1;
  const rest = openMs - weeks * totalMs;
  const line = week.line;
  let i = line.length - 3;
  while (i > 0 && (latest ? line[i + 2]! * SECOND_MS > rest : line[i + 2]! * SECOND_MS >= rest)) {
    i -= 3;
  }
  return weeks * WEEK_MS + line[i]! * SECOND_MS + rest - line[i + 2]! * SECOND_MS - MONDAY_SHIFT_MS;
}
