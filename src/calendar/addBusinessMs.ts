import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';
import { ENGINE, coreOf, type Calendar, type OpenedCalendar } from './calendar.js';
import { checkInstantMs, checkMs } from './checkMs.js';
import { instantOf, openMsBefore, pageIndex, tableAt } from './engine.js';
import { GRID_START, PAGE_MS } from './grid.js';
import { tableEarliest, tableOpenMs, tableTotalMs } from './hotTable.js';

/**
 * `addBusinessTime` on numbers alone, for loops.
 *
 * @param calendar - the compiled calendar
 * @param start - epoch ms, an integer
 * @param ms - how much open time, an integer; negative goes back, zero gives the start
 * @returns epoch ms, or null when the years up to 2200 do not hold so much open time
 * @throws InputError `invalid_instant`, `instant_out_of_range`, `invalid_duration`,
 * `not_a_calendar`
 * @example
 * ```ts
 * import { addBusinessMs, compileCalendar } from 'custops';
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
 * addBusinessMs(office, Date.UTC(2026, 2, 2, 9), 28_800_000); // => Date.UTC(2026, 2, 2, 17)
 * ```
 */
export function addBusinessMs(calendar: Calendar, start: number, ms: number): number | null {
  const core = (calendar as OpenedCalendar | null | undefined)?.[ENGINE];
  if (core !== undefined && ms > 0 && Math.floor(ms) === ms) {
    const table = tableAt(core, start);
    if (table !== undefined) {
      const target = tableOpenMs(table, start) + ms;
      if (target <= tableTotalMs(table)) {
        const end = GRID_START + pageIndex(start) * PAGE_MS + tableEarliest(table, target);
        if (end < END_INSTANT) return end;
      }
    }
  }
  return addSlowly(calendar, start, ms);
}

/** The same with every check, backwards, and with pages that are not there yet. */
function addSlowly(calendar: Calendar, start: number, ms: number): number | null {
  const core = coreOf(calendar);
  checkInstantMs(start, 'start');
  checkMs(ms, 'ms');
  if (ms === 0) return start;
  if (Math.abs(ms) > END_INSTANT - FIRST_INSTANT) return null;
  const at = instantOf(core, start, openMsBefore(core, start) + ms, ms < 0);
  return at === null || at < FIRST_INSTANT || at >= END_INSTANT ? null : at;
}
