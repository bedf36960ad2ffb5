import { eventOrder, type EventOrder } from '../ticket/eventOrder.js';
import type { Ticket } from '../ticket/index.js';
import { ticketEvents } from '../ticket/replayTicket.js';
import { applyAlone } from './applyAlone.js';
import { applyTogether } from './applyTogether.js';
import { compiledOf, type Sla } from './sla.js';
import type { SlaState } from './slaState.js';
import { startClocks } from './startClocks.js';
import type { Trace } from './trace.js';
import { Update } from './update.js';

/** How far to run, and what to note on the way. */
export interface RunLogOptions {
  /** Epoch ms; events at that very instant have happened. */
  readonly now: number;
  readonly trace?: Trace;
  /** The order of the log, where it was worked out before. */
  readonly order?: EventOrder;
}

/** Runs a ticket's log up to an instant, that instant included. */
export function runLog(sla: Sla, ticket: Ticket, options: RunLogOptions): SlaState {
  const events = ticketEvents(ticket);
  const { now, trace = null, order: { times, order } = eventOrder(events) } = options;
  const state = startClocks(sla, ticket);
  const update = new Update(compiledOf(sla), state, trace);
  const placeOf = (rank: number): number => (order === null ? rank : order[rank]!);
  for (let from = 0; from < events.length;) {
    const at = times[placeOf(from)]!;
    if (at > now) break;
    let to = from + 1;
    while (times[placeOf(to)] === at) to += 1;
    if (to === from + 1) applyAlone(update, events[placeOf(from)]!, at);
    else applyTogether(update, eventsBetween(from, to), at);
    state.at = at;
    from = to;
  }
  return state;

  function eventsBetween(from: number, to: number): Ticket['events'] {
    if (order === null) return events.slice(from, to);
    return Array.from(order.subarray(from, to), (place) => events[place]!);
  }
}
