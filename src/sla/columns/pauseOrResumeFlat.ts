import type { ColumnRun } from './columnRun.js';
import { isOpenFlat } from './flatCycle.js';
import { STATUS_SLOT } from './flatDetail.js';
import { pauseCycle, runCycle } from './cycle.js';

/** Tells whether the ticket, as it stands, makes a clock's cycle wait. */
export function isPausedFlat(run: ColumnRun, clock: number): boolean {
  const { rules, statuses } = run;
  const own = rules.clocks[clock]!;
  const ofRow = rules.rows[run.cycles[clock]!.row]?.pauses ?? -1;
  const test = ofRow < 0 ? own.pauses : ofRow;
  if (test >= 0 && statuses.pauses[run.ticket[STATUS_SLOT]!]![test]!) return true;
  return own.runWhile >= 0 && !run.choice().tests[own.runWhile]!;
}

/** Pauses and resumes the open cycles: `pauseOrResume` for columns. */
export function pauseOrResumeFlat(run: ColumnRun): void {
  const { rules, cycles, at } = run;
  for (let clock = 0; clock < cycles.length; clock++) {
    const cycle = cycles[clock]!;
    if (!isOpenFlat(cycle)) continue;
    const pausedNow = isPausedFlat(run, clock);
    if (pausedNow && cycle.runningSince !== Infinity) pauseCycle(rules, cycle, at);
    else if (!pausedNow && cycle.pausedAt !== Infinity) runCycle(rules, cycle, at);
  }
}
