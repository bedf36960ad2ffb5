import { InputError } from '../errors/index.js';
import { INVALID_TICKET } from '../errors/kinds/ticket.js';
import { eventInstant } from './eventInstant.js';
import type { TicketEvent } from './ticketEvent.js';

/** The order of a log in time. */
export interface EventOrder {
  /** Epoch ms of each event, in the order of the log as given. */
  readonly times: Float64Array;
  /** Places in the log as given, by instant; null when the log is sorted already. */
  readonly order: Uint32Array | null;
}

/** Reads every event's instant and finds their order; events of one instant keep theirs. */
export function eventOrder(events: readonly TicketEvent[]): EventOrder {
  if (!Array.isArray(events))
    throw new InputError(INVALID_TICKET, 'events', events, 'a list of events');
  const times = new Float64Array(events.length);
  let sorted = true;
  let last = -Infinity;
  for (let index = 0; index < times.length; index++) {
    const at = eventInstant(events[index] as TicketEvent, index);
    times[index] = at;
    if (at < last) sorted = false;
    last = at;
  }
  if (sorted) return { times, order: null };
  const order = Uint32Array.from(times, (_, index) => index);
  // The typed sort may be unstable, so the place decides between equal instants.
  order.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
  return { times, order };
}
