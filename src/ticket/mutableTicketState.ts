import type { StatusCategory } from './ticketEvent.js';
import type { TicketLink, TicketState } from './ticketState.js';

/**
 * The working form of a ticket's state: changed in place by `applyEvent`, JSON at any moment.
 *
 * `fields` and `tags` stay null until something is in them: most tickets have neither, and an
 * object without prototype costs more than all the rest. Tags are keys, because a log may add
 * and remove a hundred thousand of them.
 */
export interface MutableTicketState {
  id: string;
  createdAt: number | null;
  createdBy: 'customer' | 'agent' | null;
  status: string | null;
  category: StatusCategory | null;
  reason: string | null;
  priority: string | number | null;
  group: string | null;
  assignee: string | null;
  fields: Record<string, unknown> | null;
  tags: Record<string, true> | null;
  solvedAt: number | null;
  reopens: number;
  mergedAwayAt: number | null;
  mergedInto: string | null;
  links: TicketLink[] | null;
  lastCustomerMessageAt: number | null;
  lastAgentReplyAt: number | null;
}

/** The public form of a working state, sharing nothing that a later event would change. */
export function readTicketState(state: MutableTicketState, at: number): TicketState {
  return {
    ...state,
    at,
    fields: Object.assign(Object.create(null) as Record<string, unknown>, state.fields),
    tags: state.tags === null ? [] : Object.keys(state.tags),
    links: state.links === null ? [] : [...state.links],
  };
}
