import type { MutableTicketState } from '../ticket/index.js';

/** A ticket as conditions see it: every attribute by its name. */
export type TicketRecord = Readonly<Record<string, unknown>>;

/** The record of a ticket as it stands. The library's own names win over a host's of the same name. */
export function ticketRecord(ticket: MutableTicketState): TicketRecord {
  return {
    ...ticket.fields,
    id: ticket.id,
    status: ticket.status,
    statusCategory: ticket.category,
    reason: ticket.reason,
    priority: ticket.priority,
    group: ticket.group,
    assignee: ticket.assignee,
    tags: ticket.tags === null ? [] : Object.keys(ticket.tags),
  };
}
