import { DAY_MS, SECOND_MS } from '../time/timeUnits.js';

/** Seconds of a nominal day: 24 hours, as the clock on the wall counts. */
export const DAY_S: number = DAY_MS / SECOND_MS;

/** Opening and closing seconds in turn, flat; of a day, a close may reach into the next one. */
export type Edges = readonly number[];

/** The ordinary week from Monday to Sunday. */
export interface WeekPlan {
  /** The hours of each day as configured. */
  readonly days: readonly Edges[];
  /** What is open on each day between ordinary days, nights before included. */
  readonly plainDays: readonly Edges[];
}

/** Lays the hours of seven days out. */
export function weekPlan(days: readonly Edges[]): WeekPlan {
  return { days, plainDays: days.map((own, i) => openOnDay(own, days[(i + 6) % 7]!)) };
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
    .flatMap((open, i) => (i % 2 === 0 ? [[open, edges[i + 1]!] as const] : []))
    .sort(([a], [b]) => a - b)
    .forEach(([open, close]) => {
      pushEdges(merged, open, close);
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

/** The open line of the ordinary week, in seconds from Monday 00:00, merged. */
export function openWeek({ plainDays }: WeekPlan): Edges {
  return mergeEdges(plainDays.flatMap((hours, day) => hours.map((edge) => day * DAY_S + edge)));
}
