import type { AdjustedReading, ClockReading, ClockStatus } from '../../sla/index.js';
import { attributesDuring } from './attributesDuring.js';
import type { FactAttributes } from './factAttributes.js';
import type { AttributeChange } from './logReading.js';

/** One cycle of one clock: what attainment is counted on. */
export interface ClockCycleFact {
  /** The clock: `first_response`, `resolution`, one of the host's own. */
  readonly metric: string;
  /** Which cycle of that clock, from 0. */
  readonly cycle: number;
  readonly policyId: string | null;
  readonly targetId: string | null;
  /** Whether a target was in force. */
  readonly hasTarget: boolean;
  readonly state: ClockStatus;
  readonly active: boolean;
  readonly startedAt: Date | null;
  readonly dueAt: Date | null;
  readonly breachedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly stoppedBy: string | null;
  readonly cancelledAt: Date | null;
  /** Cancelled because the ticket was merged into another one. */
  readonly cancelledByMerge: boolean;
  readonly elapsedMs: number;
  readonly overshootMs: number;
  /** The same without what the contract excuses; null when nothing excused touches the cycle. */
  readonly adjusted: AdjustedReading | null;
  /** What the ticket was while it ran: first as it started, last as it stopped, or at `asOf`. */
  readonly attributesDuring: readonly FactAttributes[];
}

/** What the cycles of a ticket are read with. */
export interface CycleContext {
  /** Epoch ms. */
  readonly mergedAwayAt: number | null;
  readonly history: readonly AttributeChange[];
}

/** Every cycle of every clock that started, in the order of the clocks. */
export function clockCycleFacts(
  clocks: readonly ClockReading[],
  { mergedAwayAt, history }: CycleContext,
): ClockCycleFact[] {
  return clocks.flatMap((clock) =>
    clock.cycles.map((cycle, index) => ({
      metric: clock.metric,
      cycle: index,
      policyId: cycle.policyId,
      targetId: cycle.targetId,
      hasTarget: cycle.dueAt !== null || cycle.targetMs !== null || cycle.dueIfResumedAt !== null,
      state: cycle.state,
      active: cycle.active,
      startedAt: cycle.startedAt,
      dueAt: cycle.dueAt,
      breachedAt: cycle.breachedAt,
      stoppedAt: cycle.stoppedAt,
      stoppedBy: cycle.stoppedBy,
      cancelledAt: cycle.cancelledAt,
      cancelledByMerge: cycle.cancelledAt !== null && cycle.cancelledAt.getTime() === mergedAwayAt,
      elapsedMs: cycle.elapsedMs,
      overshootMs: cycle.overshootMs,
      adjusted: cycle.adjusted,
      attributesDuring: attributesDuring(history, cycle),
    })),
  );
}
