import { coreOf, ENGINE, type Calendar, type OpenedCalendar } from './calendar.js';
import { checkInstantMs } from './checkInstantMs.js';
import { openMsBefore, placeAt } from './engine.js';
import { tableOpenMs } from './hotTable.js';

/**
 * `businessTimeBetween` on numbers alone, for loops: open ms in `[start, end)`.
 *
 * @param calendar - the compiled calendar
 * @param start - epoch ms; fractions are cut off
 * @param end - epoch ms; before the start the answer is negative
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
    const { tables, bases } = core;
    const from = placeAt(core, start);
    const to = placeAt(core, end);
    if (from >= 0 && to >= 0) {
      const first = tables[from];
      const last = tables[to];
      if (first !== undefined && last !== undefined) {
        const openMs = tableOpenMs(last, end) - tableOpenMs(first, start);
        return from === to ? openMs : openMs + bases[to]! - bases[from]!;
      }
    }
  }
  return firstBetween(calendar, start, end);
}

/** The same with every check, and with pages that are not there yet. */
function firstBetween(calendar: Calendar, start: number, end: number): number {
  const core = coreOf(calendar);
  const from = checkInstantMs(start, 'start');
  const to = checkInstantMs(end, 'end');
  // Reaching further moves no base, so the two may be taken one after the other.
  return openMsBefore(core, to) - openMsBefore(core, from);
}
