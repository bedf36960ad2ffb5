import type { CompiledClock, CompiledSla } from './compiledSla.js';
import type { CycleState } from './slaState.js';
import type { Update } from './update.js';

/** Tells whether the ticket, as it stands, makes a cycle wait. */
export function isPaused(update: Update, clock: CompiledClock, cycle: CycleState): boolean {
  const pauses = rowOf(update.sla, cycle)?.pauses ?? clock.pauses;
  if (pauses?.(update.state.ticket) === true) return true;
  return clock.runWhile !== null && !clock.runWhile.test(update.record());
}

/** The row that decides about a cycle. */
export function rowOf(
  sla: CompiledSla,
  cycle: CycleState,
): ReturnType<CompiledSla['rowById']['get']> {
  return cycle.targetId === null ? undefined : sla.rowById.get(cycle.targetId);
}
