import { pauseCycle, runCycle } from './cycle.js';
import type { CompiledClock } from './compiledSla.js';
import { isPaused, rowOf } from './isPaused.js';
import { rebind, wouldRestart } from './rebindClocks.js';
import type { CycleState } from './slaState.js';
import { beginCycle } from './startCycle.js';
import type { Update } from './update.js';

/** Lets the clocks that a solve stopped do what they do when a ticket is opened again. */
export function reopenClocks(update: Update): void {
  if (update.state.ticket.mergedAwayAt !== null) return;
  for (const clock of update.sla.clocks) {
    const cycle = update.latestCycle(clock);
    if (cycle?.stoppedBy !== 'solve' || cycle.stoppedAt === null) continue;
    const onReopen = rowOf(update.sla, cycle)?.config.onReopen ?? clock.onReopen;
    if (onReopen === 'ignore') continue;
    const late = isLate(update, clock, cycle);
    if (late || onReopen === 'restart' || wouldRestart(update, clock, cycle)) {
      beginCycle(update, clock);
    } else reopenCycle(update, { clock, cycle, stoppedAt: cycle.stoppedAt, onReopen });
  }
}

/** Tells whether the reopening comes too late to go on with the cycle. */
function isLate({ sla, at }: Update, clock: CompiledClock, cycle: CycleState): boolean {
  const withinMs = rowOf(sla, cycle)?.reopenWithinMs ?? clock.reopenWithinMs;
  return withinMs !== null && at - (cycle.stoppedAt ?? at) > withinMs;
}

interface Reopening {
  readonly clock: CompiledClock;
  readonly cycle: CycleState;
  readonly stoppedAt: number;
  /** `continue` counts the solved time, `resume` treats it as a pause. */
  readonly onReopen: string;
}

/**
 * Opens a stopped cycle again, under the target and the calendar of today.
 *
 * Its first verdict stays on record; from now on it is judged as a whole.
 */
function reopenCycle(update: Update, { clock, cycle, stoppedAt, onReopen }: Reopening): void {
  const { sla, at } = update;
  cycle.firstStop ??= { at: stoppedAt, state: cycle.breachedAt === null ? 'met' : 'breached' };
  cycle.stoppedAt = null;
  cycle.stoppedBy = null;
  if (cycle.breachedAt === null) cycle.dueAt = null;
  if (onReopen === 'continue') {
    runCycle(sla, cycle, stoppedAt);
    update.note(clock, 'reopened', stoppedAt);
  } else {
    cycle.pausedAt ??= stoppedAt;
    update.note(clock, 'reopened');
  }
  rebind(update, clock, cycle);
  const waits = isPaused(update, clock, cycle);
  if (waits) {
    if (cycle.runningSince !== null) pauseCycle(sla, cycle, at);
    update.note(clock, 'paused');
  } else if (cycle.runningSince === null) {
    runCycle(sla, cycle, at);
  }
}
