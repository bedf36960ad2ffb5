import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';

/**
 * All calendars cut time into the same pages, and pages into the same buckets, whatever their
 * zones: 194 days and 18.2 hours, whole seconds and a power of two of buckets a page. Seldom
 * does one bucket hold two openings of an office.
 */
export const BUCKETS_LOG2 = 8;
export const BUCKETS: number = 2 ** BUCKETS_LOG2;
export const BUCKET_MS: number = 2 ** 16 * 1000;
export const PAGE_MS: number = BUCKETS * BUCKET_MS;
/** Pages are counted from before the year 1900, so that their numbers are positive. */
export const GRID_START: number = -132 * PAGE_MS;
/** The page that holds the first instant accepted. */
export const FIRST_PAGE: number = pageOf(FIRST_INSTANT);
/** One beyond the page that holds the last instant accepted. */
export const END_PAGE: number = pageOf(END_INSTANT - 1) + 1;

/** The number of the page that holds an instant. */
export function pageOf(epochMs: number): number {
  return Math.floor((epochMs - GRID_START) / PAGE_MS);
}

/** The first instant of a page. */
export function pageStart(page: number): number {
  return GRID_START + page * PAGE_MS;
}
