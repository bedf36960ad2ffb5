import type { EventOrder } from './eventOrder.js';
import { plainValue } from './plainValue.js';
import type { TicketEvent } from './ticketEvent.js';

/** The places of events that repeat an earlier one of the same instant, key for key. */
export function duplicateEvents(
  events: readonly TicketEvent[],
  { times, order }: EventOrder,
): ReadonlySet<number> {
  const repeats = new Set<number>();
  let seen = new Set<string>();
  const place = (rank: number): number => order?.[rank] ?? rank;
  for (let rank = 1; rank < events.length; rank++) {
    const previous = place(rank - 1);
    const index = place(rank);
    if (times[previous] !== times[index]) {
      if (seen.size > 0) seen = new Set();
      continue;
    }
    // Texts are built only where two events share an instant.
    if (seen.size === 0) seen.add(eventText(events[previous]));
    const text = eventText(events[index]);
    if (seen.has(text)) repeats.add(index);
    seen.add(text);
  }
  return repeats;
}

/** An event without its instant, which may be written in many ways, and whatever its keys' order. */
function eventText(event: TicketEvent | undefined): string {
  const entries = Object.entries(event ?? {})
    .filter(([key, value]) => key !== 'at' && value !== undefined)
    .map(([key, value]) => [key, plainValue(value)] as const);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
