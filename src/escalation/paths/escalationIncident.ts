import { InputError } from '../../errors/index.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';
import { INVALID_COUNT } from '../../errors/kinds/stats.js';
import { requireObject } from '../../errors/requireObject.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import type { CompiledPath } from './compiledPath.js';
import type { EscalationState } from './escalationState.js';
import { allToCome } from './levelTimes.js';
import { readDue, readSlaClock, type SlaClockInstants } from './slaClockInstants.js';

/** What is escalated. */
export interface EscalationIncident {
  /** Told in the keys of notifications. */
  readonly id?: string | undefined;
  readonly openedAt: InstantLike;
  /** When it is due; levels of a scheduled policy may be tied to it. */
  readonly dueAt?: InstantLike | null | undefined;
  /** What an SLA clock of the ticket says, in place of `dueAt`: a reading of `evaluateSla`. */
  readonly clock?: SlaClockInstants | undefined;
  /** Where the rings of round-robin levels stand: the `cursors` of the incident before. */
  readonly cursors?: Readonly<Record<string, number>> | undefined;
}

/**
 * Reads an incident into a state that nothing has happened to yet.
 *
 * @throws InputError that names the field
 */
export function readIncident(path: CompiledPath, incident: EscalationIncident): EscalationState {
  requireObject(incident, 'incident', 'an incident');
  const openedAt = toEpochMs(incident.openedAt, 'incident.openedAt');
  const { id = null, dueAt = null, clock, cursors = {} } = incident;
  if (id !== null && typeof id !== 'string') {
    throw new InputError(WRONG_TYPE, 'incident.id', id, 'a text');
  }
  return {
    policyId: path.id,
    incidentId: id,
    openedAt,
    startedAt: openedAt,
    // Opening an incident is what reopens a settled one.
    status: 'resolved',
    paused: false,
    changedAt: openedAt,
    at: openedAt,
    level: -1,
    cycle: 0,
    delay: { from: openedAt, doneMs: 0 },
    reminders: 0,
    told: [],
    passAt: null,
    ended: false,
    opening: 'entered',
    cursors: readCursors(cursors),
    due:
      clock === undefined
        ? { knownAt: openedAt, dueAt: readDue(dueAt, 'incident.dueAt'), warnings: {} }
        : readSlaClock(clock, openedAt, 'incident.clock'),
    times: allToCome(path),
  };
}

function readCursors(cursors: Readonly<Record<string, number>>): EscalationState['cursors'] {
  requireObject(cursors, 'incident.cursors', 'places in rings by level');
  for (const [level, cursor] of Object.entries(cursors)) {
    if (Number.isSafeInteger(cursor) && cursor >= 0) continue;
    const argument = `incident.cursors.${level}`;
    throw new InputError(INVALID_COUNT, argument, cursor, 'a place in the ring, from 0');
  }
  return { ...cursors };
}
