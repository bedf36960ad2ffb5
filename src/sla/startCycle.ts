import { isDone } from '../ticket/statusCategories.js';
import { bind } from './bind.js';
import type { ClockEffect, CompiledClock } from './compiledSla.js';
import { cancelCycle, isOpenCycle, newCycle, pauseCycle, runCycle, stopCycle } from './cycle.js';
import { isPaused } from './isPaused.js';
import type { Update } from './update.js';

/** Starts a cycle of a clock, unless it may not start now. */
export function startCycle(update: Update, { clock, effect }: ClockEffect): void {
  const { sla, at, state } = update;
  const latest = update.latestCycle(clock);
  if (effect === 'reset' && isOpenCycle(latest)) {
    cancelCycle(sla, latest, at);
    update.note(clock, 'cancelled');
  } else if (isOpenCycle(latest) || (latest !== undefined && clock.config.cycle === 'single')) {
    return;
  }
  if (!update.mayStart(clock)) return;
  if (!isDone(state.ticket.category)) beginCycle(update, clock);
  else if (clock.config.createdSolved === 'met') beginAndSolve(update, clock);
}

/** Begins a cycle now, paused when the ticket's status pauses the clock. */
export function beginCycle(update: Update, clock: CompiledClock): void {
  const { sla, at } = update;
  const cycle = newCycle(bind(update.choiceOf(clock), update.record(), at), at);
  update.add(clock, cycle);
  update.note(clock, 'started');
  if (isPaused(update, clock, cycle)) {
    pauseCycle(sla, cycle, at);
    update.note(clock, 'paused');
  } else {
    runCycle(sla, cycle, at);
  }
}

/** A ticket that is created solved: a cycle of length zero, met, that keeps its due instant. */
function beginAndSolve(update: Update, clock: CompiledClock): void {
  const { sla, at } = update;
  const cycle = newCycle(bind(update.choiceOf(clock), update.record(), at), at);
  update.add(clock, cycle);
  update.note(clock, 'started');
  runCycle(sla, cycle, at);
  stopCycle(sla, cycle, { at, by: 'solve' });
  update.note(clock, 'stopped');
}
