import { toEpochMs, type InstantLike } from '../time/index.js';
import { businessMsBetween } from './businessMsBetween.js';
import type { Calendar } from './calendar.js';

/**
 * How long a calendar is open between two instants, in elapsed time: a local day of 23 or 25
 * hours counts as it is.
 *
 * @param calendar - the compiled calendar
 * @param start - the start of the span
 * @param end - the end of the span, not included; before the start the answer is negative
 * @returns ms
 * @throws InputError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`,
 * `not_a_calendar`
 * @example
 * ```ts
 * import { businessTimeBetween, compileCalendar } from 'custops';
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
 * businessTimeBetween(office, '2026-03-02T16:00Z', '2026-03-09T10:00Z'); // => 7_200_000
 * ```
 */
export function businessTimeBetween(
  calendar: Calendar,
  start: InstantLike,
  end: InstantLike,
): number {
  return businessMsBetween(calendar, toEpochMs(start, 'start'), toEpochMs(end, 'end'));
}
