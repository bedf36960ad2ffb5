import { END_INSTANT } from '../time/instantRange.js';
import { instantOf, type Engine } from './engine.js';
import { pageOf, pageStart } from './grid.js';
import { INTERVALS, INVERSE } from './hotTable.js';

/** Tells whether an engine is open at an instant: whether the ms from there on counts. */
export function isOpenMs(engine: Engine, at: number): boolean {
  return engine.openMsBefore(at + 1) > engine.openMsBefore(at);
}

/** The place of the first interval of a table that ends after an instant of the page. */
function firstEndingAfter(table: Int32Array, rest: number): number {
  let high = (table[INVERSE]! - INTERVALS) / 3 - 2;
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = INTERVALS + middle * 3;
    if ((table[at]! + table[at + 1]!) * 1000 <= rest) low = middle + 1;
    else high = middle;
  }
  return INTERVALS + low * 3;
}

/** The first open instant at or after another; null when the years of the package hold none. */
export function nextOpenMs(engine: Engine, at: number): number | null {
  return instantOf(engine, at, engine.openMsBefore(at), true);
}

/** The first closing instant after another; null when it never closes again. */
export function nextCloseMs(engine: Engine, at: number): number | null {
  let close: number | null = null;
  forEachOpenStretch(engine, at, END_INSTANT, (_, to) => {
    close = to < END_INSTANT ? to : null;
    return false;
  });
  return close;
}

/**
 * Visits the open stretches of a span in order, merged, cut at the span's ends, in epoch ms.
 * Nothing is allocated for a stretch.
 *
 * @param visit - called with start and end; ends the visit by returning false
 */
export function forEachOpenStretch(
  engine: Engine,
  from: number,
  to: number,
  visit: (from: number, to: number) => unknown,
): void {
  let open = NaN;
  let close = NaN;
  const { endPage, spanOf, tableOf } = engine;
  for (let page = pageOf(from); page < endPage && pageStart(page) < to; page++) {
    const { baseMs, endMs } = spanOf(page);
    if (baseMs === endMs) continue;
    const table = tableOf(page);
    const start = pageStart(page);
    const sentinel = table[INVERSE]! - 6;
    for (let i = firstEndingAfter(table, from - start); i < sentinel; i += 3) {
      const nextOpen = Math.max(start + table[i]! * 1000, from);
      if (nextOpen >= to) break;
      const nextClose = Math.min(start + (table[i]! + table[i + 1]!) * 1000, to);
      if (nextOpen === close) {
        close = nextClose;
        continue;
      }
      if (open < close && visit(open, close) === false) return;
      open = nextOpen;
      close = nextClose;
    }
  }
  if (open < close) visit(open, close);
}
