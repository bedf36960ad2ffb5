import { compareSla, ticketFacts, type Sla, type SlaComparison, type TicketFacts } from 'custops';
import type { EvaluatedTicket, EvaluateOptions } from './evaluateTickets.js';

/** The same tickets under the rules in force and under others. */
export interface WhatIf {
  readonly before: readonly TicketFacts[];
  readonly after: readonly TicketFacts[];
  readonly comparison: SlaComparison;
}

/** Reads the same tickets under other rules. */
export function whatIf(
  { before, after }: { readonly before: Sla; readonly after: Sla },
  evaluated: readonly EvaluatedTicket[],
  { calendar, now, progress }: EvaluateOptions,
): WhatIf {
  const tickets = evaluated.map(({ ticket }) => ticket);
  const facts = tickets.map((ticket, at) => {
    progress('reading clocks under other rules', at / tickets.length);
    return ticketFacts(ticket, { sla: after, calendar, now });
  });
  progress('comparing rules', 0);
  return {
    before: evaluated.map((each) => each.facts),
    after: facts,
    comparison: compareSla(before, after, tickets, { now }),
  };
}
