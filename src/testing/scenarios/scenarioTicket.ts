import type { Ticket, TicketEvent } from '../../ticket/index.js';
import { placeText, type SingleScenario } from './expandRows.js';
import type { ScenarioTimes } from './scenarioTimes.js';

/** The ticket of a scenario, its events at their instants. */
export function scenarioTicket(
  { config: { name, ticket = {}, events = [] }, placeOf }: SingleScenario,
  times: ScenarioTimes,
): Ticket {
  const log = events.map((event, index): TicketEvent => ({
    ...event,
    at: times.read(event.at, placeText([...placeOf('events'), index, 'at'])),
  }));
  const isCreated = log.some(({ type }) => type === 'created');
  const creation: TicketEvent = { type: 'created', at: times.start, by: 'customer' };
  const { id } = ticket;
  return {
    ...ticket,
    id: typeof id === 'string' ? id : name,
    events: isCreated ? log : [creation, ...log],
  };
}
