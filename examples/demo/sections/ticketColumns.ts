import type { TicketFacts } from 'custops';
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

const NONE = '–';

/** What carries the name and the attributes of a ticket. */
export type Attributed = Pick<TicketFacts, 'ticketId' | 'attributes'>;

/** The tier that a ticket has now. */
export function tierOf({ attributes }: Attributed): string {
  const tier = attributes.fields['tier'];
  return typeof tier === 'string' ? tier : NONE;
}

/** The priority that a ticket has now. */
export function priorityOf({ attributes }: Attributed): string {
  return String(attributes.priority ?? NONE);
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
  cells: ({ of: { facts }, clock }) => [
    facts.ticketId,
    clockName(clock.metric),
    tierOf(facts),
    priorityOf(facts),
    facts.attributes.group ?? NONE,
  ],
};

/** Columns of the incident log. */
export const incidentColumns: TicketColumns = {
  columns: [{ title: 'incident' }, { title: 'clock' }, { title: 'priority' }, { title: 'group' }],
  cells: ({ of: { facts }, clock }) => [
    facts.ticketId,
    clockName(clock.metric),
    priorityOf(facts),
    facts.attributes.group ?? NONE,
  ],
};
