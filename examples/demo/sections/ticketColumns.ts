import type { TicketClock } from '../evaluateTickets.js';
import type { Cell, Column } from '../report/report.js';

/** What a list of clocks says first about each: the ticket, and what is known of it. */
export interface TicketColumns {
  readonly columns: readonly Column[];
  cells(item: TicketClock): readonly Cell[];
}

const CLOCK_NAMES: Readonly<Record<string, string>> = {
  first_response: 'first response',
  resolution: 'resolution',
};

/** The name of a clock in a report. */
export function clockName(metric: string): string {
  return CLOCK_NAMES[metric] ?? metric.replaceAll('_', ' ');
}

/** Columns of a desk with tiers and offices. */
export const deskColumns: TicketColumns = {
  columns: [
    { title: 'ticket' },
    { title: 'clock' },
    { title: 'tier' },
    { title: 'priority' },
    { title: 'office' },
  ],
  cells: ({ of: { ticket, state }, clock }) => [
    ticket.id,
    clockName(clock.metric),
    String(ticket['tier'] ?? '–'),
    String(state.priority ?? '–'),
    state.group ?? '–',
  ],
};

/** Columns of the incident log. */
export const incidentColumns: TicketColumns = {
  columns: [{ title: 'incident' }, { title: 'clock' }, { title: 'priority' }, { title: 'group' }],
  cells: ({ of: { ticket, state }, clock }) => [
    ticket.id,
    clockName(clock.metric),
    String(state.priority ?? '–'),
    state.group ?? '–',
  ],
};
