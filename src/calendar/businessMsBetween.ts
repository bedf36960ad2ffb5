import { coreOf, ENGINE, type Calendar, type OpenedCalendar } from './calendar.js';
import { checkInstantMs } from './checkMs.js';
import { tableAt } from './engine.js';
import { tableBaseMs, tableOpenMs } from './hotTable.js';

/**
 * `businessTimeBetween` on numbers alone, for loops: open ms in `[start, end)`.
 *
 * @param calendar - the compiled calendar
 * @param start - epoch ms, an integer
 * @param end - epoch ms, an integer; before the start the answer is negative
 * @returns ms
 * @throws InputError `invalid_instant`, `instant_out_of_range`, `not_a_calendar`
 * @example
 * ```ts
 * import { businessMsBetween, compileCalendar } from 'custops';
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
 * businessMsBetween(office, Date.UTC(2026, 2, 2, 16), Date.UTC(2026, 2, 9, 10)); // => 7_200_000
 * ```
 */
export function businessMsBetween(calendar: Calendar, start: number, end: number): number {
  const core = (calendar as OpenedCalendar | null | undefined)?.[ENGINE];
  if (core !== undefined) {
    const from = tableAt(core, start);
    const to = tableAt(core, end);
    if (from !== undefined && to !== undefined) {
      const open = tableOpenMs(to, end) - tableOpenMs(from, start);
      return from === to ? open : open + (tableBaseMs(to) - tableBaseMs(from));
    }
  }
  return firstBetween(calendar, start, end);
}

/** The same with every check, and with pages that are not there yet. */
function firstBetween(calendar: Calendar, start: number, end: number): number {
  const core = coreOf(calendar);
  checkInstantMs(start, 'start');
  checkInstantMs(end, 'end');
  // Reaching further moves no base, so the two may be taken one after the other.
  const before = core.openMsBefore(start);
  return core.openMsBefore(end) - before;
}
