import { isDone } from '../ticket/statusCategories.js';
import { bind } from './bind.js';
import type { ClockEffect, CompiledClock } from './compiledSla.js';
import { cancelCycle, isOpenCycle, newCycle, pauseCycle, runCycle, stopCycle } from './cycle.js';
import { isPaused } from './isPaused.js';
import { latestCycle, type Move, type Update } from './update.js';

/** Starts a cycle of a clock, unless it may not start now. */
export function startCycle(update: Update, { clock, effect }: ClockEffect, move: Move): void {
  const { sla, at, state } = update;
  const clockState = update.clockState(clock);
  const latest = latestCycle(clockState);
  if (effect === 'reset' && isOpenCycle(latest)) {
    cancelCycle(sla, latest, at);
    update.note(clock, 'cancelled', { move });
  } else if (isOpenCycle(latest) || (latest !== undefined && clock.config.cycle === 'single')) {
    return;
  }
  if (clockState.spent || !clockState.ready) return;
  if (!isDone(state.ticket.category)) beginCycle(update, clock, move);
  else if (clock.config.createdSolved === 'met') beginAndSolve(update, clock, move);
}

/** Begins a cycle now, paused when the ticket's status pauses the clock. */
export function beginCycle(update: Update, clock: CompiledClock, move: Move): void {
  const { sla, at } = update;
  const cycle = newCycle(bind(update.choiceOf(clock), update.record(), at), at);
  update.clockState(clock).cycles.push(cycle);
  update.note(clock, 'started', { move });
  if (isPaused(update, clock, cycle)) {
    pauseCycle(sla, cycle, at);
    update.note(clock, 'paused', { move });
  } else {
    runCycle(sla, cycle, at);
  }
}

/** A ticket that is created solved: a cycle of length zero, met, that keeps its due instant. */
function beginAndSolve(update: Update, clock: CompiledClock, move: Move): void {
  const { sla, at } = update;
  const cycle = newCycle(bind(update.choiceOf(clock), update.record(), at), at);
  update.clockState(clock).cycles.push(cycle);
  update.note(clock, 'started', { move });
  runCycle(sla, cycle, at);
  stopCycle(sla, cycle, { at, by: 'solve' });
  update.note(clock, 'stopped', { move });
}
