import { applyEvent } from '../ticket/applyEvent.js';
import type { MutableTicketState, TicketChange, TicketEvent } from '../ticket/index.js';
import { isDone } from '../ticket/statusCategories.js';
import { REOPENED, SOLVED, STATUS_CHANGED } from '../ticket/ticketChange.js';
import type { TicketRules } from '../ticket/ticketRules.js';
import { moveClocks } from './moveClocks.js';
import { orderWithinInstant } from './orderWithinInstant.js';
import type { Update } from './update.js';

/** Brings the only event of an instant into the state of an update, in place. */
export function applyAlone(update: Update, event: TicketEvent, at: number): void {
  const { state, sla, move } = update;
  const change = applyEvent(state.ticket, event, { at, rules: sla.ticketRules });
  move.event = event;
  move.index = state.applied++;
  move.change = change;
  update.at = at;
  if (change !== 0) update.ticketChanged();
  if (state.ticket.createdAt !== null) moveClocks(update);
}

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
  update.ticketChanged();
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

interface TicketUpdate {
  readonly at: number;
  readonly events: readonly TicketEvent[];
  readonly order: readonly number[];
  readonly rules: TicketRules;
}

/**
 * Applies the events to the ticket and says what each of them changed.
 *
 * When the status moves more than once in one instant, only where it ends counts: the last of
 * the moves carries the whole way, the others carry nothing.
 */
function takeChanges(ticket: MutableTicketState, update: TicketUpdate): TicketChange[] {
  const { events, order, rules, at } = update;
  const before = ticket.createdAt !== null && isDone(ticket.category);
  const changes = order.map((index) => {
    const event = events[index];
    return event === undefined ? 0 : applyEvent(ticket, event, { at, rules });
  });
  const moves = changes.map((change) => (change & STATUS_CHANGED) !== 0);
  const last = moves.lastIndexOf(true);
  if (moves.indexOf(true) === last) return changes;
  const after = isDone(ticket.category);
  const whole = STATUS_CHANGED | (before === after ? 0 : after ? SOLVED : REOPENED);
  return changes.map((change, place) => {
    const rest = change & ~(STATUS_CHANGED | SOLVED | REOPENED);
    return place === last ? rest | whole : rest;
  });
}
