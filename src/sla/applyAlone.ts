import { applyEvent } from '../ticket/applyEvent.js';
import type { TicketEvent } from '../ticket/index.js';
import { moveClocks } from './moveClocks.js';
import type { Update } from './update.js';

/** Brings the only event of an instant into the state of an update, in place. */
export function applyAlone(update: Update, event: TicketEvent, at: number): void {
  const { state, sla, move } = update;
  const change = applyEvent(state.ticket, event, { at, rules: sla.ticketRules });
  move.event = event;
  move.index = state.applied++;
  move.change = change;
  update.at = at;
  update.ticketChanged(change);
  if (state.ticket.createdAt !== null) moveClocks(update);
}
