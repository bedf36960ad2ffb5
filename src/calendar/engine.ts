import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';
import {
  compactOpenMs,
  compactPage,
  compactTotalMs,
  edgesOf,
  type CompactPage,
  type Marks,
} from './compactPage.js';
import { FIRST_PAGE, GRID_START, PAGE_MS, pageOf, pageStart, PAGES_PER_MS } from './grid.js';
import { hotTable, tableEarliest, tableLatest, tableOpenMs, type HotTable } from './hotTable.js';
import type { Edges, WeekPlan } from './weekPlan.js';

/** Where an engine gets its pages from. */
export interface PageSource {
  /** The ordinary week that runs refer to. */
  readonly week: WeekPlan;
  /** Marks the open time of a page, whole or with runs of ordinary dates. */
  readonly marks: (page: number, isWhole: boolean) => Marks;
  /** From this page on the calendar is never open. */
  readonly endPage: number;
}

/** A page of the chain in the form that is always there. */
export interface EnginePage {
  readonly compact: CompactPage;
  /** Open ms before the page, counted from the page touched first. */
  readonly baseMs: number;
  /** Open ms before the next page. */
  readonly endMs: number;
  /** How often the compact form was asked. */
  uses: number;
}

/**
 * A calendar at work: the pages touched so far, an unbroken chain that grows to both sides. It
 * only ever learns; no answer depends on what it has learnt.
 */
export interface Engine {
  readonly source: PageSource;
  /** The number of the page that stands first in the lists. */
  first: number;
  readonly pages: EnginePage[];
  /** The hot tables that were worth making, at the places of their pages. */
  readonly tables: (HotTable | undefined)[];
}

/** A page answers from its compact form this often; then the hot table pays. */
const USES_UNTIL_HOT = 24;

export function createEngine(source: PageSource): Engine {
  return { source, first: 0, pages: [], tables: [] };
}

/** A page of the chain, which is made to reach it. */
export function reachPage(engine: Engine, page: number): EnginePage {
  const { pages, tables, source } = engine;
  const make = (number: number): CompactPage =>
    compactPage(source.marks(number, false), source.week, number);
  if (pages.length === 0) engine.first = page;
  while (page < engine.first) {
    const compact = make(engine.first - 1);
    const endMs = pages[0]!.baseMs;
    pages.unshift({ compact, baseMs: endMs - compactTotalMs(compact), endMs, uses: 0 });
    tables.unshift(undefined);
    engine.first--;
  }
  while (page >= engine.first + pages.length) {
    const compact = make(engine.first + pages.length);
    const baseMs = pages.at(-1)?.endMs ?? 0;
    pages.push({ compact, baseMs, endMs: baseMs + compactTotalMs(compact), uses: 0 });
    tables.push(undefined);
  }
  return pages[page - engine.first]!;
}

/** The hot table of a page, made when there is none yet. */
export function heatPage(engine: Engine, page: number): HotTable {
  const { baseMs } = reachPage(engine, page);
  const edges = (): Edges => edgesOf(engine.source.marks(page, true), page);
  return (engine.tables[page - engine.first] ??= hotTable(edges(), baseMs));
}

/** Open ms from the chain's origin to an instant of the accepted years. */
export function openMsBefore(engine: Engine, at: number): number {
  const page = pageOf(at);
  const reached = reachPage(engine, page);
  const { baseMs } = reached;
  if (engine.tables[page - engine.first] !== undefined || ++reached.uses > USES_UNTIL_HOT) {
    return baseMs + tableOpenMs(heatPage(engine, page), at);
  }
  return baseMs + compactOpenMs(reached.compact, engine.source.week, pageStart(page), at);
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
  // The open ms that no instant up to the answer, but every later one, has before it.
  const full = latest ? target : target - 1;
  let page = pageOf(from);
  while (full >= reachPage(engine, page).endMs) if (++page >= engine.source.endPage) return null;
  while (full < reachPage(engine, page).baseMs) if (--page < FIRST_PAGE) return null;
  const { compact, baseMs } = reachPage(engine, page);
  const start = pageStart(page);
  const table = engine.tables[page - engine.first];
  if (table !== undefined) {
    return start + (latest ? tableLatest : tableEarliest)(table, target - baseMs);
  }
  let low = start;
  let high = start + PAGE_MS;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compactOpenMs(compact, engine.source.week, start, middle) > full - baseMs) high = middle;
    else low = middle + 1;
  }
  return low - Number(latest);
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
