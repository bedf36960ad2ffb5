import { eventInstant } from './eventInstant.js';
import { eventOrder } from './eventOrder.js';
import type { TicketEvent } from './ticketEvent.js';

/**
 * Sorts a log by instant; events of one instant keep their order.
 *
 * A log that is sorted already is returned as it is, not copied. The argument is never changed.
 *
 * @param events - the log, in any order
 * @returns the same events in order of time
 * @throws InputError `invalid_event`, or a code of `toEpochMs` such as `invalid_instant`, naming `events[i].at`
 * @example
 * ```ts
 * import { sortEvents } from 'custops';
 *
 * const log = sortEvents([
 *   { at: '2026-03-02T10:00:00Z', type: 'public_reply', by: 'agent' },
 *   { at: '2026-03-02T09:00:00Z', type: 'created' },
 * ]);
 * log.map((event) => event.type); // => ['created', 'public_reply']
 * ```
 */
export function sortEvents(events: readonly TicketEvent[]): readonly TicketEvent[] {
  if (isSorted(events)) return events;
  const { order } = eventOrder(events);
  return order === null ? events : Array.from(order).flatMap((index) => events[index] ?? []);
}

/** Nearly every log is sorted, and this allocates nothing. */
function isSorted(events: readonly TicketEvent[]): boolean {
  if (!Array.isArray(events)) return false;
  let last = -Infinity;
  for (let index = 0; index < events.length; index++) {
    const at = eventInstant(events[index] as TicketEvent, index);
    if (at < last) return false;
    last = at;
  }
  return true;
}
