import type { ClockEffect } from './compiledSla.js';
import { cancelCycle, isOpenCycle, stopCycle } from './cycle.js';
import type { Update } from './update.js';

/** Cancels or stops the open cycle of a clock; without one, a single clock loses its chance. */
export function endCycle(update: Update, effect: ClockEffect): void {
  const { clock, type } = effect;
  const cycle = update.latestCycle(clock);
  const by = stopName(type);
  if (cycle === undefined) {
    update.closeTheWay(clock);
  } else if (cycle.stoppedAt === update.at && by === 'reply' && clock.onReopen === 'ignore') {
    // Answered and solved in one update: the answer is what its reader wants to see.
    cycle.stoppedBy = by;
  } else if (isOpenCycle(cycle)) {
    if (effect.effect === 'cancel') cancelCycle(update.sla, cycle, update.at);
    else stopCycle(update.sla, cycle, { at: update.at, by });
    const kind = effect.effect === 'cancel' ? 'cancelled' : 'stopped';
    update.note(clock, kind);
  }
}

function stopName(type: string): string {
  if (type === 'solved') return 'solve';
  return type === 'public_reply' ? 'reply' : type;
}
