import type { ErrorKind } from '../errors/errorKind.js';
import { issue, type Issue } from '../errors/issue.js';
import {
  DUPLICATE_EVENT,
  EVENT_AFTER_NOW,
  EVENT_BEFORE_CREATION,
  NO_CREATION,
} from '../errors/kinds/ticket.js';
import { requireObject } from '../errors/requireObject.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { applyEvent } from './applyEvent.js';
import { duplicateEvents } from './duplicateEvents.js';
import { eventOrder } from './eventOrder.js';
import { ticketEvents } from './replayTicket.js';
import { reviewEvent } from './reviewEvent.js';
import { startTicketState } from './startTicketState.js';
import type { Ticket } from './ticket.js';
import { REOPENED } from './ticketChange.js';
import type { TicketEvent } from './ticketEvent.js';
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
 * @throws InputError `invalid_ticket`, `invalid_event`, `wrong_value` (a bad `statusCategories`), or a code of `toEpochMs` naming `now` or `events[i].at`
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
  requireObject(options, 'options');
  const now = toEpochMs(options.now, 'now');
  const events = ticketEvents(ticket);
  const order = eventOrder(events);
  const rules = compileTicketRules(options);
  const createdAt = creationTime(events, order.times, now);
  const repeats = duplicateEvents(events, order);
  const state = startTicketState(ticket, rules);
  const found: Issue[] = [];
  let reopenedAt = NaN;
  for (const index of order.order ?? events.keys()) {
    const event = events[index];
    if (event === undefined) continue;
    const context = { at: order.times[index] ?? now, rules, index };
    if (repeats.has(index)) found.push(warning(DUPLICATE_EVENT, index));
    if (context.at > now) {
      found.push(warning(EVENT_AFTER_NOW, index));
      continue;
    }
    if (context.at < createdAt) found.push(warning(EVENT_BEFORE_CREATION, index));
    // Products that write both a status change and a reopening tell one thing twice.
    const toldTwice = event.type === 'reopened' && context.at === reopenedAt;
    if (!toldTwice) for (const each of reviewEvent(state, event, context)) found.push(each);
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
