import { addBusinessMs } from './addBusinessMs.js';
import type { Calendar } from './calendar.js';
import { checkColumn } from './checkColumn.js';

/**
 * `addBusinessMs` for many instants in one call.
 *
 * @param calendar - the compiled calendar
 * @param starts - epoch ms
 * @param ms - how much: one number for all, or as many as starts
 * @returns epoch ms; an instant that is never reached is Infinity, -Infinity going back
 * @throws InputError `wrong_type`, `invalid_instant`, `instant_out_of_range`, `invalid_duration`,
 * `not_a_calendar`
 * @example
 * ```ts
 * import { addBusinessTimeMany, alwaysOpen } from 'custops';
 * addBusinessTimeMany(alwaysOpen, Float64Array.of(0, 1_000), 500); // => Float64Array.of(500, 1_500)
 * ```
 */
export function addBusinessTimeMany(
  calendar: Calendar,
  starts: Float64Array,
  ms: Float64Array | number,
): Float64Array {
  checkColumn(starts, 'starts');
  if (typeof ms !== 'number') checkColumn(ms, 'ms', starts.length);
  const out = new Float64Array(starts.length);
  for (let i = 0; i < out.length; i++) {
    const each = typeof ms === 'number' ? ms : ms[i]!;
    out[i] = addBusinessMs(calendar, starts[i]!, each) ?? (each < 0 ? -Infinity : Infinity);
  }
  return out;
}
