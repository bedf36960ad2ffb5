import { DAY_MS, SECOND_MS } from '../time/timeUnits.js';

/** Seconds of a nominal day: 24 hours, as the clock on the wall counts. */
const DAY_S = DAY_MS / SECOND_MS;
const WEEK_S = 7 * DAY_S;

/** Opening and closing seconds in turn, flat; of a day, a close may reach into the next one. */
export type Edges = readonly number[];

/** The ordinary week from Monday to Sunday. */
export interface WeekPlan {
  /** The hours of each day as configured. */
  readonly days: readonly Edges[];
  /** What is open on each day between ordinary days, nights before included. */
  readonly plainDays: readonly Edges[];
  /** The same as one line of nominal time. */
  readonly line: Edges;
}

/** Lays the hours of seven days out. */
export function weekPlan(days: readonly Edges[]): WeekPlan {
  const plainDays = days.map((own, i) => openOnDay(own, days[(i + 6) % 7]!));
  const line = plainDays.flatMap((hours, day) => hours.map((edge) => day * DAY_S + edge));
  return { days, plainDays, line: mergeEdges(line) };
}

/** What is open on a date: its own hours up to 24:00, and what the night before leaves to it. */
export function openOnDay(own: Edges, before: Edges): Edges {
  return mergeEdges([
    ...own.map((edge) => Math.min(edge, DAY_S)),
    ...before.map((edge) => Math.max(edge - DAY_S, 0)),
  ]);
}

/** Sorts intervals, drops the empty ones and joins those that touch or overlap. */
export function mergeEdges(edges: Edges): number[] {
  const merged: number[] = [];
  edges
    .map((open, i) => (i % 2 === 0 ? [open, edges[i + 1]!] : [0, 0]))
    .sort((a, b) => a[0]! - b[0]!)
    .forEach(([open, close]) => {
      pushEdges(merged, open!, close!);
    });
  return merged;
}

/** Appends an interval that starts no earlier than the last; joins the two when they meet. */
export function pushEdges(edges: number[], open: number, close: number): void {
  const last = edges.length - 1;
  if (open >= close || close <= edges[last]!) return;
  if (open <= edges[last]!) edges[last] = close;
  else edges.push(open, close);
}

/** Open ms of nominal time before a moment, both counted from a Monday 00:00 of long ago. */
export function nominalOpenMs({ line }: WeekPlan, ms: number): number {
  const weekMs = WEEK_S * SECOND_MS;
  const weeks = Math.floor(ms / weekMs);
  let open = 0;
  for (let i = 0; i < line.length; i += 2) {
    const from = line[i]! * SECOND_MS;
    const to = line[i + 1]! * SECOND_MS;
    open += weeks * (to - from) + Math.max(0, Math.min(ms - weeks * weekMs, to) - from);
  }
  return open;
}
