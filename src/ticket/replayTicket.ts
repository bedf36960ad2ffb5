import { InputError } from '../errors/index.js';
import { INVALID_TICKET } from '../errors/kinds/ticket.js';
import { requireOptions } from '../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { applyEvent } from './applyEvent.js';
import { eventInstant } from './eventInstant.js';
import { readTicketState } from './mutableTicketState.js';
import { sortEvents } from './sortEvents.js';
import { startTicketState } from './startTicketState.js';
import type { Ticket } from './ticket.js';
import { compileTicketRules, type TicketOptions } from './ticketRules.js';
import type { TicketState } from './ticketState.js';

/** When to look, and the host's own words. */
export interface ReplayTicketOptions extends TicketOptions {
  /** The instant to look at; events at that very instant have happened. */
  readonly at: InstantLike;
}

/**
 * What a ticket was at an instant, from its log.
 *
 * Nothing is refused for being odd: a second creation, a change to a field that has an event type
 * of its own and unknown events change nothing, a status that nobody knows counts as open,
 * changes before the creation count. `reviewTicket` tells of each.
 *
 * @param ticket - the ticket, its log in any order
 * @param options - `at`: the instant; `statusCategories`: the host's statuses by name; `eventTypes`: its event types
 * @returns the state as plain JSON, instants as epoch ms
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_ticket`, `invalid_event`,
 *   `wrong_value` (a bad `statusCategories`), or a code of `toEpochMs` naming `options.at` or
 *   `events[i].at`
 * @example
 * ```ts
 * import { replayTicket } from 'custops';
 *
 * const ticket = {
 *   id: 't1',
 *   tier: 'gold',
 *   events: [
 *     { at: '2026-03-02T09:00:00Z', type: 'created', priority: 'high' },
 *     { at: '2026-03-02T10:00:00Z', type: 'status_changed', to: 'pending' },
 *   ],
 * };
 * const state = replayTicket(ticket, { at: '2026-03-02T11:00:00Z' });
 * [state.category, state.priority, state.fields['tier']]; // => ['pending', 'high', 'gold']
 * replayTicket(ticket, { at: '2026-03-02T09:30:00Z' }).category; // => 'new'
 * ```
 */
export function replayTicket(ticket: Ticket, options: ReplayTicketOptions): TicketState {
  requireOptions(options, ['statusCategories', 'eventTypes', 'at']);
  const until = toEpochMs(options.at, 'options.at');
  const rules = compileTicketRules(options);
  const events = sortEvents(ticketEvents(ticket));
  const state = startTicketState(ticket, rules);
  const context = { at: until, rules };
  for (const [index, event] of events.entries()) {
    context.at = eventInstant(event, index);
    if (context.at > until) break;
    applyEvent(state, event, context);
  }
  return readTicketState(state, until);
}

/** The log of what should be a ticket. */
export function ticketEvents(ticket: Ticket): Ticket['events'] {
  const { events, id } = ticket ?? {};
  if (typeof id !== 'string')
    throw new InputError(INVALID_TICKET, 'ticket', ticket, 'an object with an id and events');
  if (!Array.isArray(events))
    throw new InputError(INVALID_TICKET, 'ticket.events', events, 'a list of events');
  return events as Ticket['events'];
}
