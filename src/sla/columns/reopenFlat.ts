import type { ColumnRun } from './columnRun.js';
import { flatRowOf } from './flatDue.js';
import { pauseCycle, runCycle } from './cycle.js';
import { BY_NOTHING, BY_SOLVE } from './flatRules.js';
import { isPausedFlat } from './pauseOrResumeFlat.js';
import { rebindClock } from './rebindFlat.js';
import { beginCycle } from './startFlat.js';

/** What the clocks that a solve stopped do when a ticket is opened again: `reopenClocks` for columns. */
export function reopenFlat(run: ColumnRun): void {
  if (run.merged) return;
  const { rules, cycles } = run;
  for (let clock = 0; clock < cycles.length; clock++) {
    const cycle = cycles[clock]!;
    if (cycle.count === 0 || cycle.stoppedBy !== BY_SOLVE) continue;
    const row = flatRowOf(rules, cycle);
    const onReopen = row?.compiled.config.onReopen ?? rules.clocks[clock]!.compiled.onReopen;
    if (onReopen === 'ignore') continue;
    const withinMs =
      row?.compiled.reopenWithinMs ?? rules.clocks[clock]!.compiled.reopenWithinMs ?? Infinity;
    const isLate = run.at - cycle.stoppedAt > withinMs;
    if (isLate || onReopen === 'restart') beginCycle(run, clock);
    else reopenCycle(run, clock, onReopen);
  }
}

/** `continue` counts the solved time, `resume` treats it as a pause. Another target may begin anew. */
function reopenCycle(run: ColumnRun, clock: number, onReopen: string): void {
  const { rules, at } = run;
  const cycle = run.cycles[clock]!;
  const { stoppedAt } = cycle;
  cycle.stoppedAt = Infinity;
  cycle.stoppedBy = BY_NOTHING;
  if (cycle.breachedAt === Infinity) cycle.dueAt = Infinity;
  if (onReopen === 'continue') runCycle(rules, cycle, stoppedAt);
  else if (cycle.pausedAt === Infinity) cycle.pausedAt = stoppedAt;
  rebindClock(run, clock);
  if (isPausedFlat(run, clock)) {
    if (cycle.runningSince !== Infinity) pauseCycle(rules, cycle, at);
  } else if (cycle.runningSince === Infinity) {
    runCycle(rules, cycle, at);
  }
}
