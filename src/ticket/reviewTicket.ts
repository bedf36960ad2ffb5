import type { Issue } from '../errors/issue.js';
import { requireOptions } from '../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { eventOrder } from './eventOrder.js';
import { ticketEvents } from './replayTicket.js';
import { reviewLog } from './reviewLog.js';
import type { Ticket } from './ticket.js';
import { compileTicketRules, type TicketOptions } from './ticketRules.js';

/** The present, and the host's own words. */
export interface ReviewTicketOptions extends TicketOptions {
  /** The present: later events are reported. */
  readonly now: InstantLike;
}

/**
 * What is odd about a ticket's log: unknown events and statuses, repetitions, the future,
 * sequences that cannot be.
 *
 * Each finding has a defined answer in `replayTicket` and the clocks, none stops them. A log that
 * is not in order of time is no finding. Values stand in `received`, never in `message`.
 *
 * @param ticket - the ticket, its log in any order
 * @param options - `now`: the present; `statusCategories`: the host's statuses by name; `eventTypes`: its event types
 * @returns warnings in order of time, their paths into the log as given; empty when all is well
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_ticket`, `invalid_event`,
 *   `wrong_value` (a bad `statusCategories`), or a code of `toEpochMs` naming `options.now` or
 *   `events[i].at`
 * @example
 * ```ts
 * import { reviewTicket } from 'custops';
 *
 * const ticket = {
 *   id: 't1',
 *   events: [
 *     { at: '2026-03-02T09:00:00Z', type: 'created' },
 *     { at: '2026-03-02T08:00:00Z', type: 'public_reply', by: 'agent' },
 *     { at: '2026-03-02T10:00:00Z', type: 'snoozed' },
 *   ],
 * } as const;
 * const findings = reviewTicket(ticket, { now: '2026-03-03T00:00:00Z' });
 * findings.map(({ code, path }) => [code, ...path]); // => [['event_before_creation', 'events', 1], ['unknown_event_type', 'events', 2, 'type']]
 * reviewTicket(ticket, { now: '2026-03-03T00:00:00Z', eventTypes: ['snoozed'] }).length; // => 1
 * ```
 */
export function reviewTicket(ticket: Ticket, options: ReviewTicketOptions): readonly Issue[] {
  requireOptions(options, ['statusCategories', 'eventTypes', 'now']);
  const now = toEpochMs(options.now, 'options.now');
  const rules = compileTicketRules(options);
  return reviewLog(ticket, eventOrder(ticketEvents(ticket)), { now, rules });
}
