import type { ClockStatus } from '../clockReading.js';
import { columnCodes } from './columnCodes.js';
import type { ColumnRun } from './columnRun.js';
import type { FlatCycle } from './flatCycle.js';
import { elapsedAt } from './cycle.js';
import type { ClockColumns } from './slaColumns.js';

const codeOf = (state: ClockStatus): number => columnCodes.states.indexOf(state);
const INACTIVE = codeOf('inactive');
const RUNNING = codeOf('running');
const PAUSED = codeOf('paused');
const MET = codeOf('met');
const BREACHED = codeOf('breached');
const CANCELLED = codeOf('cancelled');

/** Where the answers about one ticket go, and the instant to read at. */
export interface Reading {
  readonly ticket: number;
  readonly now: number;
}

/** Writes the answers about one clock of a ticket: `readCycle` for columns. */
export function readFlat(
  { rules, cycles }: ColumnRun,
  out: ClockColumns,
  { clock, ticket, now }: Reading & { readonly clock: number },
): void {
  const cycle = cycles[clock]!;
  if (cycle.count === 0) {
    writeInactive(out, ticket);
    return;
  }
  const isBreached = cycle.runningSince !== Infinity && cycle.dueAt < now;
  const breachedAt = cycle.breachedAt === Infinity && isBreached ? cycle.dueAt : cycle.breachedAt;
  out.state[ticket] = statusOf(cycle, breachedAt);
  out.policy[ticket] = cycle.policy;
  out.target[ticket] = cycle.row;
  out.startedAt[ticket] = cycle.startedAt;
  out.dueAt[ticket] = cycle.dueAt;
  out.breachedAt[ticket] = breachedAt;
  out.stoppedAt[ticket] = cycle.stoppedAt;
  out.cancelledAt[ticket] = cycle.cancelledAt;
  out.elapsedMs[ticket] = elapsedAt(rules, cycle, now);
  out.cycles[ticket] = cycle.count;
}

function statusOf(cycle: FlatCycle, breachedAt: number): number {
  if (breachedAt !== Infinity) return BREACHED;
  if (cycle.cancelledAt !== Infinity) return CANCELLED;
  if (cycle.stoppedAt !== Infinity) return MET;
  return cycle.runningSince === Infinity ? PAUSED : RUNNING;
}

/** Writes the answers about a clock that never started; elapsed and cycles are 0 from the start. */
export function writeInactive(out: ClockColumns, ticket: number): void {
  out.state[ticket] = INACTIVE;
  out.policy[ticket] = -1;
  out.target[ticket] = -1;
  out.startedAt[ticket] = Infinity;
  out.dueAt[ticket] = Infinity;
  out.breachedAt[ticket] = Infinity;
  out.stoppedAt[ticket] = Infinity;
  out.cancelledAt[ticket] = Infinity;
}
