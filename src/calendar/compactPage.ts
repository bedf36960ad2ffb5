import { DAY_MS, SECOND_MS } from '../time/timeUnits.js';
import { resolveInStretches } from '../time/wallClock.js';
import { offsetStretches, type Zone } from '../time/zone.js';
import { hoursOfDay, rulesBetween, type DayPlan, type DayRule } from './dayRules.js';
import { PAGE_MS, pageStart } from './grid.js';
import { nominalLocalMs, nominalOpenMs, type WeekPlan } from './weekPlan.js';

/**
 * A page of time in little memory: pieces in order, each `[start, open before, mode]` in seconds
 * from the page's start. A piece is open throughout, closed throughout, or a run of ordinary
 * dates at one offset from UTC, whose open time week arithmetic knows. Dates with a rule of
 * their own or near a change of the clocks are written out. The last piece ends the page.
 */
export type CompactPage = Int32Array;

/** Modes beside the offsets of runs, which are below 100,000 seconds. */
export const CLOSED = 1_000_000;
export const OPEN = 1_000_001;

/** Cuts one page of a zone's time by a calendar's plan. */
export function compactPage(plan: DayPlan, zone: Zone, page: number): CompactPage {
  const start = pageStart(page);
  const end = start + PAGE_MS;
  const stretches = offsetStretches(zone, start - 4 * DAY_MS, end + 4 * DAY_MS);
  const first = Math.floor((start + stretches[1]!) / DAY_MS) - 2;
  const last = Math.floor((end + stretches[stretches.length - 1]!) / DAY_MS) + 2;
  const rules = rulesBetween(plan, first - 1, last);
  const writer = pieceWriter(plan.week, start);
  let next = first;
  for (const day of writtenOut(rules, stretches, first, last)) {
    if (day > next) run(next);
    const midnight = day * DAY_MS;
    writer.add(resolveInStretches(stretches, midnight), CLOSED);
    const hours = hoursOfDay(plan, rules, day);
    for (let i = 0; i < hours.length; i++) {
      const edge = resolveInStretches(stretches, midnight + hours[i]! * SECOND_MS);
      writer.add(edge, i % 2 === 0 ? OPEN : CLOSED);
    }
    next = day + 1;
  }
  run(next);
  return writer.finish();

  function run(day: number): void {
    const from = resolveInStretches(stretches, day * DAY_MS);
    writer.add(from, (day * DAY_MS - from) / SECOND_MS);
  }
}

/** The dates that week arithmetic cannot do: those with a rule, after one, or near a change. */
function writtenOut(
  rules: ReadonlyMap<number, DayRule>,
  stretches: readonly number[],
  first: number,
  last: number,
): number[] {
  const days = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let day = Math.max(from, first); day <= to && day <= last; day++) days.add(day);
  };
  for (const day of rules.keys()) add(day, day + 1);
  for (let i = 2; i < stretches.length; i += 2) {
    const before = (stretches[i]! + stretches[i - 1]!) / DAY_MS;
    const after = (stretches[i]! + stretches[i + 1]!) / DAY_MS;
    add(Math.floor(Math.min(before, after)) - 1, Math.floor(Math.max(before, after)) + 1);
  }
  return Array.from(days).sort((a, b) => a - b);
}

interface PieceWriter {
  add(at: number, mode: number): void;
  finish(): CompactPage;
}

function pieceWriter(week: WeekPlan, start: number): PieceWriter {
  const pieces: number[] = [];
  let from = -Infinity;
  let mode = CLOSED;
  let open = 0;
  const close = (until: number): void => {
    const begin = Math.max(from, start);
    if (until <= begin) return;
    const repeated = mode === CLOSED && pieces[pieces.length - 1] === CLOSED;
    if (!repeated) pieces.push((begin - start) / SECOND_MS, open, mode);
    open += openMsOf(week, mode, begin, until) / SECOND_MS;
  };
  return {
    add: (at, nextMode) => {
      const until = Math.min(at, start + PAGE_MS);
      close(until);
      from = at;
      mode = nextMode;
    },
    finish: () => {
      close(start + PAGE_MS);
      pieces.push(PAGE_MS / SECOND_MS, open, CLOSED);
      return Int32Array.from(pieces);
    },
  };
}

function openMsOf(week: WeekPlan, mode: number, from: number, to: number): number {
  if (mode === CLOSED) return 0;
  if (mode === OPEN) return to - from;
  const shift = mode * SECOND_MS;
  return nominalOpenMs(week, to + shift) - nominalOpenMs(week, from + shift);
}

/** Open ms of a compact page from its start to an instant in it. */
export function compactOpenMs(
  page: CompactPage,
  week: WeekPlan,
  start: number,
  at: number,
): number {
  const rest = at - start;
  let low = 0;
  let high = page.length / 3 - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (page[middle * 3]! * SECOND_MS <= rest) low = middle;
    else high = middle;
  }
  const from = start + page[low * 3]! * SECOND_MS;
  return page[low * 3 + 1]! * SECOND_MS + openMsOf(week, page[low * 3 + 2]!, from, at);
}

/**
 * The inverse of `compactOpenMs`, for amounts that the page holds.
 *
 * @param latest - false for the earliest instant with that much before it, true for the latest
 */
export function compactInstant(
  page: CompactPage,
  week: WeekPlan,
  start: number,
  openMs: number,
  latest: boolean,
): number {
  let low = 0;
  let high = page.length / 3 - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const before = page[middle * 3 + 1]! * SECOND_MS;
    if (before < openMs || (latest && before === openMs)) low = middle;
    else high = middle;
  }
  const from = start + page[low * 3]! * SECOND_MS;
  const rest = openMs - page[low * 3 + 1]! * SECOND_MS;
  const mode = page[low * 3 + 2]!;
  if (mode >= CLOSED) return from + rest;
  const local = from + mode * SECOND_MS;
  return nominalLocalMs(week, nominalOpenMs(week, local) + rest, latest) - mode * SECOND_MS;
}

/** Writes a compact page out: opening and closing seconds from its start, flat and merged. */
export function compactIntervals(page: CompactPage, week: WeekPlan, start: number): number[] {
  const edges: number[] = [];
  for (let i = 0; i + 3 < page.length; i += 3) {
    const from = page[i]!;
    const to = page[i + 3]!;
    const mode = page[i + 2]!;
    if (mode === OPEN) pushEdges(edges, from, to);
    else if (mode !== CLOSED && page[i + 4] !== page[i + 1]) {
      runIntervals(edges, week, start / SECOND_MS + mode, from, to);
    }
  }
  return edges;
}

function runIntervals(
  edges: number[],
  week: WeekPlan,
  shift: number,
  from: number,
  to: number,
): void {
  const line = week.line;
  const mondays = Math.floor((from + shift + 259_200) / 604_800);
  for (let monday = mondays * 604_800 - 259_200 - shift; monday < to; monday += 604_800) {
    for (let i = 0; i < line.length; i += 3) {
      const open = Math.max(monday + line[i]!, from);
      const close = Math.min(monday + line[i]! + line[i + 1]!, to);
      if (open < close) pushEdges(edges, open, close);
    }
  }
}

function pushEdges(edges: number[], open: number, close: number): void {
  if (edges[edges.length - 1] === open) edges[edges.length - 1] = close;
  else edges.push(open, close);
}
