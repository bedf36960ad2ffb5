import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';

/**
 * All calendars cut time into the same pages of 194 days, and pages into the same buckets of
 * 18.2 hours, whatever their zones. Both are powers of two in seconds, so that shifts and masks
 * find them; seldom does one bucket hold two openings of an office.
 */
export const BUCKET_BITS = 16;
const PAGE_BITS = 24;
export const BUCKETS: number = 2 ** (PAGE_BITS - BUCKET_BITS);
export const PAGE_MASK: number = 2 ** PAGE_BITS - 1;
export const PAGE_MS: number = 2 ** PAGE_BITS * 1000;
/** Multiplying is quicker than dividing. */
export const PAGES_PER_MS: number = 1 / PAGE_MS;
/** Pages are counted from before the year 1900, so that their numbers are positive. */
export const GRID_START: number = -132 * PAGE_MS;
/** The page that holds the first instant accepted. */
export const FIRST_PAGE: number = pageOf(FIRST_INSTANT);
/** One beyond the page that holds the last instant accepted. */
export const END_PAGE: number = pageOf(END_INSTANT - 1) + 1;

/**
 * The number of the page that holds an instant of the accepted years. Half a ms keeps a product
 * that should be whole from being rounded to below it.
 */
export function pageOf(epochMs: number): number {
  return ((epochMs - GRID_START + 0.5) * PAGES_PER_MS) | 0;
}

/** The first instant of a page. */
export function pageStart(page: number): number {
  return GRID_START + page * PAGE_MS;
}

/** Whether a page reaches beyond the accepted years. */
export function isEdgePage(page: number): boolean {
  return page <= FIRST_PAGE || page >= END_PAGE - 1;
}
