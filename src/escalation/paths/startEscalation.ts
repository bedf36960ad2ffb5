import type { EscalationStep } from './escalationStep.js';
import { readIncident, type EscalationIncident } from './escalationIncident.js';
import { pathOf, type EscalationPolicy } from './escalationPolicy.js';
import { openPath } from './openPath.js';
import { stepOf } from './stepOf.js';
import { Walk } from './walk.js';

/**
 * Opens an incident on its path: the first level is told at once, or at the next opening when the
 * policy counts business time and it is closed.
 *
 * @param policy - compiled by `defineEscalationPolicy`
 * @param incident - `openedAt`; `id`; `dueAt` or the reading of an SLA `clock` for scheduled
 *   levels; `cursors` of the incident before for round-robin levels
 * @returns the state to keep, whom to tell now, where the incident stands; `nextCheckAt` is only
 *   there where the path goes on
 * @throws InputError `not_an_escalation_policy`, `wrong_type`, `invalid_count`, and those of
 *   instants, which name the field
 * @example
 * ```ts
 * import { advanceEscalation, defineDirectory, defineEscalationPolicy, startEscalation } from 'custops';
 *
 * const directory = defineDirectory({ people: [{ id: 'ana' }, { id: 'mia' }] }, { calendars: [] });
 * const levels = [
 *   { id: 'first', owner: 'mia', targets: [{ user: 'ana' }], escalateAfter: '15m' },
 *   { id: 'lead', owner: 'mia', targets: [{ user: 'mia' }] },
 * ];
 * const policy = defineEscalationPolicy({ id: 'support', levels }, { directory, schedules: [], calendars: [] });
 *
 * const opened = startEscalation(policy, { id: 'i1', openedAt: '2026-04-06T10:00:00Z' });
 * opened.notifications[0]?.people; // => ['ana']
 * const later = advanceEscalation(policy, opened.state, { type: 'tick', at: '2026-04-06T10:16:00Z' });
 * later.notifications[0]?.people; // => ['mia']
 * ```
 */
export function startEscalation(
  policy: EscalationPolicy,
  incident: EscalationIncident,
): EscalationStep {
  const path = pathOf(policy);
  const walk = new Walk(path, readIncident(path, incident));
  openPath(walk, { at: walk.state.openedAt, reason: 'entered' });
  return stepOf(walk);
}
