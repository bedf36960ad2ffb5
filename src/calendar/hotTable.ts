import { BUCKET_BITS, BUCKETS, GRID_START, PAGE_MASK } from './grid.js';
import type { Edges } from './weekPlan.js';

/**
 * A page of time for the fastest answers, one array of seconds:
 * - the place of the inverse index, the open time of the page, the open time before the page in
 *   2 ** 24 seconds and the rest;
 * - for each bucket of time, the place of the first interval that ends after its start;
 * - the intervals `[open, length, open before]`, and two sentinels;
 * - for each bucket of open time, the place of the interval that holds its first moment.
 */
export type HotTable = Int32Array;

export const INVERSE = 0;
const TOTAL = 1;
const BASE_HIGH = 2;
const BASE_LOW = 3;
const FIRST_BUCKET = 4;
export const INTERVALS: number = FIRST_BUCKET + BUCKETS;
/** A bucket of open time is 4.6 hours, a power of two in seconds. */
export const OPEN_BUCKET_BITS = 14;
const NEVER = 2 ** 31 - 1;

/**
 * Builds the table of a page.
 *
 * @param edges - opening and closing seconds from the page's start, flat, in order and merged
 */
export function hotTable(edges: Edges): HotTable {
  const intervals: number[] = [];
  let total = 0;
  edges.forEach((edge, i) => {
    if (i % 2) total += edge - edges[i - 1]!;
    else intervals.push(edge, edges[i + 1]! - edge, total);
  });
  intervals.push(NEVER, 0, total, NEVER, 0, total);
  const inverse = INTERVALS + intervals.length;
  const table = new Int32Array(inverse + (total >> OPEN_BUCKET_BITS) + 1);
  table.set(intervals, INTERVALS);
  table[INVERSE] = inverse;
  table[TOTAL] = total;
  fillIndex(table, FIRST_BUCKET, INTERVALS, BUCKET_BITS, 0);
  fillIndex(table, inverse, table.length, OPEN_BUCKET_BITS, 2);
  return table;
}

/** Notes the open ms before the page, from wherever its calendar counts. */
export function rebaseTable(table: HotTable, baseMs: number): void {
  const seconds = baseMs / 1000;
  table[BASE_LOW] = seconds & PAGE_MASK;
  table[BASE_HIGH] = (seconds - table[BASE_LOW]) / (PAGE_MASK + 1);
}

/** Notes for each bucket the first interval that ends after its start, by time or open time. */
function fillIndex(
  table: HotTable,
  from: number,
  to: number,
  bits: number,
  startField: 0 | 2,
): void {
  let i = INTERVALS;
  for (let entry = from; entry < to; entry++) {
    while (table[i + startField]! + table[i + 1]! <= (entry - from) << bits && table[i + 1]! > 0)
      i += 3;
    table[entry] = i;
  }
}

/** Open ms of the whole page. */
export function tableTotalMs(table: HotTable): number {
  return table[TOTAL]! * 1000;
}

/** Open ms before the page. */
export function tableBaseMs(table: HotTable): number {
  return (table[BASE_HIGH]! * (PAGE_MASK + 1) + table[BASE_LOW]!) * 1000;
}

/**
 * Open ms from the page's start to an instant in it, without a search and without an allocation.
 *
 * Whole numbers of 32 bits, cut off above as they may be: a page is 2 ** 24 seconds. Masks stand
 * for branches that no processor could foresee.
 */
export function tableOpenMs(table: HotTable, at: number): number {
  const ms = at - GRID_START;
  // Half a ms keeps a product that should be whole from being rounded to below it.
  const allSeconds = ((ms + 0.5) * 0.001) | 0;
  const second = allSeconds & PAGE_MASK;
  let i = table[FIRST_BUCKET + (second >> BUCKET_BITS)]!;
  while (table[i + 3]! <= second) i += 3;
  const length = table[i + 1]!;
  const since = second - table[i]!;
  const afterOpen = ~(since >> 31);
  const left = (since & afterOpen) - length;
  const beforeClose = left >> 31;
  const openSeconds = table[i + 2]! + length + (left & beforeClose);
  const fraction = ((ms | 0) - Math.imul(allSeconds, 1000)) & afterOpen & beforeClose;
  return openSeconds * 1000 + fraction;
}

/**
 * The earliest or the latest instant with so much open time of the page before it.
 *
 * @param openMs - the earliest: more than nothing; the latest: less than what the page holds
 * @returns ms from the page's start
 */
export function tableInstant(table: HotTable, openMs: number, isLatest: boolean): number {
  // A second that is full to its end belongs to the earlier interval.
  const second = ((openMs + (isLatest ? 0.5 : -0.5)) * 0.001) | 0;
  let i = table[table[INVERSE]! + (second >> OPEN_BUCKET_BITS)]!;
  while (table[i + 5]! <= second) i += 3;
  return (table[i]! - table[i + 2]!) * 1000 + openMs;
}
