import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';
import { GRID_START, pageOf, PAGES_PER_MS } from './grid.js';
import type { HotTable } from './hotTable.js';
import type { Edges } from './weekPlan.js';

/** The open time of a calendar by page. */
export interface PageSource {
  /** Opening and closing seconds of a page from its start, flat, in order, merged. */
  readonly edges: (page: number) => Edges;
  /** From this page on the calendar is never open. */
  readonly endPage: number;
}

/** The pages touched so far, an unbroken chain that grows to both sides. */
export interface PageChain {
  /** The number of the page that stands first in the lists. */
  first: number;
  /**
   * Hot tables, where they were worth making; never for the first and the last page, so that
   * what has a table is an instant of the accepted years.
   */
  readonly tables: (HotTable | undefined)[];
  /** Open ms before each page, counted from the page touched first, and after the last one. */
  readonly bases: number[];
}

/** How the pages of a chain come about and answer. */
export interface PageForm {
  /** The place of a page in the lists, which are made to hold it. */
  readonly reach: (page: number) => number;
  /** Open ms of a page before an instant in it. */
  readonly openMsIn: (page: number, at: number) => number;
  /** The earliest or the latest instant of a page with so much open time of the page before it. */
  readonly instantIn: (page: number, openMs: number, isLatest: boolean) => number;
}

/** Makes the form of a chain. */
export type PageFormOf = (chain: PageChain, source: PageSource) => PageForm;

/** A calendar at work. It only ever learns; no answer depends on what it has learnt. */
export interface Engine extends PageChain {
  readonly source: PageSource;
  readonly form: PageForm;
}

/** Open ms from the chain's origin to an instant of the accepted years. */
export function openMsBefore(engine: Engine, at: number): number {
  const page = pageOf(at);
  const openMs = engine.form.openMsIn(page, at);
  return openMs + engine.bases[engine.form.reach(page)]!;
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
  engine: Engine,
  from: number,
  target: number,
  isLatest: boolean,
): number | null {
  // The earliest instant lies in the page that holds the ms before the target.
  const full = isLatest ? target : target - 1;
  const { reach, instantIn } = engine.form;
  let page = pageOf(from);
  let place = reach(page);
  while (full >= engine.bases[place + 1]!) {
    if (++page >= engine.source.endPage) return null;
    place = reach(page);
  }
  while (full < engine.bases[place]!) {
    if (--page < 0) return null;
    place = reach(page);
  }
  const at = instantIn(page, target - engine.bases[place]!, isLatest);
  return at < FIRST_INSTANT || at >= END_INSTANT ? null : at;
}

/** The place of an instant's page in the lists; -1 for what is no instant, or not reached yet. */
export function placeAt({ first, tables }: PageChain, at: number): number {
  // Asked first: an object's own conversion to a number may throw.
  if (typeof at !== 'number') return -1;
  // Compared before it is cut to 32 bits, in which any number could pass for a page.
  const place = (at - GRID_START + 0.5) * PAGES_PER_MS - first;
  return place >= 0 && place < tables.length ? place | 0 : -1;
}
