/**
 * All calendars cut time into the same pages of 194 days, and pages into the same buckets of
 * 18.2 hours, whatever their zones. Both are powers of two in seconds, so that shifts and masks
 * find them; seldom does one bucket hold two openings of an office.
 */
export const BUCKET_BITS = 16;
export const BUCKETS = 256;
export const PAGE_MASK = 0xff_ffff;
export const PAGE_MS = 16_777_216_000;
/** Multiplying is quicker than dividing. */
export const PAGES_PER_MS: number = 1 / PAGE_MS;
/** 132 pages before 1970, before the year 1900, so that the numbers of pages are positive. */
export const GRID_START = -2_214_592_512_000;
/** The page that holds the last instant accepted; page 0 holds the first. */
export const LAST_PAGE = 566;

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
  return page < 1 || page >= LAST_PAGE;
}
