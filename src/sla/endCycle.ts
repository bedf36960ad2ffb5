import type { ClockEffect, CompiledClock, Effect } from './compiledSla.js';
import { cancelCycle, stopCycle } from './cycle.js';
import type { Update } from './update.js';

/** Cancels or stops the open cycle of a clock; without one, a single clock loses its chance. */
export function endCycle(update: Update, { clock, effect, type }: ClockEffect): void {
  const cycle = update.latestCycle(clock);
  const by = stopName(type);
  if (cycle === undefined) {
    update.closeTheWay(clock);
  } else if (cycle.stoppedAt === null && cycle.cancelledAt === null) {
    if (effect === 'cancel') cancelCycle(update.sla, cycle, update.at);
    else stopCycle(update.sla, cycle, { at: update.at, by });
    update.note(clock, effect === 'cancel' ? 'cancelled' : 'stopped');
  } else {
    renameStop(update, clock, { effect, by });
  }
}

/** Answered and solved in one update: the answer is what its reader wants to see. */
function renameStop(
  update: Update,
  clock: CompiledClock,
  { effect, by }: { readonly effect: Effect; readonly by: string },
): void {
  const cycle = update.latestCycle(clock);
  if (effect !== 'stop' || by !== 'reply' || clock.onReopen !== 'ignore') return;
  if (cycle?.stoppedAt === update.at) cycle.stoppedBy = by;
}

function stopName(type: string): string {
  if (type === 'solved') return 'solve';
  return type === 'public_reply' ? 'reply' : type;
}
