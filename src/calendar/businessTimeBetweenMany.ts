import { businessMsBetween } from './businessMsBetween.js';
import type { Calendar } from './calendar.js';
import { checkColumn } from './checkColumn.js';

/**
 * `businessMsBetween` for many spans in one call.
 *
 * @param calendar - the compiled calendar
 * @param starts - epoch ms
 * @param ends - epoch ms, as many
 * @returns ms, one for each span
 * @throws InputError `wrong_type`, `invalid_instant`, `instant_out_of_range`, `not_a_calendar`
 * @example
 * ```ts
 * import { alwaysOpen, businessTimeBetweenMany } from 'custops';
 * businessTimeBetweenMany(alwaysOpen, Float64Array.of(0, 1_000), Float64Array.of(5_000, 5_000));
 * // => Float64Array.of(5_000, 4_000)
 * ```
 */
export function businessTimeBetweenMany(
  calendar: Calendar,
  starts: Float64Array,
  ends: Float64Array,
): Float64Array {
  checkColumn(starts, 'starts');
  checkColumn(ends, 'ends', starts.length);
  const out = new Float64Array(starts.length);
  for (let i = 0; i < out.length; i++) out[i] = businessMsBetween(calendar, starts[i]!, ends[i]!);
  return out;
}
