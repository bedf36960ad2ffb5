import { reviewTicket, sortEvents, type Ticket, type TicketEvent } from '../ticket/index.js';
import { requireObject } from '../errors/requireObject.js';
import { eventInstant } from '../ticket/eventInstant.js';
import { ticketEvents } from '../ticket/replayTicket.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { applyAlone } from './applyAlone.js';
import { applyTogether } from './applyTogether.js';
import type { SlaEvaluation } from './clockReading.js';
import { reviewTargets } from './reviewTargets.js';
import { readState } from './readClocks.js';
import { compiledOf, type Sla } from './sla.js';
import type { SlaState } from './slaState.js';
import { startClocks } from './startClocks.js';
import type { Trace } from './trace.js';
import { Update } from './update.js';

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
 * @throws InputError `not_an_sla`, `invalid_ticket`, `invalid_event`; `invalid_instant`, `instant_without_offset`, `instant_out_of_range` for `now`
 *   or an event's `at`, which the error names: `events[3].at`
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
  requireObject(options, 'options');
  const now = toEpochMs(options.now, 'now');
  const { ticketOptions } = compiledOf(sla);
  const state = runLog(sla, ticket, { now, trace: null });
  const anomalies = [
    ...reviewTicket(ticket, { ...ticketOptions, now }),
    ...reviewTargets(compiledOf(sla), state),
  ];
  return readState(sla, state, { now, anomalies });
}

/** Runs a ticket's log up to an instant, that instant included. */
export function runLog(
  sla: Sla,
  ticket: Ticket,
  { now, trace }: { readonly now: number; readonly trace: Trace | null },
): SlaState {
  const events = sortEvents(ticketEvents(ticket));
  const state = startClocks(sla, ticket);
  const update = new Update(compiledOf(sla), state, trace);
  let from = 0;
  let at = events.length === 0 ? Infinity : instantOf(events, 0);
  while (at <= now) {
    let to = from + 1;
    let next = to < events.length ? instantOf(events, to) : Infinity;
    while (next === at) next = ++to < events.length ? instantOf(events, to) : Infinity;
    if (to === from + 1) applyAlone(update, events[from]!, at);
    else applyTogether(update, events.slice(from, to), at);
    state.at = at;
    from = to;
    at = next;
  }
  return state;
}

function instantOf(events: readonly TicketEvent[], index: number): number {
  return eventInstant(events[index]!, index);
}
