import { requireList } from '../errors/requireList.js';
import { requireOptions } from '../errors/requireOptions.js';
import { anonymousAttributes, anonymousEvent, type Anonymity } from './anonymity.js';
import { eventInstant } from './eventInstant.js';
import { startPseudonyms } from './pseudonyms.js';
import { ticketEvents } from './replayTicket.js';
import type { Ticket } from './ticket.js';

/** Options of `anonymizeTicket` and `anonymizeTickets`. */
export interface AnonymizeTicketOptions {
  /**
   * Fields whose names and values stay, such as those that policies ask for: `['tier']`. By their
   * own names also `group`, `assignee`, `tags`, `reason`, `channel`, `actor`, `level`, `score` and
   * `id`, which stand for all events that speak of them.
   */
  readonly keep?: readonly string[];
}

/**
 * Replaces in a ticket whatever could name somebody, so that it can be shown to others.
 *
 * Instants, event types, roles, statuses, priorities and the fields named in `keep` stay; so do
 * booleans and null, which name nobody. All other texts become `person-1`, `group-2` and the like,
 * numbers become 1, 2, 3, and names of fields `field-1`: numbered as they appear, the same for the
 * same, never one for two. Policies that ask for no field but those that stay give the ticket the
 * same clocks as before. A status or an event type is shown as the host named it.
 *
 * @param ticket - the ticket with its log
 * @param options - `keep`: names of fields that stay
 * @returns a ticket as plain JSON, its instants as ISO 8601 in UTC, its events in the same order
 * @throws InputError `unknown_option`, `invalid_ticket`, `invalid_event`, `wrong_type`, or a code
 *   of `toEpochMs` naming `events[i].at`
 * @example
 * ```ts
 * import { anonymizeTicket } from 'custops';
 *
 * const ticket = {
 *   id: '4711',
 *   tier: 'gold',
 *   customer: 'Acme',
 *   events: [
 *     { at: '2026-03-02T10:00:00+01:00', type: 'created', by: 'customer', subject: 'No invoice' },
 *     { at: '2026-03-02T10:40:00+01:00', type: 'assigned', to: 'ana' },
 *   ],
 * } as const;
 * const { events, ...attributes } = anonymizeTicket(ticket, { keep: ['tier'] });
 * attributes; // => { id: 'ticket-1', tier: 'gold', 'field-1': 'value-1' }
 * events[1]; // => { at: '2026-03-02T09:40:00Z', type: 'assigned', to: 'person-1' }
 * ```
 */
export function anonymizeTicket(ticket: Ticket, options: AnonymizeTicketOptions = {}): Ticket {
  return anonymous(ticket, anonymityOf(options));
}

/**
 * Does to several tickets what `anonymizeTicket` does to one, with the same names in all of them:
 * a merge or a link still leads to the ticket that it led to.
 *
 * @param tickets - the tickets with their logs
 * @param options - `keep`: names of fields that stay
 * @returns the tickets as plain JSON, in the same order
 * @throws InputError `unknown_option`, `wrong_type`, and what `anonymizeTicket` throws
 * @example
 * ```ts
 * import { anonymizeTickets } from 'custops';
 *
 * const at = '2026-03-02T09:00:00Z';
 * const [, source] = anonymizeTickets([
 *   { id: '17', events: [{ at, type: 'created' }] },
 *   { id: '18', events: [{ at, type: 'merged', with: '17' }] },
 * ]);
 * source?.id; // => 'ticket-2'
 * source?.events[0]; // => { at: '2026-03-02T09:00:00Z', type: 'merged', with: 'ticket-1' }
 * ```
 */
export function anonymizeTickets(
  tickets: readonly Ticket[],
  options: AnonymizeTicketOptions = {},
): readonly Ticket[] {
  requireList(tickets, 'tickets');
  const anonymity = anonymityOf(options);
  return tickets.map((ticket) => anonymous(ticket, anonymity));
}

function anonymityOf(options: AnonymizeTicketOptions): Anonymity {
  requireOptions(options, ['keep']);
  const { keep = [] } = options;
  requireList(keep, 'options.keep', 'a list of names of fields');
  const kept = new Set(keep);
  return { keep: kept, names: startPseudonyms(kept) };
}

function anonymous(ticket: Ticket, anonymity: Anonymity): Ticket {
  const log = ticketEvents(ticket);
  const attributes = anonymousAttributes(ticket, anonymity);
  const events = log.map((event, index) => {
    const at = eventInstant(event, index);
    return anonymousEvent(event as never, at, anonymity);
  });
  return { ...attributes, events } as unknown as Ticket;
}
