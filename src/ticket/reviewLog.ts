import type { ErrorKind } from '../errors/errorKind.js';
import { issue, type Issue } from '../errors/issue.js';
import {
  DUPLICATE_EVENT,
  EVENT_AFTER_NOW,
  EVENT_BEFORE_CREATION,
  NO_CREATION,
} from '../errors/kinds/ticket.js';
import { applyEvent } from './applyEvent.js';
import { duplicateEvents } from './duplicateEvents.js';
import type { EventOrder } from './eventOrder.js';
import { reviewEvent } from './reviewEvent.js';
import { startTicketState } from './startTicketState.js';
import type { Ticket } from './ticket.js';
import { REOPENED } from './ticketChange.js';
import type { TicketEvent } from './ticketEvent.js';
import type { TicketRules } from './ticketRules.js';

/** `reviewTicket` for a log whose order is known, with the host's words made ready. */
export function reviewLog(
  ticket: Ticket,
  order: EventOrder,
  { now, rules }: { readonly now: number; readonly rules: TicketRules },
): Issue[] {
  const { events } = ticket;
  const createdAt = creationTime(events, order.times, now);
  const repeats = duplicateEvents(events, order);
  const state = startTicketState(ticket, rules);
  const found: Issue[] = [];
  const context = { at: now, rules, index: 0, found };
  let reopenedAt = NaN;
  for (let rank = 0; rank < events.length; rank++) {
    const index = order.order?.[rank] ?? rank;
    const event = events[index]!;
    context.index = index;
    context.at = order.times[index]!;
    if (repeats.has(index)) found.push(warning(DUPLICATE_EVENT, index));
    if (context.at > now) {
      found.push(warning(EVENT_AFTER_NOW, index));
      continue;
    }
    if (context.at < createdAt) found.push(warning(EVENT_BEFORE_CREATION, index));
    // Products that write both a status change and a reopening tell one thing twice.
    const toldTwice = event.type === 'reopened' && context.at === reopenedAt;
    if (!toldTwice) reviewEvent(state, event, context);
    if ((applyEvent(state, event, context) & REOPENED) !== 0) reopenedAt = context.at;
  }
  const hasPast = events.length === 0 || order.times.some((at) => at <= now);
  if (state.createdAt === null && hasPast) found.unshift(warning(NO_CREATION));
  return found;
}

function warning(kind: ErrorKind, index?: number): Issue {
  const path = index === undefined ? ['events'] : ['events', index];
  return issue(kind, path, { severity: 'warning' });
}

/** When the ticket came into being; -Infinity when its log does not say so up to now. */
function creationTime(events: readonly TicketEvent[], times: Float64Array, now: number): number {
  let earliest = Infinity;
  for (const [index, event] of events.entries()) {
    const at = times[index] ?? Infinity;
    if (at <= now && event.type === 'created') earliest = Math.min(earliest, at);
  }
  return earliest === Infinity ? -Infinity : earliest;
}
