import { eachRun, readPeriod, type OnCallPeriod } from './eachRun.js';
import type { OnCallReason } from './onCallAnswer.js';
import { scheduleOf, type OnCallSchedule } from './onCallSchedule.js';
import { reasonsOf } from './reasonsOf.js';

/** A time over which nobody is on call. */
export interface OnCallGap {
  readonly startAt: Date;
  /** Not included. */
  readonly endAt: Date;
  readonly ms: number;
  /** Why each layer covered nobody when it began, or the override that took everybody off. */
  readonly because: readonly OnCallReason[];
}

/**
 * The gaps of a period: when nobody is on call, to the millisecond.
 *
 * @param schedule - the compiled schedule
 * @param period - `from` and `to`, not included; gaps are cut there
 * @returns the gaps in order of time; none when somebody always is on call
 * @throws InputError `not_an_on_call_schedule`, `reversed_span`, `too_many_shifts` for a period of
 *   over 50,000 edges, and those of instants
 * @example
 * ```ts
 * import { defineOnCallSchedule, onCallGaps } from 'custops';
 *
 * const office = defineOnCallSchedule({
 *   id: 'office',
 *   timeZone: 'UTC',
 *   layers: [
 *     {
 *       id: 'weekdays',
 *       anchor: '2026-01-05T00:00',
 *       handoff: { unit: 'week', every: 1 },
 *       slots: [['ana'], ['ben']],
 *       restrictions: [{ days: [1, 2, 3, 4, 5], from: '00:00', to: '00:00' }],
 *     },
 *   ],
 * });
 * const [weekend] = onCallGaps(office, { from: '2026-01-05T00:00Z', to: '2026-01-12T00:00Z' });
 * weekend?.startAt; // => new Date('2026-01-10T00:00Z')
 * weekend?.because[0]?.code; // => 'outside_window'
 * ```
 */
export function onCallGaps(schedule: OnCallSchedule, period: OnCallPeriod): OnCallGap[] {
  const form = scheduleOf(schedule);
  const gaps: OnCallGap[] = [];
  eachRun(form, readPeriod(period), ({ startMs, endMs, standing }) => {
    if (standing.people.length > 0) return;
    const because = reasonsOf(standing);
    const [startAt, endAt] = [new Date(startMs), new Date(endMs)];
    gaps.push({ startAt, endAt, ms: endMs - startMs, because });
  });
  return gaps;
}
