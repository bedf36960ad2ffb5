import { toEpochMs, type InstantLike } from '../../time/index.js';
import type { OnCallAnswer } from './onCallAnswer.js';
import { scheduleOf, type OnCallSchedule } from './onCallSchedule.js';
import { instantOrNull, reasonsOf } from './reasonsOf.js';
import { runEnd } from './runEnd.js';
import { standingAt } from './standingAt.js';

/**
 * Tells who is on call at an instant, until when, and what decided it.
 *
 * @param schedule - the compiled schedule
 * @param instant - the instant; at a handoff the new turn has begun
 * @returns the people, in the order of the layers, and the turns and overrides that put them there
 * @throws InputError `not_an_on_call_schedule`, `invalid_instant`, `instant_without_offset`,
 *   `instant_out_of_range`
 * @example
 * ```ts
 * import { defineOnCallSchedule, onCallAt } from 'custops';
 *
 * const days = defineOnCallSchedule({
 *   id: 'days',
 *   timeZone: 'UTC',
 *   layers: [{ id: 'd', anchor: '2026-01-05T09:00', handoff: { unit: 'day', every: 1 }, slots: [['ana'], ['ben']] }],
 *   overrides: [{ kind: 'replace', user: 'ben', by: 'cy', from: '2026-01-06T12:00Z', to: '2026-01-06T18:00Z' }],
 * });
 * const answer = onCallAt(days, '2026-01-06T13:00Z');
 * answer.people; // => ['cy']
 * answer.untilAt; // => new Date('2026-01-06T18:00Z')
 * answer.because.map(({ code }) => code); // => ['turn', 'replace']
 * ```
 */
export function onCallAt(schedule: OnCallSchedule, instant: InstantLike): OnCallAnswer {
  const form = scheduleOf(schedule);
  const at = toEpochMs(instant);
  const standing = standingAt(form, at);
  return {
    people: standing.people,
    untilAt: instantOrNull(runEnd(form, standing, at)),
    because: reasonsOf(standing),
  };
}
