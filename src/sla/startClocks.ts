import { InputError } from '../errors/index.js';
import { INVALID_TICKET } from '../errors/kinds/ticket.js';
import type { Ticket } from '../ticket/index.js';
import { startTicketState } from '../ticket/startTicketState.js';
import { compiledOf, type Sla } from './sla.js';
import type { ClockState, SlaState } from './slaState.js';
import { newClockState } from './update.js';

/**
 * The clocks of a ticket before its first event.
 *
 * Only the ticket's id and attributes are read; its `events` are for `advanceClocks`.
 *
 * @param sla - compiled rules
 * @param ticket - the ticket
 * @returns a state, plain JSON without the rules, to be handed to `advanceClocks`
 * @throws InputError `not_an_sla`, `invalid_ticket`
 */
export function startClocks(sla: Sla, ticket: Ticket): SlaState {
  const rules = compiledOf(sla);
  if (typeof (ticket as Ticket | null | undefined)?.id !== 'string') {
    throw new InputError(INVALID_TICKET, 'ticket', ticket, 'an object with an id and events');
  }
  const clocks: Record<string, ClockState> = {};
  for (const clock of rules.clocks) clocks[clock.id] = newClockState(clock);
  return {
    ticket: startTicketState(ticket, rules.ticketRules),
    at: null,
    pending: [],
    applied: 0,
    policyId: null,
    clocks,
    excused: [],
  };
}
