import type { MutableTicketState, TicketEvent } from '../ticket/index.js';
import type { DueRule } from './dueRule.js';
import type { Packs } from './packs.js';

/** A stretch in which a cycle counted, in one calendar. Epoch ms. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly calendarId: string;
}

/** One run of a clock. Instants are epoch ms, spans ms. */
export interface CycleState {
  policyId: string | null;
  targetId: string | null;
  calendarId: string;
  rule: DueRule | null;
  startedAt: number;
  /** Counted up to `runningSince`, or in all when the cycle does not run. */
  elapsedMs: number;
  runningSince: number | null;
  pausedAt: number | null;
  /** Days that pauses took from a rule that counts days. */
  pausedDays: number;
  /** In force while running, kept at the stop and at the breach. */
  dueAt: number | null;
  breachedAt: number | null;
  stoppedAt: number | null;
  stoppedBy: string | null;
  cancelledAt: number | null;
  firstStop: { readonly at: number; readonly state: 'met' | 'breached' } | null;
  /** Finished stretches, in order, in packs of at most 256. */
  stretches: Packs<Stretch>;
}

/** A clock of one ticket. */
export interface ClockState {
  /** Whether an event of `startAfter` has come, or the clock needs none. */
  ready: boolean;
  /** A single clock that was stopped before it could start never will. */
  spent: boolean;
  /** In order, in packs of at most 256. */
  cycles: Packs<CycleState>;
}

/**
 * The clocks of one ticket between two events, as plain JSON without the policy.
 *
 * Events of the latest instant wait in `pending` until a later one or a read, because events of
 * one instant are one update.
 */
export interface SlaState {
  ticket: MutableTicketState;
  /** The latest instant seen, epoch ms. */
  at: number | null;
  /** In the order of the log, in packs of at most 256. */
  pending: Packs<TicketEvent>;
  /** How many events were applied: the place of the next one in the log. */
  applied: number;
  policyId: string | null;
  clocks: Record<string, ClockState>;
  /** What the contract leaves out, in the order of the log, in packs of at most 256. */
  excused: Packs<ExcusedSpan>;
}

/** A stretch that the contract leaves out. Epoch ms. */
export interface ExcusedSpan {
  readonly from: number;
  readonly to: number;
  readonly reason: string | null;
  readonly approvedBy: string | null;
}
