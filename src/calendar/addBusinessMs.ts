import { InputError } from '../errors/inputError.js';
import { INVALID_DURATION } from '../errors/kinds/time.js';
import { ENGINE, coreOf, type Calendar, type OpenedCalendar } from './calendar.js';
import { checkInstantMs } from './checkInstantMs.js';
import { instantOf, openMsBefore, placeAt, type PageChain } from './engine.js';
import { pageStart } from './grid.js';
import { tableInstant, tableOpenMs, tableTotalMs } from './hotTable.js';

/**
 * `addBusinessTime` on numbers alone, for loops.
 *
 * @param calendar - the compiled calendar
 * @param start - epoch ms; fractions are cut off
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
  if (core !== undefined && Number.isInteger(ms) && ms !== 0) {
    const place = placeAt(core, start);
    const table = place < 0 ? undefined : core.tables[place];
    if (table !== undefined) {
      // Backwards, the latest instant lies a ms before the earliest with a ms more before it.
      const more = ms < 0 ? 1 : 0;
      const openMs = tableOpenMs(table, start) + ms + more;
      if (openMs > 0 && openMs <= tableTotalMs(table)) {
        return pageStart(core.first + place) + tableInstant(table, openMs) - more;
      }
      // Known at once, and with it the slow way stays rare enough not to be inlined.
      if (core.source.endPage === 0) return null;
      const end = addAcross(core, place + 1, openMs - tableTotalMs(table));
      if (end !== undefined) return end;
    }
  }
  return addSlowly(calendar, start, ms);
}

/** What is left to add from a page's start on, as far as the pages are hot. */
function addAcross({ first, tables }: PageChain, from: number, ms: number): number | undefined {
  let openMs = ms;
  for (let place = from; openMs > 0 && place < tables.length; place++) {
    const table = tables[place];
    if (table === undefined) return undefined;
    if (openMs <= tableTotalMs(table)) {
      return pageStart(first + place) + tableInstant(table, openMs);
    }
    openMs -= tableTotalMs(table);
  }
  return undefined;
}

/** The same with every check, from page to page, and with pages that are not there yet. */
function addSlowly(calendar: Calendar, start: number, ms: number): number | null {
  const core = coreOf(calendar);
  const from = checkInstantMs(start, 'start');
  if (!Number.isInteger(ms)) throw new InputError(INVALID_DURATION, 'ms', ms);
  if (ms === 0) return from;
  return instantOf(core, from, openMsBefore(core, from) + ms, ms < 0);
}
