import { InputError } from '../../errors/index.js';
import { EVENT_OUT_OF_ORDER } from '../../errors/kinds/sla.js';
import { applyEvent } from './applyEvent.js';
import type { EscalationStep } from './escalationStep.js';
import { readEvent, type EscalationEvent, type ReadEvent } from './escalationEvent.js';
import { pathOf, type EscalationPolicy } from './escalationPolicy.js';
import type { EscalationState } from './escalationState.js';
import { requireState } from './requireState.js';
import { runUntil } from './runUntil.js';
import { stepOf } from './stepOf.js';
import { Walk } from './walk.js';

/**
 * Brings one event in: first everything happens that was due before it, then the event.
 *
 * What is due at the very instant of an event comes after it, so a tick at an instant brings what
 * was due before that instant: an acknowledgement of the same ms may still come. `nextCheckAt` lies
 * one ms behind what it waits for. A tick that lies in the past changes nothing, and neither does
 * an event that does not fit, such as a second acknowledgement.
 *
 * @param policy - compiled by `defineEscalationPolicy`
 * @param state - what the step before gave; not changed
 * @param event - `ack`, `unack`, `escalate`, `resolve`, `reopen`, `pause`, `resume`, `tick`,
 *   `due_changed`, `clock_read`, each with `at`
 * @returns the state to keep, whom to tell, where the incident stands
 * @throws InputError `not_an_escalation_policy`, `invalid_escalation_state`, `event_out_of_order`
 *   for an event before one that was brought in, `too_many_steps`, `wrong_value`, `wrong_type`, and
 *   those of instants
 * @example
 * ```ts
 * import { advanceEscalation, defineDirectory, defineEscalationPolicy, startEscalation } from 'custops';
 *
 * const directory = defineDirectory({ people: [{ id: 'ana' }] }, { calendars: [] });
 * const levels = [{ id: 'first', owner: 'ana', targets: [{ user: 'ana' }], escalateAfter: '15m' }];
 * const policy = defineEscalationPolicy({ id: 'support', levels }, { directory, schedules: [], calendars: [] });
 *
 * const { state } = startEscalation(policy, { openedAt: '2026-04-06T10:00:00Z' });
 * const taken = advanceEscalation(policy, state, { type: 'ack', at: '2026-04-06T10:15:00Z', by: 'ana' });
 * taken.status; // => 'acknowledged'
 * ```
 */
export function advanceEscalation(
  policy: EscalationPolicy,
  state: EscalationState,
  event: EscalationEvent,
): EscalationStep {
  const path = pathOf(policy);
  requireState(path, state);
  const read = readEvent(event, 'event');
  const walk = new Walk(path, state);
  if (read.at < state.at) {
    if (read.type === 'tick') return stepOf(walk);
    throw new InputError(EVENT_OUT_OF_ORDER, 'event.at', event.at);
  }
  advanceWalk(walk, read, 'event.at');
  return stepOf(walk);
}

/** Everything that was due before an event, then the event. */
export function advanceWalk(walk: Walk, event: ReadEvent, argument: string): void {
  runUntil(walk, event.at, argument);
  walk.actor = 'by' in event ? event.by : null;
  applyEvent(walk, event);
  walk.actor = null;
  walk.state.at = event.at;
}
