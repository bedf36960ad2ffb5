import { END_INSTANT } from '../time/instantRange.js';
import { ENGINE, coreOf, type Calendar, type OpenedCalendar } from './calendar.js';
import { checkInstantMs, checkMs } from './checkMs.js';
import { instantOf, pageIndex, tableAt } from './engine.js';
import { GRID_START, PAGE_MS } from './grid.js';
import { tableInstant, tableOpenMs, tableTotalMs } from './hotTable.js';

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
  if (
    core !== undefined &&
    typeof start === 'number' &&
    typeof ms === 'number' &&
    ms > 0 &&
    Math.floor(ms) === ms
  ) {
    let table = tableAt(core, start);
    let page = pageIndex(start);
    let target = table === undefined ? 0 : tableOpenMs(table, start) + ms;
    while (table !== undefined && target > tableTotalMs(table)) {
      target -= tableTotalMs(table);
      table = core.tables[++page];
    }
    if (table !== undefined) {
      const end = GRID_START + page * PAGE_MS + tableInstant(table, target, false);
      if (end < END_INSTANT) return end;
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
  return instantOf(core, start, core.openMsBefore(start) + ms, ms < 0);
}
