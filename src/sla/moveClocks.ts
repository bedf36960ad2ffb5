import { isDone } from '../ticket/statusCategories.js';
import { CREATED, REOPENED } from '../ticket/ticketChange.js';
import type { ClockEffect } from './compiledSla.js';
import { answers, effectsOf } from './effectsOf.js';
import { endCycle } from './endCycle.js';
import { pauseOrResume } from './pauseOrResume.js';
import { rebindClocks } from './rebindClocks.js';
import { reopenClocks } from './reopenClocks.js';
import { startCycle } from './startCycle.js';
import type { Move, Update } from './update.js';

/**
 * Lets the clocks react to one event.
 *
 * In the order cancel, stop, other targets and calendars, pause or resume, start.
 */
export function moveClocks(update: Update, move: Move): void {
  const { state, sla } = update;
  const effects = effectsOf(sla, move.event, move.change);
  for (const effect of effects.ending) {
    if (answersTo(update, effect, move)) endCycle(update, effect, move);
  }
  if (move.change !== 0) {
    rebindClocks(update, move);
    pauseOrResume(update, move);
    if ((move.change & REOPENED) !== 0) reopenClocks(update, move);
  }
  const mayStart = !isDone(state.ticket.category) && state.ticket.mergedAwayAt === null;
  const isCreation = (move.change & CREATED) !== 0;
  for (const effect of effects.starting) {
    if (!answersTo(update, effect, move)) continue;
    if (effect.effect === 'startAfter') update.clockState(effect.clock).ready = true;
    else if (mayStart || isCreation) startCycle(update, effect, move);
  }
}

function answersTo(update: Update, effect: ClockEffect, move: Move): boolean {
  return answers(effect, move.event, () => update.record());
}
