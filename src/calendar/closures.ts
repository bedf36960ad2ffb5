import { FIRST_INSTANT } from '../time/instantRange.js';
import { localDateText } from '../time/localDate.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { dayAt, dayStart } from '../time/wallClock.js';
import { coreOf, type Calendar, type CalendarCore } from './calendar.js';
import { rulesBetween } from './dayRules.js';
import { nextOpenMs } from './stretches.js';

/** A date that a holiday, or an override without hours, closes. */
export interface Closure {
  /** The local date, such as `2026-12-25`. */
  readonly date: string;
  /** Its name, or the date again when the config gives none. */
  readonly name: string;
  readonly kind: 'holiday' | 'override';
  /** The first instant of the date. */
  readonly from: Date;
  /** The first instant of the next date. */
  readonly to: Date;
}

/**
 * The closed dates of a span with their names: holidays, also on days that are closed anyway,
 * and overrides that close a date.
 *
 * In a calendar made from others, the closures of those during which it is closed throughout.
 *
 * @param calendar - the compiled calendar; the dates are those of its zone
 * @param from - the start of the span
 * @param to - the end of the span, not included
 * @returns in order; a date that the span only touches is told whole
 * @throws InputError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`,
 * `not_a_calendar`
 * @example
 * ```ts
 * import { closures, compileCalendar } from 'custops';
 * const office = compileCalendar({
 *   timeZone: 'UTC',
 *   hours: { thu: [['09:00', '17:00']] },
 *   holidays: [{ date: '2026-01-01', name: 'New Year' }],
 * });
 * closures(office, '2026-01-01T12:00Z', '2026-02-01T00:00Z').map((each) => each.name); // => ['New Year']
 * ```
 */
export function closures(calendar: Calendar, from: InstantLike, to: InstantLike): Closure[] {
  const span = [toEpochMs(from, 'from'), toEpochMs(to, 'to')] as const;
  return closuresOf(coreOf(calendar), ...span);
}

function closuresOf(core: CalendarCore, from: number, to: number): Closure[] {
  const { origin, zone } = core;
  if (to <= from) return [];
  if (origin.kind !== 'hours') {
    return origin.operands
      .flatMap((operand) => closuresOf(operand, from, to))
      .filter((closure) => isClosedIn(core, closure.from.getTime(), closure.to.getTime()))
      .sort((a, b) => a.from.getTime() - b.from.getTime());
  }
  const rules = rulesBetween(origin.plan, dayAt(zone, from), dayAt(zone, to - 1));
  return Array.from(rules)
    .filter(([, { hours }]) => hours.length === 0)
    .map(([day, { kind, name }]): Closure => {
      const date = localDateText(day);
      const start = new Date(dayStart(zone, day));
      return { date, name: name ?? date, kind, from: start, to: new Date(dayStart(zone, day + 1)) };
    })
    .filter((closure) => closure.from < closure.to)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

function isClosedIn(core: CalendarCore, from: number, to: number): boolean {
  const open = nextOpenMs(core, Math.max(from, FIRST_INSTANT));
  return open === null || open >= to;
}
