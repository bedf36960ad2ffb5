import { toEpochMs, type InstantLike } from '../time/index.js';
import { coreOf, type Calendar } from './calendar.js';
import { forEachOpenReason, type OpenReason } from './openReasons.js';

/** One stretch of open time and why it is open. */
export interface OpenInterval {
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
  readonly ms: number;
  readonly because: OpenReason;
}

/**
 * The open intervals of a span, which explain every number about it: merged, cut at the span's
 * ends, in order. Where the reason changes, a new interval begins.
 *
 * @param calendar - the compiled calendar
 * @param from - the start of the span
 * @param to - the end of the span, not included
 * @returns the intervals; empty when the span is closed throughout or ends before it starts
 * @throws InputError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`,
 * `not_a_calendar`
 * @example
 * ```ts
 * import { compileCalendar, openIntervals } from 'custops';
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
 * openIntervals(office, '2026-03-02T16:00Z', '2026-03-09T09:00Z');
 * // => [{ from: new Date('2026-03-02T16:00Z'), to: new Date('2026-03-02T17:00Z'), ms: 3_600_000, because: 'hours' }]
 * ```
 */
export function openIntervals(
  calendar: Calendar,
  from: InstantLike,
  to: InstantLike,
): OpenInterval[] {
  const intervals: OpenInterval[] = [];
  const core = coreOf(calendar);
  forEachOpenReason(core, toEpochMs(from, 'from'), toEpochMs(to, 'to'), (start, end, because) => {
    intervals.push({ from: new Date(start), to: new Date(end), ms: end - start, because });
  });
  return intervals;
}
