import { InputError } from '../../errors/index.js';
import { isListOf } from '../../errors/isListOf.js';
import { INVALID_ESCALATION_STATE } from '../../errors/kinds/escalationPaths.js';
import { END_INSTANT, FIRST_INSTANT } from '../../time/instantRange.js';
import type { CompiledPath } from './compiledPath.js';
import type { EscalationState, OpenStatus } from './escalationState.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Refuses what is no state of this policy, such as a row of another table or of another policy.
 *
 * @throws InputError `invalid_escalation_state`
 */
export function requireState(path: CompiledPath, state: EscalationState): void {
  if (isState(path, state)) return;
  const expected = `what startEscalation or advanceEscalation gave for policy ${path.id}`;
  throw new InputError(INVALID_ESCALATION_STATE, 'state', state, expected);
}

const STATUSES: readonly OpenStatus[] = [
  'triggered',
  'acknowledged',
  'exhausted',
  'unreachable',
  'resolved',
];

function isState(path: CompiledPath, state: unknown): boolean {
  if (!isObject(state)) return false;
  const { policyId, incidentId, status, paused, level, cycle, reminders, passAt, opening } = state;
  if (policyId !== path.id) return false;
  if (incidentId !== null && typeof incidentId !== 'string') return false;
  if (!STATUSES.includes(status as OpenStatus)) return false;
  if (typeof paused !== 'boolean' || typeof state['ended'] !== 'boolean') return false;
  if (!Number.isInteger(level)) return false;
  if ((level as number) < -1 || (level as number) >= path.levels.length) return false;
  if (!isCount(cycle) || !isCount(reminders)) return false;
  if (opening !== 'entered' && opening !== 'reopened') return false;
  if (passAt !== null && !isInstant(passAt)) return false;
  return areInstants(state) && areParts(path, state);
}

function areInstants({ openedAt, startedAt, changedAt, at }: Fields): boolean {
  return isInstant(openedAt) && isInstant(startedAt) && isInstant(changedAt) && isInstant(at);
}

function areParts(path: CompiledPath, { delay, told, cursors, due, times }: Fields): boolean {
  if (!isObject(delay) || !isInstant(delay['from']) || !isCount(delay['doneMs'])) return false;
  if (!isListOf(told, (each) => typeof each === 'string')) return false;
  if (!isRecordOf(cursors, isCount) || !isDue(due)) return false;
  if (!isListOf(times, isTime)) return false;
  return times.length === (path.isScheduled ? path.levels.length : 0);
}

function isDue(due: unknown): boolean {
  if (!isObject(due) || !isInstant(due['knownAt'])) return false;
  return isKnown(due['dueAt']) && isRecordOf(due['warnings'], isKnown);
}

function isTime(time: unknown): boolean {
  return isObject(time) && isCount(time['over']) && typeof time['told'] === 'boolean';
}

function isRecordOf(record: unknown, isRight: (value: unknown) => boolean): boolean {
  if (!isObject(record)) return false;
  for (const key in record) if (!isRight(record[key])) return false;
  return true;
}

function isKnown(at: unknown): boolean {
  return at === null || isInstant(at);
}

function isInstant(at: unknown): boolean {
  return Number.isInteger(at) && (at as number) >= FIRST_INSTANT && (at as number) < END_INSTANT;
}

function isCount(count: unknown): boolean {
  return Number.isSafeInteger(count) && (count as number) >= 0;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
