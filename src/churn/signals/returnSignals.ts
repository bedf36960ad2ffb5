import { sortEvents } from '../../ticket/index.js';
import { toEpochMs } from '../../time/index.js';
import type { ChurnSignal, ChurnSignals } from './churnSignal.js';
import { inOrder } from './inOrder.js';
import { decayedCount, noFeed, type SignalPlan } from './makeSignal.js';
import { repeatsOf } from './repeatsOf.js';
import type { Observation, ReadTicket, SignalContext } from './signalContext.js';

type Returns = Pick<ChurnSignals, 'reopens' | 'repeat_contacts' | 'handoffs'>;

/** What came back, and what was passed on. */
export function returnSignals(context: SignalContext): Returns {
  const { tickets } = context;
  const planOf = (code: string): SignalPlan => ({ feed: 'tickets', unit: 'count', code });
  const [reopens, repeats, handoffs] = [
    planOf('reopened_tickets'),
    planOf('repeated_issues'),
    planOf('handed_over'),
  ];
  if (tickets === null) {
    return {
      reopens: noFeed(context, reopens),
      repeat_contacts: noFeed(context, repeats),
      handoffs: noFeed(context, handoffs),
    };
  }
  const eventsOf = (placesOf: (ticket: ReadTicket) => readonly number[]): readonly Observation[] =>
    inOrder(tickets.flatMap((each) => at(each, placesOf(each))));
  const counted = (plan: SignalPlan, events: readonly Observation[]): ChurnSignal => ({
    ...decayedCount(context, plan, events),
    n: tickets.length,
  });
  return {
    reopens: counted(
      reopens,
      eventsOf(({ facts }) => [...facts.reopens.events, ...facts.reopensAfterClose.events]),
    ),
    repeat_contacts: decayedCount(context, repeats, repeatsOf(tickets, context)),
    handoffs: counted(
      handoffs,
      eventsOf(({ facts }) => facts.handoffs.events),
    ),
  };
}

/** Events of a ticket by their places in its sorted log. */
function at({ ticket }: ReadTicket, places: readonly number[]): Observation[] {
  if (places.length === 0) return [];
  const events = sortEvents(ticket.events);
  return places.flatMap((place) => {
    const event = events[place];
    return event ? [{ at: toEpochMs(event.at), value: 1, id: ticket.id }] : [];
  });
}
