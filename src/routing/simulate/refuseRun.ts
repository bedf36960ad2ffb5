import { InputError } from '../../errors/index.js';
import { NOT_A_RUN } from '../../errors/kinds/routing.js';
import { isDate } from '../../time/isDate.js';
import type { AssignmentRunResult } from '../assign/assignItems.js';
import { UNIT } from '../policy/units.js';
import type { SimulationRun } from './simulationRun.js';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is what `simulateQueue` gave, as far as the figures of a report go. */
export function isSimulation(value: unknown): value is SimulationRun {
  if (!isObject(value)) return false;
  return isListOf(value['items'], isSimulatedItem) && isListOf(value['agents'], isSimulatedAgent);
}

/** Whether a value is what `assignItems` gave, as far as the figures of a report go. */
export function isAssignment(value: unknown): value is AssignmentRunResult {
  if (!isObject(value)) return false;
  return isListOf(value['assignments'], isAssigned) && isListOf(value['loads'], isLoad);
}

/**
 * Refuses what is no answer of a run.
 *
 * @throws InputError `not_a_run`
 */
export function refuseRun(argument: string, received: unknown, expected: string): never {
  throw new InputError(NOT_A_RUN, argument, received, expected);
}

function isSimulatedItem(item: Fields): boolean {
  const { itemId, agentId, waitedMs, createdAt, startedAt, finishedAt } = item;
  const { finishedLateMs, startedLate } = item;
  return (
    typeof itemId === 'string' &&
    isTextOrNull(agentId) &&
    (waitedMs === null || isNumber(waitedMs)) &&
    isSoundDate(createdAt) &&
    (startedAt === null || isSoundDate(startedAt)) &&
    (finishedAt === null || isSoundDate(finishedAt)) &&
    isNumber(finishedLateMs) &&
    typeof startedLate === 'boolean'
  );
}

function isSimulatedAgent({ agentId, assigned, busyMs, capacity }: Fields): boolean {
  return typeof agentId === 'string' && isCount(assigned) && [busyMs, capacity].every(isNumber);
}

function isAssigned({ itemId, agentId, waitedMs }: Fields): boolean {
  return typeof itemId === 'string' && isTextOrNull(agentId) && isNumber(waitedMs);
}

function isLoad({ agentId, used, capacity, assigned }: Fields): boolean {
  return typeof agentId === 'string' && isCount(assigned) && [used, capacity].every(isUnits);
}

function isListOf(value: unknown, isRight: (item: Fields) => boolean): boolean {
  return Array.isArray(value) && Array.from(value).every((each) => isObject(each) && isRight(each));
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isSoundDate(value: unknown): boolean {
  return isDate(value) && Number.isFinite(value.getTime());
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Whole thousandths, as the run counts them; a share of what is far smaller would overflow. */
function isUnits(value: unknown): boolean {
  return isNumber(value) && (value === 0 || (value as number) >= 1 / UNIT);
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
