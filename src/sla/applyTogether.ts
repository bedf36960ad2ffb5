import type { TicketEvent } from '../ticket/index.js';
import { EVERY_CHANGE } from '../ticket/ticketChange.js';
import { moveClocks } from './moveClocks.js';
import { orderWithinInstant } from './orderWithinInstant.js';
import { takeChanges } from './takeChanges.js';
import type { Update } from './update.js';

/**
 * Brings the events of one instant into the state of an update, in place.
 *
 * They are one update: first the ticket takes all their changes, then the clocks react to the
 * events in their order, seeing the ticket as the whole update leaves it.
 */
export function applyTogether(update: Update, events: readonly TicketEvent[], at: number): void {
  const { state, sla, move } = update;
  const first = state.applied;
  state.applied += events.length;
  const order = orderWithinInstant(events);
  const changes = takeChanges(state.ticket, { at, events, order, rules: sla.ticketRules });
  update.at = at;
  update.ticketChanged(EVERY_CHANGE);
  if (state.ticket.createdAt === null) return;
  for (const [place, index] of order.entries()) {
    const event = events[index];
    if (event === undefined) continue;
    move.event = event;
    move.index = first + index;
    move.change = changes[place] ?? 0;
    moveClocks(update);
  }
}
