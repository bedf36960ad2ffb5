import type { Ticket } from '../ticket/index.js';
import { requireOptions } from '../errors/requireOptions.js';
import { eventOrder } from '../ticket/eventOrder.js';
import { ticketEvents } from '../ticket/replayTicket.js';
import { reviewLog } from '../ticket/reviewLog.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import type { SlaEvaluation } from './clockReading.js';
import { readState } from './readClocks.js';
import { reviewTargets } from './reviewTargets.js';
import { runLog } from './runLog.js';
import { compiledOf, type Sla } from './sla.js';

/** Options of `evaluateSla`. */
export interface EvaluateSlaOptions {
  /** The instant to evaluate at. Later events are left out and reported. */
  readonly now: InstantLike;
}

/**
 * Runs the clocks of a ticket over its whole log and reads them at an instant.
 *
 * The same as `startClocks`, `advanceClocks` for each event in order of time, and `readClocks`.
 *
 * @param sla - rules compiled by `defineSla`
 * @param ticket - the ticket; its events may come in any order
 * @param options - `now`: the instant to evaluate at
 * @returns the policy, every clock that the rules name, when to look again, and what was odd
 *   about the log
 * @throws InputError `unknown_option`, `wrong_type`, `not_an_sla`, `invalid_ticket`,
 *   `invalid_event`; `invalid_instant`, `instant_without_offset`, `instant_out_of_range` for `now` or
 *   an event's `at`, which the error names: `events[3].at`
 * @example
 * ```ts
 * import { defineSla, evaluateSla } from 'custops';
 *
 * const sla = defineSla(
 *   { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] }] },
 *   { calendars: [] },
 * );
 * const ticket = { id: 't1', events: [{ type: 'created', at: '2026-03-02T09:00:00Z', by: 'customer' }] } as const;
 * const { clocks } = evaluateSla(sla, ticket, { now: '2026-03-02T09:20:00Z' });
 * clocks.first_response.state; // => 'running'
 * clocks.first_response.remainingMs; // => 2400000
 * ```
 */
export function evaluateSla<ClockId extends string>(
  sla: Sla<ClockId>,
  ticket: Ticket,
  options: EvaluateSlaOptions,
): SlaEvaluation<ClockId> {
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  const rules = compiledOf(sla);
  const order = eventOrder(ticketEvents(ticket));
  const state = runLog(sla, ticket, { now, order });
  const anomalies = reviewLog(ticket, order, { now, rules: rules.ticketRules });
  for (const each of reviewTargets(rules, state)) anomalies.push(each);
  return readState(sla, state, { now, anomalies });
}
