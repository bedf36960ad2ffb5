import { DAY_MS, SECOND_MS } from '../time/timeUnits.js';
import { PAGE_MS, pageStart } from './grid.js';
import { nominalOpenMs } from './nominalOpenMs.js';
import type { PageDates } from './pageDates.js';
import type { Edges } from './weekPlan.js';

/**
 * A page of time in little memory: pieces in order, each `[start, open before, mode]` in seconds
 * from the page's start. The open time of a run of ordinary dates, week arithmetic knows: its
 * mode is what local time, counted from a Monday, is ahead of UTC. Dates with a rule of their
 * own, after one, or near a change of the clocks are written out. The last piece ends the page.
 */
export type CompactPage = Int32Array;

/** Open or closed throughout; every other mode is below. */
const CLOSED = 1_000_000;
const OPEN = 1_000_001;
/** 1970-01-01 was a Thursday; runs count from the Monday before it. */
const MONDAY_S = 259_200;

/** Instants in order, each with the mode from there on, flat; the ends lie outside of the page. */
function marksOf(dates: PageDates): readonly number[] {
  const { first, last, resolve, hasRule, hoursOf } = dates;
  const marks: number[] = [];
  let run: number | undefined;
  for (let day = first; day <= last; day++) {
    const midnight = resolve(day);
    if (!hasRule(day) && resolve(day + 2) - resolve(day - 1) === 3 * DAY_MS) {
      const mode = (day * DAY_MS - midnight) / SECOND_MS + MONDAY_S;
      if (mode !== run) marks.push(midnight, mode);
      run = mode;
    } else {
      run = undefined;
      marks.push(midnight, CLOSED);
      hoursOf(day).forEach((edge, i) => marks.push(resolve(day, edge), i % 2 ? CLOSED : OPEN));
    }
  }
  return marks;
}

/**
 * Makes the pieces of a page.
 *
 * @param week - the open line of the ordinary week, to which runs refer
 */
export function compactPage(dates: PageDates, week: Edges, page: number): CompactPage {
  const marks = marksOf(dates);
  const start = pageStart(page);
  const pieces: number[] = [];
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

/** Open ms of a page from its start to an instant in it. */
export function compactOpenMs(compact: CompactPage, week: Edges, page: number, at: number): number {
  const start = pageStart(page);
  let low = 0;
  let high = compact.length / 3 - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (start + compact[middle * 3]! * SECOND_MS <= at) low = middle;
    else high = middle;
  }
  const from = start + compact[low * 3]! * SECOND_MS;
  return compact[low * 3 + 1]! * SECOND_MS + openMsOf(week, compact[low * 3 + 2]!, from, at);
}

function openMsOf(week: Edges, mode: number, from: number, to: number): number {
  if (mode >= CLOSED) return (mode - CLOSED) * (to - from);
  const shift = mode * SECOND_MS;
  return nominalOpenMs(week, to + shift) - nominalOpenMs(week, from + shift);
}

/** The earliest instant with so much open time of the page before it, by halving. */
export function compactInstant(
  compact: CompactPage,
  week: Edges,
  page: number,
  openMs: number,
): number {
  let low = pageStart(page);
  let high = low + PAGE_MS;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compactOpenMs(compact, week, page, middle) >= openMs) high = middle;
    else low = middle + 1;
  }
  return low;
}
