import { runCycle } from './cycle.js';
import type { CompiledClock } from './compiledSla.js';
import { rowOf } from './isPaused.js';
import { pauseOrResume } from './pauseOrResume.js';
import type { CycleState } from './slaState.js';
import { beginCycle } from './startCycle.js';
import type { Update } from './update.js';

/** Lets the clocks that a solve stopped do what they do when a ticket is opened again. */
export function reopenClocks(update: Update): void {
  for (const clock of update.sla.clocks) {
    const cycle = update.latestCycle(clock);
    if (cycle?.stoppedBy !== 'solve' || cycle.stoppedAt === null) continue;
    const onReopen = rowOf(update.sla, cycle)?.config.onReopen ?? clock.onReopen;
    if (onReopen === 'restart') beginCycle(update, clock);
    else if (onReopen !== 'ignore') {
      resumeCycle(update, { clock, cycle, from: onReopen === 'continue' ? cycle.stoppedAt : null });
    }
  }
  pauseOrResume(update);
}

interface Resumption {
  readonly clock: CompiledClock;
  readonly cycle: CycleState;
  /** From when the count goes on; null leaves the solved time out. */
  readonly from: number | null;
}

/** Opens a stopped cycle again. Its first verdict stays on record; from now on it is judged whole. */
function resumeCycle(update: Update, { clock, cycle, from }: Resumption): void {
  if (cycle.stoppedAt !== null) {
    const state = cycle.breachedAt === null ? 'met' : 'breached';
    cycle.firstStop ??= { at: cycle.stoppedAt, state };
  }
  cycle.stoppedAt = null;
  cycle.stoppedBy = null;
  cycle.pausedAt = null;
  const at = from ?? update.at;
  runCycle(update.sla, cycle, at);
  update.note(clock, 'reopened', at);
}
