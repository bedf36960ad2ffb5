import { toEpochMs } from '../time/index.js';
import { isInstant } from '../time/isInstant.js';
import { carryCycle, isOpenCycle } from './cycle.js';
import { rowOf } from './isPaused.js';
import type { Update } from './update.js';

/**
 * Lets the clocks of a merge's target start at the source's first contact, where their row says so.
 *
 * Only cycles that began with the ticket are moved; the customer of the source has waited since
 * then, and the merge must not hide it.
 */
export function carryEarliest(update: Update): void {
  const from = firstContactOf(update);
  const { sla, state, at } = update;
  if (from === null) return;
  for (const clock of sla.clocks) {
    const cycle = update.latestCycle(clock);
    if (!isOpenCycle(cycle) || cycle.startedAt !== state.ticket.createdAt) continue;
    if (cycle.startedAt <= from) continue;
    if (rowOf(sla, cycle)?.config.onMerge !== 'carry_earliest') continue;
    carryCycle(sla, cycle, { from, at });
    update.note(clock, 'carried', from);
  }
}

/** An instant that is none is left out; the log's review names it. */
function firstContactOf({ move: { event } }: Update): number | null {
  const { role, firstContactAt } = event as { role?: unknown; firstContactAt?: unknown };
  return role === 'target' && isInstant(firstContactAt) ? toEpochMs(firstContactAt) : null;
}
