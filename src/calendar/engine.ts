import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';
import { FIRST_PAGE, GRID_START, pageOf, PAGES_PER_MS } from './grid.js';
import type { HotTable } from './hotTable.js';
import type { Edges } from './weekPlan.js';

/** The open time of a calendar by page. */
export interface PageSource {
  /** Opening and closing seconds of a page from its start, flat, in order, merged. */
  readonly edges: (page: number) => Edges;
  /** From this page on the calendar is never open. */
  readonly endPage: number;
}

/**
 * A calendar at work: the pages touched so far, an unbroken chain that grows to both sides. It
 * only ever learns; no answer depends on what it has learnt.
 */
export interface Engine extends PageSource {
  /** The hot tables made so far, by the numbers of their pages. */
  readonly tables: (HotTable | undefined)[];
  /** The hot table of a page, made when there is none yet. */
  readonly tableOf: (page: number) => HotTable;
  /** Open ms before a page and before the next one, from the chain's origin. */
  readonly spanOf: (page: number) => PageSpan;
  /** Open ms from the chain's origin to an instant of the accepted years. */
  readonly openMsBefore: (at: number) => number;
  /** The earliest or the latest instant of a page with so much open time of the page before it. */
  readonly instantIn: (page: number, openMs: number, isLatest: boolean) => number;
}

/** The open ms that a page lies between. */
export interface PageSpan {
  readonly baseMs: number;
  readonly endMs: number;
}

/**
 * The instant with so much open time before it.
 *
 * @param from - an instant from which to search
 * @param target - open ms from the chain's origin
 * @param isLatest - false for the earliest such instant, true for the latest
 * @returns epoch ms, or null when the years of the package do not hold so much
 */
export function instantOf(
  { spanOf, instantIn, endPage }: Engine,
  from: number,
  target: number,
  isLatest: boolean,
): number | null {
  // The earliest instant lies in the page that holds the ms before the target.
  const full = isLatest ? target : target - 1;
  let page = pageOf(from);
  while (full >= spanOf(page).endMs) if (++page >= endPage) return null;
  while (full < spanOf(page).baseMs) if (--page < FIRST_PAGE) return null;
  const at = instantIn(page, target - spanOf(page).baseMs, isLatest);
  return at < FIRST_INSTANT || at >= END_INSTANT ? null : at;
}

/** The hot table for an instant; undefined for what is no instant, or without one so far. */
export function tableAt({ tables }: Engine, at: number): HotTable | undefined {
  if (typeof at !== 'number' || !(at >= FIRST_INSTANT && at < END_INSTANT)) return undefined;
  if (Math.floor(at) !== at) return undefined;
  return tables[pageIndex(at)];
}

/** `pageOf` for the fast path: half a ms keeps the product from falling below a whole number. */
export function pageIndex(at: number): number {
  return ((at - GRID_START + 0.5) * PAGES_PER_MS) | 0;
}
