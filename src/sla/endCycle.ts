import type { ClockEffect } from './compiledSla.js';
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
  } else if (cycle.stoppedAt === update.at && effect === 'stop' && by === 'reply') {
    // Answered and solved in one update: the answer is what its reader wants to see.
    if (clock.onReopen === 'ignore') cycle.stoppedBy = by;
  }
}

function stopName(type: string): string {
  if (type === 'solved') return 'solve';
  return type === 'public_reply' ? 'reply' : type;
}
