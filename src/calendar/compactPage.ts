import { SECOND_MS } from '../time/timeUnits.js';
import { PAGE_MS, pageStart } from './grid.js';
import { nominalOpenMs, pushEdges, type Edges, type WeekPlan } from './weekPlan.js';

/**
 * Instants of a page in order, each with the mode from there on, flat. The first may lie before
 * the page and the last behind it.
 */
export type Marks = readonly number[];

/** Open or closed throughout. Every other mode is below: that of a run of ordinary dates. */
export const CLOSED = 1_000_000;
export const OPEN = 1_000_001;

/**
 * A page of time in little memory: pieces in order, each `[start, open before, mode]` in seconds
 * from the page's start. The open time of a run of ordinary dates, week arithmetic knows: its
 * mode is what local time, counted from a Monday, is ahead of UTC. The last piece ends the page.
 */
export type CompactPage = Int32Array;

/** Makes the pieces of a page. */
export function compactPage(marks: Marks, week: WeekPlan, page: number): CompactPage {
  const start = pageStart(page);
  const pieces = [0, 0, CLOSED];
  let open = 0;
  for (let i = 0; i < marks.length; i += 2) {
    const from = Math.max(marks[i]!, start);
    const to = Math.min(marks[i + 2] ?? Infinity, start + PAGE_MS);
    if (from >= to) continue;
    pieces.push((from - start) / SECOND_MS, open, marks[i + 1]!);
    open += openMsOf(week, marks[i + 1]!, from, to) / SECOND_MS;
  }
  pieces.push(PAGE_MS / SECOND_MS, open, CLOSED);
  return Int32Array.from(pieces);
}

function openMsOf(week: WeekPlan, mode: number, from: number, to: number): number {
  if (mode >= CLOSED) return (mode - CLOSED) * (to - from);
  const shift = mode * SECOND_MS;
  return nominalOpenMs(week, to + shift) - nominalOpenMs(week, from + shift);
}

/** Open ms of the whole page. */
export function compactTotalMs(compact: CompactPage): number {
  return compact[compact.length - 2]! * SECOND_MS;
}

/** Open ms of a page from its start to an instant in it. */
export function compactOpenMs(
  compact: CompactPage,
  week: WeekPlan,
  start: number,
  at: number,
): number {
  let i = compact.length - 6;
  while (start + compact[i]! * SECOND_MS > at) i -= 3;
  const from = start + compact[i]! * SECOND_MS;
  return compact[i + 1]! * SECOND_MS + openMsOf(week, compact[i + 2]!, from, at);
}

/** The open intervals of a page, in seconds from its start, of marks without runs. */
export function edgesOf(marks: Marks, page: number): Edges {
  const edges: number[] = [];
  const second = (at: number): number =>
    Math.min(Math.max(at - pageStart(page), 0), PAGE_MS) / SECOND_MS;
  for (let i = 0; i < marks.length; i += 2) {
    if (marks[i + 1] === OPEN) pushEdges(edges, second(marks[i]!), second(marks[i + 2]!));
  }
  return edges;
}
