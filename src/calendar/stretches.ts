import { END_INSTANT } from '../time/instantRange.js';
import { instantOf, openMsBefore, type Engine } from './engine.js';
import { pageOf, pageStart } from './grid.js';

/** Tells whether an engine is open at an instant: whether the ms from there on counts. */
export function isOpenMs(engine: Engine, at: number): boolean {
  return openMsBefore(engine, at + 1) > openMsBefore(engine, at);
}

/** The first open instant at or after another; null when the years of the package hold none. */
export function nextOpenMs(engine: Engine, at: number): number | null {
  return instantOf(engine, at, openMsBefore(engine, at), true);
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
  for (let page = pageOf(from); page < engine.source.endPage && pageStart(page) < to; page++) {
    const place = engine.form.reach(page);
    if (engine.bases[place] === engine.bases[place + 1]) continue;
    const start = pageStart(page);
    const edges = engine.source.edges(page);
    for (let i = 0; i < edges.length; i += 2) {
      const nextOpen = Math.max(start + edges[i]! * 1000, from);
      const nextClose = Math.min(start + edges[i + 1]! * 1000, to);
      if (nextOpen >= nextClose) continue;
      if (nextOpen !== close) {
        if (open < close && visit(open, close) === false) return;
        open = nextOpen;
      }
      close = nextClose;
    }
  }
  if (open < close) visit(open, close);
}
