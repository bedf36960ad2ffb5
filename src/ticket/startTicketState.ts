import { isPriority } from './applyCreation.js';
import { addTags } from './tags.js';
import type { MutableTicketState } from './mutableTicketState.js';
import { takeFields } from './setField.js';
import type { Ticket } from './ticket.js';
import type { TicketRules } from './ticketRules.js';

/**
 * A ticket's state before its first event.
 *
 * The ticket's own `priority`, `group`, `assignee` and `tags` are what it begins with. Its
 * `status` is not: status comes from events alone, and hosts keep the latest one there.
 */
export function startTicketState(ticket: Ticket, rules: TicketRules): MutableTicketState {
  const { priority, group, assignee } = ticket as Readonly<Record<string, unknown>>;
  const state: MutableTicketState = {
    id: ticket.id,
    createdAt: null,
    createdBy: null,
    status: null,
    category: null,
    reason: null,
    priority: isPriority(priority) ? priority : null,
    group: typeof group === 'string' ? group : null,
    assignee: typeof assignee === 'string' ? assignee : null,
    fields: null,
    tags: null,
    solvedAt: null,
    reopens: 0,
    mergedAwayAt: null,
    mergedInto: null,
    links: null,
    lastCustomerMessageAt: null,
    lastAgentReplyAt: null,
  };
  addTags(state, ticket['tags']);
  takeFields(state, ticket, { skip: null, keep: rules.keep });
  return state;
}
