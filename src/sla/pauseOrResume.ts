import { isOpenCycle, pauseCycle, runCycle } from './cycle.js';
import { isPaused } from './isPaused.js';
import type { Update } from './update.js';

/** Pauses the open cycles that the ticket now makes wait, and resumes those that it no longer does. */
export function pauseOrResume(update: Update): void {
  const { sla, at } = update;
  if ((update.move.change & sla.pausingChanges) === 0) return;
  for (const clock of sla.clocks) {
    const cycle = update.latestCycle(clock);
    if (!isOpenCycle(cycle)) continue;
    const pausedNow = isPaused(update, clock, cycle);
    if (pausedNow && cycle.runningSince !== null) {
      pauseCycle(sla, cycle, at);
      update.note(clock, 'paused');
    } else if (!pausedNow && cycle.pausedAt !== null) {
      runCycle(sla, cycle, at);
      update.note(clock, 'resumed');
    }
  }
}
