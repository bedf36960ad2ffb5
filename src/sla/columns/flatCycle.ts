import type { DayRule } from '../dueRule.js';
import { BY_NOTHING } from './flatRules.js';

/**
 * The latest cycle of a clock, in place: one object serves all tickets, so that none is allocated.
 *
 * The same as `CycleState` and `ClockState` in one, with Infinity for null: an object that holds
 * only numbers keeps them unboxed.
 */
export interface FlatCycle {
  /** How many cycles there have been; the rest says nothing while it is 0. */
  count: number;
  ready: boolean;
  spent: boolean;
  policy: number;
  row: number;
  calendar: number;
  /** The date of a row with a negotiated date. */
  instant: number;
  /** The rule of a row that counts days. */
  days: DayRule | null;
  startedAt: number;
  elapsedMs: number;
  runningSince: number;
  pausedAt: number;
  pausedDays: number;
  dueAt: number;
  breachedAt: number;
  stoppedAt: number;
  stoppedBy: number;
  cancelledAt: number;
  /** From, to and calendar of each finished stretch. */
  readonly stretches: number[];
  stretchCount: number;
}

/** A cycle that serves a clock. */
export function flatCycle(): FlatCycle {
  return {
    count: 0,
    ready: false,
    spent: false,
    policy: -1,
    row: -1,
    calendar: 0,
    instant: Infinity,
    days: null,
    startedAt: Infinity,
    // Not 0, so that the engine sees at once that these hold more than small integers.
    elapsedMs: Infinity,
    runningSince: Infinity,
    pausedAt: Infinity,
    pausedDays: 0,
    dueAt: Infinity,
    breachedAt: Infinity,
    stoppedAt: Infinity,
    stoppedBy: BY_NOTHING,
    cancelledAt: Infinity,
    stretches: [],
    stretchCount: 0,
  };
}

/** Begins a cycle that neither counts nor stands. */
export function beginFlat(cycle: FlatCycle, at: number): void {
  cycle.count += 1;
  cycle.startedAt = at;
  cycle.elapsedMs = 0;
  cycle.runningSince = Infinity;
  cycle.pausedAt = Infinity;
  cycle.pausedDays = 0;
  cycle.dueAt = Infinity;
  cycle.breachedAt = Infinity;
  cycle.stoppedAt = Infinity;
  cycle.stoppedBy = BY_NOTHING;
  cycle.cancelledAt = Infinity;
  cycle.stretchCount = 0;
}

/** Tells whether there is a cycle that is neither stopped nor cancelled. */
export function isOpenFlat({ count, stoppedAt, cancelledAt }: FlatCycle): boolean {
  return count > 0 && stoppedAt === Infinity && cancelledAt === Infinity;
}
