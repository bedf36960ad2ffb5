import { BUCKET_MS, BUCKETS } from './grid.js';

/**
 * A page of time for the fastest answers, one array of seconds:
 * - for each bucket of time, the place of the first interval that ends after its start;
 * - the place of the inverse index;
 * - the intervals `[open, length, open before]`, and two sentinels;
 * - for each bucket of open time, the place of the interval that holds its first moment.
 */
export type HotTable = Int32Array;

/** Where the place of the inverse index stands, and behind it the intervals. */
export const INVERSE: number = BUCKETS;
export const INTERVALS: number = BUCKETS + 1;
/** A bucket of open time, 4.7 hours; a power of two, so that its inverse is exact. */
export const OPEN_BUCKET_MS: number = 2 ** 24;
const NEVER = 2 ** 31 - 1;

/** Builds the table of a page from its opening and closing seconds, flat, in order and merged. */
export function hotTable(edges: readonly number[]): HotTable {
  const intervals: number[] = [];
  let total = 0;
  for (let i = 0; i < edges.length; i += 2) {
    const length = edges[i + 1]! - edges[i]!;
    intervals.push(edges[i]!, length, total);
    total += length;
  }
  intervals.push(NEVER, 0, total, NEVER, 0, total);
  const inverse = INTERVALS + intervals.length;
  const table = new Int32Array(inverse + Math.ceil((total * 1000) / OPEN_BUCKET_MS) + 1);
  table.set(intervals, INTERVALS);
  table[INVERSE] = inverse;
  let place = INTERVALS;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const start = (bucket * BUCKET_MS) / 1000;
    while (place < inverse - 6 && table[place]! + table[place + 1]! <= start) place += 3;
    table[bucket] = place;
  }
  place = INTERVALS;
  for (let entry = inverse; entry < table.length; entry++) {
    const open = (entry - inverse) * OPEN_BUCKET_MS;
    while (place < inverse - 6 && table[place + 5]! * 1000 <= open) place += 3;
    table[entry] = place;
  }
  return table;
}

/** Open ms of the whole page. */
export function tableTotalMs(table: HotTable): number {
  return table[table[INVERSE]! - 1]! * 1000;
}

/** Open ms from the page's start to an instant in it, given as ms from the page's start. */
export function tableOpenMs(table: HotTable, rest: number): number {
  let i = table[(rest / BUCKET_MS) | 0]!;
  while (table[i + 3]! * 1000 <= rest) i += 3;
  const since = rest - table[i]! * 1000;
  const length = table[i + 1]! * 1000;
  return table[i + 2]! * 1000 + (since < 0 ? 0 : since > length ? length : since);
}

/**
 * The inverse of `tableOpenMs`, for amounts that the page holds.
 *
 * @param latest - false for the earliest instant with that much before it, true for the latest
 * @returns ms from the page's start
 */
export function tableInstant(table: HotTable, openMs: number, latest: boolean): number {
  const inverse = table[INVERSE]!;
  let i = table[inverse + (((latest ? openMs : openMs - 1) / OPEN_BUCKET_MS) | 0)]!;
  const reach = latest ? openMs : openMs - 0.5;
  while (table[i + 5]! * 1000 <= reach && i < inverse - 6) i += 3;
  return table[i]! * 1000 + openMs - table[i + 2]! * 1000;
}
