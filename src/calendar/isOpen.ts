import { toEpochMs, type InstantLike } from '../time/index.js';
import { coreOf, type Calendar } from './calendar.js';
import { isOpenMs } from './stretches.js';

/**
 * Tells whether a calendar is open at an instant. At the very moment of a close it is not,
 * unless another interval starts there.
 *
 * @param calendar - the compiled calendar
 * @param instant - the instant
 * @returns true when business time is counted at that instant
 * @throws InputError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`,
 * `not_a_calendar`
 * @example
 * ```ts
 * import { compileCalendar, isOpen } from 'custops';
 * const office = compileCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
 * isOpen(office, '2026-03-02T09:00Z'); // => true
 * isOpen(office, '2026-03-02T17:00Z'); // => false
 * ```
 */
export function isOpen(calendar: Calendar, instant: InstantLike): boolean {
  return isOpenMs(coreOf(calendar), toEpochMs(instant));
}
