import { InputError } from '../../errors/index.js';
import { READ_BEFORE_EVENTS } from '../../errors/kinds/sla.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import type { EscalationReading } from './escalationStep.js';
import { pathOf, type EscalationPolicy } from './escalationPolicy.js';
import type { EscalationState } from './escalationState.js';
import { requireState } from './requireState.js';
import { runUntil } from './runUntil.js';
import { standingOf } from './standingOf.js';
import { Walk } from './walk.js';

/** Options of `readEscalation`. */
export interface ReadEscalationOptions {
  /** The present, not before the latest event; what is due at it has happened. */
  readonly now: InstantLike;
}

/**
 * Tells where an incident stands, and changes nothing.
 *
 * @param policy - compiled by `defineEscalationPolicy`
 * @param state - what the latest step gave; not changed
 * @param options - `now`: the present, that ms included
 * @returns the status, since when, the level, whom it told; `nextCheckAt` is only there where the
 *   path goes on
 * @throws InputError `unknown_option`, `wrong_type`, `not_an_escalation_policy`,
 *   `invalid_escalation_state`, `read_before_events`, `too_many_steps`, and those of instants
 * @example
 * ```ts
 * import { defineDirectory, defineEscalationPolicy, readEscalation, startEscalation } from 'custops';
 *
 * const directory = defineDirectory({ people: [{ id: 'ana' }] }, { calendars: [] });
 * const levels = [{ id: 'first', owner: 'ana', targets: [{ user: 'ana' }], escalateAfter: '15m' }];
 * const policy = defineEscalationPolicy({ id: 'support', levels }, { directory, schedules: [], calendars: [] });
 *
 * const { state } = startEscalation(policy, { openedAt: '2026-04-06T10:00:00Z' });
 * const reading = readEscalation(policy, state, { now: '2026-04-06T12:00:00Z' });
 * reading.status; // => 'exhausted'
 * reading.since; // => new Date('2026-04-06T10:15:00Z')
 * ```
 */
export function readEscalation(
  policy: EscalationPolicy,
  state: EscalationState,
  options: ReadEscalationOptions,
): EscalationReading {
  const path = pathOf(policy);
  requireState(path, state);
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  if (now < state.at) throw new InputError(READ_BEFORE_EVENTS, 'options.now', options.now);
  const walk = new Walk(path, state);
  runUntil(walk, now + 1, 'options.now');
  return { ...standingOf(walk), cursors: walk.state.cursors };
}
