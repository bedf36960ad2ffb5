import { isDone } from '../ticket/statusCategories.js';
import { CREATED, REOPENED } from '../ticket/ticketChange.js';
import { answers, effectsOf } from './effectsOf.js';
import { carryEarliest } from './carryEarliest.js';
import { endCycle } from './endCycle.js';
import { excuse } from './excuse.js';
import { pauseOrResume } from './pauseOrResume.js';
import { rebindClocks } from './rebindClocks.js';
import { reopenClocks } from './reopenClocks.js';
import { startCycle } from './startCycle.js';
import type { Update } from './update.js';

/**
 * Lets the clocks react to the event at hand.
 *
 * In the order cancel, stop, other targets and calendars, pause or resume, start.
 */
export function moveClocks(update: Update): void {
  const { sla, move, state } = update;
  const effects = effectsOf(sla, move.event, move.change);
  for (const effect of effects.ending) if (answers(effect, update)) endCycle(update, effect);
  if (move.event.type === 'merged') carryEarliest(update);
  else if (move.event.type === 'excused') excuse(update);
  if (move.change !== 0) {
    rebindClocks(update);
    pauseOrResume(update);
    if ((move.change & REOPENED) !== 0) reopenClocks(update);
  }
  if (effects.starting.length === 0) return;
  const mayStart = !isDone(state.ticket.category) && state.ticket.mergedAwayAt === null;
  const isCreation = (move.change & CREATED) !== 0;
  for (const effect of effects.starting) {
    if (!answers(effect, update)) continue;
    if (effect.effect === 'startAfter') update.openTheWay(effect.clock);
    else if (mayStart || isCreation) startCycle(update, effect);
  }
}
