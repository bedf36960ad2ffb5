import { eachRun, readPeriod, type OnCallPeriod } from './eachRun.js';
import type { OnCallReason } from './onCallAnswer.js';
import { scheduleOf, type OnCallSchedule } from './onCallSchedule.js';
import { reasonsOf } from './reasonsOf.js';

/** A time over which the same people are on call. */
export interface OnCallShift {
  readonly people: readonly string[];
  readonly startAt: Date;
  /** Not included. */
  readonly endAt: Date;
  readonly ms: number;
  /** The turns and overrides that decided when it began. */
  readonly because: readonly OnCallReason[];
}

/**
 * The shifts of a period: maximal runs of the same people in the same order.
 *
 * A turn that passes to the same people splits no shift. Together with `onCallGaps` the shifts tile
 * the period. Every edge is computed, none is sampled.
 *
 * @param schedule - the compiled schedule
 * @param period - `from` and `to`, not included; shifts are cut there
 * @returns the shifts in order of time
 * @throws InputError `not_an_on_call_schedule`, `reversed_span`, `too_many_shifts` for a period of
 *   over 50,000 edges, and those of instants
 * @example
 * ```ts
 * import { defineOnCallSchedule, onCallShifts } from 'custops';
 *
 * const weeks = defineOnCallSchedule({
 *   id: 'weeks',
 *   timeZone: 'Europe/Berlin',
 *   layers: [{ id: 'w', anchor: '2026-03-23T09:00', handoff: { unit: 'week', every: 1 }, slots: [['ana'], ['ben']] }],
 * });
 * const shifts = onCallShifts(weeks, { from: '2026-03-23T08:00Z', to: '2026-04-06T07:00Z' });
 * shifts.map(({ people, ms }) => [people[0], ms / 3_600_000]); // => [['ana', 167], ['ben', 168]]
 * ```
 */
export function onCallShifts(schedule: OnCallSchedule, period: OnCallPeriod): OnCallShift[] {
  const form = scheduleOf(schedule);
  const shifts: OnCallShift[] = [];
  eachRun(form, readPeriod(period), ({ startMs, endMs, standing }) => {
    const { people } = standing;
    if (people.length === 0) return;
    const because = reasonsOf(standing);
    const [startAt, endAt] = [new Date(startMs), new Date(endMs)];
    shifts.push({ people, startAt, endAt, ms: endMs - startMs, because });
  });
  return shifts;
}
