import { InputError } from '../../errors/index.js';
import { NO_CREATION } from '../../errors/kinds/ticket.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { sortEvents, type Ticket } from '../../ticket/index.js';
import { ticketEvents } from '../../ticket/replayTicket.js';
import { toEpochMs } from '../../time/index.js';
import { formatInstant } from '../../time/formatInstant.js';
import { requireZone } from '../../time/requireZone.js';
import type { ScenarioConfig, ScenarioEvent, ScenarioExpectation } from './scenarioConfig.js';

/** Options of `scenarioOf`. */
export interface ScenarioOfOptions {
  /** The zone in which its times are written. */
  readonly timeZone: string;
  /** Default: the ticket's id. */
  readonly name?: string;
  /** What must come of it; a scenario that expects nothing fails. Default: nothing. */
  readonly expect?: readonly ScenarioExpectation[];
}

/**
 * Makes a scenario of a ticket, which `runScenarios` plays as it happened.
 *
 * It starts when the ticket was created. Everything but the times stands in it as in the ticket:
 * for a scenario to be shown to others, give it what `anonymizeTicket` returns.
 *
 * @param ticket - the ticket with its log, plain JSON apart from its instants
 * @param options - `timeZone`: the zone of the scenario; `name`; `expect`: what must come of it
 * @returns the scenario, its times as ISO 8601 in that zone
 * @throws InputError `unknown_option`, `invalid_ticket`, `invalid_event`, `no_creation` for a log
 *   without a creation, `unknown_time_zone`, `wrong_type`, or a code of `toEpochMs` naming
 *   `events[i].at`
 * @example
 * ```ts
 * import { anonymizeTicket } from 'custops';
 * import { scenarioOf } from 'custops/testing';
 *
 * const ticket = {
 *   id: '4711',
 *   events: [{ at: '2026-03-27T13:30:00Z', type: 'created', subject: 'No invoice' }],
 * } as const;
 * const scenario = scenarioOf(anonymizeTicket(ticket), { timeZone: 'Europe/Berlin' });
 * [scenario.name, scenario.start]; // => ['ticket-1', '2026-03-27T14:30:00+01:00']
 * scenario.events?.[0]; // => { at: '2026-03-27T14:30:00+01:00', type: 'created', 'field-1': 'value-1' }
 * ```
 */
export function scenarioOf(ticket: Ticket, options: ScenarioOfOptions): ScenarioConfig {
  requireOptions(options, ['expect', 'name', 'timeZone']);
  const zone = requireZone(options.timeZone, 'options.timeZone');
  const log = sortEvents(ticketEvents(ticket));
  const created = log.find(({ type }) => type === 'created');
  if (created === undefined) throw new InputError(NO_CREATION, 'ticket.events', log);
  const { events: _, ...attributes } = ticket;
  const write = (at: Ticket['events'][number]['at']): string => formatInstant(toEpochMs(at), zone);
  return {
    name: options.name ?? ticket.id,
    timeZone: options.timeZone,
    start: write(created.at),
    ticket: attributes,
    events: log.map((event): ScenarioEvent => ({ ...event, at: write(event.at) })),
    ...(options.expect && { expect: options.expect }),
  };
}
