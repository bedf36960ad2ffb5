import type { ClockCycleFact } from '../facts/clockCycleFact.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import { InputError } from '../../errors/index.js';
import { isListOf } from '../../errors/isListOf.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { checkIterable } from '../measure.js';

/** What a cycle takes over from its ticket. */
export type ClockFactTicket = Pick<
  TicketFacts,
  'ticketId' | 'asOf' | 'excluded' | 'parentId' | 'attributes' | 'attributesAtStart'
>;

/** One cycle of a clock as an item of its own, with what it needs of its ticket. */
export interface ClockFact extends ClockCycleFact, ClockFactTicket {}

/**
 * The cycles of tickets as items of their own, so that they can be put into the period of their
 * `dueAt`: a ticket may have several, due in different months.
 *
 * @param facts - what `ticketFacts` returned, of any number of tickets
 * @param metric - only this clock's cycles; by default those of every clock
 * @returns one item for each cycle, ticket by ticket
 * @throws InputError `not_iterable`, `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, clockFacts, defineSla, ticketFacts } from 'custops';
 *
 * const sla = defineSla(
 *   { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] }] },
 *   { calendars: [alwaysOpen] },
 * );
 * const ticket = { id: 't1', events: [{ at: '2026-03-02T09:00:00Z', type: 'created' }] } as const;
 * const facts = ticketFacts(ticket, { sla, calendar: alwaysOpen, now: '2026-03-02T12:00:00Z' });
 * clockFacts([facts]).map(({ ticketId, metric, state }) => [ticketId, metric, state]);
 * // => [['t1', 'first_response', 'breached']]
 * ```
 */
export function clockFacts(facts: Iterable<TicketFacts>, metric?: string): ClockFact[] {
  checkIterable(facts, 'facts');
  const all: ClockFact[] = [];
  let index = 0;
  for (const each of facts) {
    checkCycles(each, `facts[${index}]`);
    index++;
    const { clocks, ...ticket } = each;
    const { ticketId, asOf, excluded, parentId, attributes, attributesAtStart } = ticket;
    for (const cycle of clocks) {
      if (metric !== undefined && cycle.metric !== metric) continue;
      all.push({
        ...cycle,
        ...{ ticketId, asOf, excluded, parentId, attributes, attributesAtStart },
      });
    }
  }
  return all;
}

function checkCycles(facts: TicketFacts, argument: string): void {
  const clocks: unknown = (facts as TicketFacts | null | undefined)?.clocks;
  const isRight = isListOf(clocks, (each) => typeof each === 'object' && each !== null);
  if (!isRight) throw new InputError(INVALID_FACTS, argument, facts, 'what ticketFacts returned');
}
