import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';
import { GRID_START, pageOf, pageStart, PAGES_PER_MS } from './grid.js';
import { compactInstant, compactOpenMs, type CompactPage } from './compactPage.js';
import { hotTable, tableEarliest, tableLatest, tableOpenMs, type HotTable } from './hotTable.js';
import type { WeekPlan } from './weekPlan.js';

/** A range of pages; empty when it ends where it starts. */
export type OpenPages = readonly [first: number, end: number];

/** Where an engine gets its pages from. */
export interface PageSource {
  /** The ordinary week that compact pages refer to. */
  readonly week: WeekPlan;
  /** A page in compact form; undefined when the calendar has none and pages are hot at once. */
  readonly compact: (page: number) => CompactPage | undefined;
  /** The pages outside of which the calendar is never open, `[first, end)`. */
  readonly openPages: OpenPages;
  /** Opening and closing seconds of a page from its start, flat, in order, merged. */
  readonly intervals: (page: number) => number[];
}

/**
 * A calendar at work: the pages touched so far, an unbroken chain that grows to both sides, each
 * with the open time before it. It only ever learns; no answer depends on what it has learnt.
 */
export interface Engine {
  readonly source: PageSource;
  /** The number of the page that stands first in the lists. */
  first: number;
  tables: (HotTable | undefined)[];
  compacts: (CompactPage | undefined)[];
  /** How often each compact page was asked. */
  uses: number[];
  /** Open ms before each page, counted from the page touched first, and after the last one. */
  bases: Float64Array;
}

/** A page answers from its compact form this often; then the hot table pays. */
const USES_UNTIL_HOT = 24;

export function createEngine(source: PageSource): Engine {
  return {
    source,
    first: 0,
    tables: [],
    compacts: [],
    uses: [],
    bases: new Float64Array(1),
  };
}

/** Makes the chain of pages reach a page, and gives the page's place in the lists. */
export function reachPage(engine: Engine, page: number): number {
  const count = engine.compacts.length;
  if (count === 0) engine.first = page;
  const before = Math.max(0, engine.first - page);
  const after = Math.max(0, page + 1 - (engine.first + count));
  if (before + after > 0) growChain(engine, before, after);
  return page - engine.first;
}

function growChain(engine: Engine, before: number, after: number): void {
  const first = engine.first - before;
  const count = engine.compacts.length;
  const made: Page[] = [];
  // Made whole before anything is kept: a host's offset source may throw.
  for (let page = first; page < engine.first; page++) made.push(makePage(engine.source, page));
  const end = engine.first + count;
  for (let page = end; page < end + after; page++) made.push(makePage(engine.source, page));
  const left = made.slice(0, before);
  const right = made.slice(before);
  const bases = new Float64Array(count + made.length + 1);
  bases.set(engine.bases, before);
  for (let i = before - 1; i >= 0; i--) bases[i] = bases[i + 1]! - made[i]!.totalMs;
  right.forEach(({ totalMs }, i) => {
    bases[before + count + i + 1] = bases[before + count + i]! + totalMs;
  });
  engine.bases = bases;
  const nothing = (): undefined => undefined;
  const zero = (): number => 0;
  engine.tables = [...left.map(nothing), ...engine.tables, ...right.map(nothing)];
  engine.compacts = [...left.map(compactOf), ...engine.compacts, ...right.map(compactOf)];
  engine.uses = [...left.map(zero), ...engine.uses, ...right.map(zero)];
  engine.first = first;
}

const compactOf = (page: Page): CompactPage | undefined => page.compact;

interface Page {
  readonly compact: CompactPage | undefined;
  readonly totalMs: number;
}

function makePage(source: PageSource, page: number): Page {
  const compact = source.compact(page);
  if (compact !== undefined) return { compact, totalMs: compact[compact.length - 2]! * 1000 };
  const seconds = source.intervals(page).reduce((sum, edge, i) => sum + (i % 2 ? edge : -edge), 0);
  return { compact, totalMs: seconds * 1000 };
}

/** The hot table of a page of the chain, made when there is none yet. */
export function heat(engine: Engine, place: number): HotTable {
  let table = engine.tables[place];
  if (table === undefined) {
    table = hotTable(engine.source.intervals(engine.first + place), engine.bases[place]!);
    engine.tables[place] = table;
  }
  return table;
}

/** Open ms from the chain's origin to an instant of the accepted years. */
export function openMsBefore(engine: Engine, at: number): number {
  const place = reachPage(engine, pageOf(at));
  const base = engine.bases[place]!;
  const compact = engine.compacts[place];
  if (compact !== undefined && engine.tables[place] === undefined && !isBusy(engine, place)) {
    return base + compactOpenMs(compact, engine.source.week, pageStart(engine.first + place), at);
  }
  return base + tableOpenMs(heat(engine, place), at);
}

/** Counts one more use of a compact page, and tells whether that makes it worth a hot table. */
function isBusy(engine: Engine, place: number): boolean {
  const uses = engine.uses[place]! + 1;
  engine.uses[place] = uses;
  return uses > USES_UNTIL_HOT;
}

/**
 * The instant with so much open time before it.
 *
 * @param from - an instant from which to search
 * @param target - open ms from the chain's origin
 * @param latest - false for the earliest such instant, true for the latest
 * @returns epoch ms, or null when the years of the package do not hold so much
 */
export function instantOf(
  engine: Engine,
  from: number,
  target: number,
  latest: boolean,
): number | null {
  const [first, end] = engine.source.openPages;
  let page = pageOf(from);
  let place = reachPage(engine, page);
  while (latest ? target >= engine.bases[place + 1]! : target > engine.bases[place + 1]!) {
    if (++page >= end) return null;
    place = reachPage(engine, page);
  }
  while (latest ? target < engine.bases[place]! : target <= engine.bases[place]!) {
    if (--page < first) return null;
    place = reachPage(engine, page);
  }
  const openMs = target - engine.bases[place]!;
  const start = pageStart(page);
  const compact = engine.compacts[place];
  if (compact !== undefined && engine.tables[place] === undefined) {
    return compactInstant(compact, engine.source.week, start, openMs, latest);
  }
  const table = heat(engine, place);
  return start + (latest ? tableLatest(table, openMs) : tableEarliest(table, openMs));
}

/** The hot table for an instant; undefined for what is no instant, or without one so far. */
export function tableAt(engine: Engine, at: number): HotTable | undefined {
  if (!(at >= FIRST_INSTANT && at < END_INSTANT) || Math.floor(at) !== at) return undefined;
  const place = pageIndex(at) - engine.first;
  const tables = engine.tables;
  return place >= 0 && place < tables.length ? tables[place] : undefined;
}

/** `pageOf` for the fast path: half a ms keeps the product from falling below a whole number. */
export function pageIndex(at: number): number {
  return ((at - GRID_START + 0.5) * PAGES_PER_MS) | 0;
}
