import { BUCKET_BITS, BUCKETS, GRID_START, PAGE_MASK } from './grid.js';
import type { Edges } from './weekPlan.js';

/**
 * A page of time for the fastest answers, one array:
 * - the place of the inverse index, and the open seconds of the page;
 * - for each bucket of time, the place of the first interval that ends after its start;
 * - the intervals, each `[open, open seconds before it]`, and two sentinels;
 * - for each bucket of open time, the place of the interval that holds its first moment.
 */
export type HotTable = Int32Array;

const INVERSE = 0;
const TOTAL = 1;
const FIRST_BUCKET = 2;
const INTERVALS = FIRST_BUCKET + BUCKETS;
/** A bucket of open time is 4.6 hours, a power of two in seconds. */
const OPEN_BUCKET_BITS = 14;
/** Opens after every page: the mark of a sentinel. */
const NEVER = 0x7fff_ffff;

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
    else intervals.push(edge, total);
  });
  intervals.push(NEVER, total, NEVER, NEVER);
  const inverse = INTERVALS + intervals.length;
  const table = new Int32Array(inverse + (total >> OPEN_BUCKET_BITS) + 1);
  table.set(intervals, INTERVALS);
  table[INVERSE] = inverse;
  table[TOTAL] = total;
  for (let bucket = 0, i = 0; bucket < BUCKETS; bucket++) {
    while (edges[i + 1]! <= bucket << BUCKET_BITS) i += 2;
    table[FIRST_BUCKET + bucket] = INTERVALS + i;
  }
  for (let entry = inverse, i = INTERVALS; entry < table.length; entry++) {
    while (table[i + 3]! <= (entry - inverse) << OPEN_BUCKET_BITS) i += 2;
    table[entry] = i;
  }
  return table;
}

/** Open ms of the whole page. */
export function tableTotalMs(table: HotTable): number {
  return table[TOTAL]! * 1000;
}

/**
 * Open ms from the page's start to an instant in it, without a search and without an allocation.
 * Fractions of a ms are cut off.
 *
 * Whole numbers of 32 bits, cut off above as they may be: a page is 2 ** 24 seconds. Masks stand
 * for branches that no processor could foresee.
 */
export function tableOpenMs(table: HotTable, at: number): number {
  const ms = at - GRID_START;
  // Half a ms keeps a product that should be whole from falling below itself.
  const allSeconds = ((ms + 0.5) * 0.001) | 0;
  const second = allSeconds & PAGE_MASK;
  let i = table[FIRST_BUCKET + (second >> BUCKET_BITS)]!;
  while (table[i + 2]! <= second) i += 2;
  const end = table[i + 3]!;
  const since = second - table[i]!;
  const afterOpen = ~(since >> 31);
  const left = (since & afterOpen) - end + table[i + 1]!;
  const beforeClose = left >> 31;
  const fraction = (ms | 0) - Math.imul(allSeconds, 1000);
  return (end + (left & beforeClose)) * 1000 + (fraction & afterOpen & beforeClose);
}

/**
 * The earliest instant with so much open time of the page before it.
 *
 * @param openMs - more than nothing, at the most what the page holds
 * @returns ms from the page's start
 */
export function tableInstant(table: HotTable, openMs: number): number {
  // A second that is full to its end belongs to the earlier interval.
  const second = ((openMs - 0.5) * 0.001) | 0;
  let i = table[table[INVERSE]! + (second >> OPEN_BUCKET_BITS)]!;
  while (table[i + 3]! <= second) i += 2;
  return (table[i]! - table[i + 1]!) * 1000 + openMs;
}
