import type { Ticket, TicketEvent } from 'custops';
import type { HelpdeskCase } from './readHelpdeskCsv.js';

/** The instants of a case that durations run between, epoch ms. */
export interface CaseSpan {
  readonly first: number;
  readonly last: number;
}

/** From the first to the last event of a case, in the order of the file. */
export function caseSpan({ events }: HelpdeskCase): CaseSpan {
  const last = events.at(-1) ?? events[0];
  return { first: events[0].at, last: last.at };
}

/** A case as a ticket: its first event opens it, its last one is taken for its solution. */
export function helpdeskTicket(helpdeskCase: HelpdeskCase): Ticket {
  const { first, last } = caseSpan(helpdeskCase);
  const steps = helpdeskCase.events.map(({ at, activity }): TicketEvent => ({
    at,
    type: 'field_changed',
    field: 'activity',
    to: activity,
  }));
  return {
    id: String(helpdeskCase.id),
    events: [
      { at: first, type: 'created', by: 'customer' },
      ...steps,
      { at: last, type: 'status_changed', to: 'solved' },
    ],
  };
}
