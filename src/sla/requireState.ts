import { InputError } from '../errors/index.js';
import { INVALID_CLOCK_STATE } from '../errors/kinds/sla.js';
import type { SlaState } from './slaState.js';

const INSTANTS = [
  ...['startedAt', 'runningSince', 'pausedAt', 'dueAt', 'breachedAt', 'stoppedAt', 'cancelledAt'],
];
/** The last instant that a date can hold. */
const LAST_DATE = 8.64e15;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Refuses what is no state of clocks, such as the answer of `readClocks` or a row of another table.
 *
 * Of lists only the end is looked at, where an update writes: all of it would cost more than the
 * event that is brought in.
 *
 * @throws InputError `invalid_clock_state`
 */
export function requireState(state: SlaState): void {
  if (isState(state)) return;
  throw new InputError(INVALID_CLOCK_STATE, 'state', state, 'what startClocks returned');
}

function isState(state: unknown): boolean {
  if (!isObject(state)) return false;
  const { ticket, at, pending, applied, clocks, excused } = state;
  if (!isObject(ticket) || typeof ticket['id'] !== 'string') return false;
  if (!isObject(clocks) || !Object.values(clocks).every(isClock)) return false;
  if (!Number.isInteger(applied)) return false;
  return (at === null || Number.isInteger(at)) && isPacks(pending) && isPacks(excused);
}

function isClock(clock: unknown): boolean {
  if (!isObject(clock)) return false;
  return isPacks(clock['cycles'], isCycle);
}

/** An instant that is none would end inside a date. */
function isCycle(cycle: Fields): boolean {
  const { rule, elapsedMs, pausedDays, firstStop, stretches } = cycle;
  if (typeof elapsedMs !== 'number' || typeof pausedDays !== 'number') return false;
  if (rule !== null && !(isObject(rule) && isRule(rule))) return false;
  if (firstStop !== null && !(isObject(firstStop) && isInstant(firstStop['at']))) return false;
  return INSTANTS.every((key) => isInstant(cycle[key])) && isPacks(stretches);
}

function isRule({ unit, ms, days, at, from }: Fields): boolean {
  if (unit === 'ms') return typeof ms === 'number';
  if (unit === 'instant') return isInstant(at);
  return typeof days === 'number' && typeof at === 'string' && isInstant(from);
}

function isInstant(value: unknown): boolean {
  return value === null || (typeof value === 'number' && Math.abs(value) <= LAST_DATE);
}

/** Whether a value is a list of lists, and the last item of the last one is right. */
function isPacks(value: unknown, isRight: (item: Fields) => boolean = () => true): boolean {
  if (!Array.isArray(value)) return false;
  if (value.length === 0) return true;
  const last: unknown = value[value.length - 1];
  if (!Array.isArray(last)) return false;
  const item: unknown = last[last.length - 1];
  return last.length === 0 || (isObject(item) && isRight(item));
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
