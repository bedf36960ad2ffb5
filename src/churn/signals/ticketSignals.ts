import { clockFacts, slaAttainment } from '../../metrics/index.js';
import { sortEvents } from '../../ticket/index.js';
import { toEpochMs } from '../../time/index.js';
import type { ChurnSignal, ChurnSignals } from './churnSignal.js';
import {
  decayedCount,
  decayedMean,
  makeSignal,
  noFeed,
  trend,
  type SignalPlan,
} from './makeSignal.js';
import { repeatsOf } from './repeatsOf.js';
import type { Observation, ReadTicket, SignalContext } from './signalContext.js';

const slow: SignalPlan = { feed: 'tickets', unit: 'count', code: 'slow_replies' };
const breach: SignalPlan = { feed: 'tickets', unit: 'count', code: 'breached_clocks' };

type Replies = Pick<ChurnSignals, 'slow_replies' | 'slow_reply_rate'>;
type Breaches = Pick<ChurnSignals, 'breaches' | 'breach_rate' | 'breach_trend'>;
type Returns = Pick<ChurnSignals, 'reopens' | 'repeat_contacts' | 'handoffs'>;

/** Waits for a person's reply: one that is over, or longer by now than a slow one. */
export function replySignals(context: SignalContext): Replies {
  const { tickets, slowReplyMs } = context;
  const rate = { ...slow, unit: 'ratio' } as const;
  if (tickets === null) {
    return { slow_replies: noFeed(context, slow), slow_reply_rate: noFeed(context, rate) };
  }
  const waits = inOrder(
    tickets.flatMap(({ ticket, facts }) =>
      [facts.firstResponse, ...facts.nextResponses].flatMap(({ state, startedAt, elapsedMs }) => {
        if (startedAt === null || elapsedMs === null) return [];
        const isSlow = elapsedMs > slowReplyMs;
        if (state !== 'answered' && !isSlow) return [];
        return [{ at: startedAt.getTime(), value: isSlow ? 1 : 0, id: ticket.id }];
      }),
    ),
  );
  return {
    slow_replies: decayedCount(context, slow, waits),
    slow_reply_rate: decayedMean(context, rate, waits),
  };
}

/** Clocks that were due by now, as attainment counts them. */
export function breachSignals(context: SignalContext): Breaches {
  const { tickets, hasSla } = context;
  const rate = { ...breach, unit: 'ratio' } as const;
  const slope = { ...breach, unit: 'ratio_per_30_days' } as const;
  if (tickets === null || !hasSla) {
    const none = (plan: SignalPlan): ChurnSignal => {
      if (tickets === null) return noFeed(context, plan);
      return makeSignal(context, plan, { value: null, n: 0, because: { code: 'no_sla' } });
    };
    return { breaches: none(breach), breach_rate: none(rate), breach_trend: none(slope) };
  }
  const attainment = slaAttainment();
  const clocks = clockFacts(tickets.map(({ facts }) => facts));
  const due = inOrder(
    clocks.flatMap((clock) => {
      const counted = attainment.classify?.(clock)[0]?.counted;
      const at = clock.breachedAt ?? clock.dueAt;
      if (at === null || (counted !== 'numerator' && counted !== 'denominator')) return [];
      return [{ at: at.getTime(), value: counted === 'denominator' ? 1 : 0, id: clock.ticketId }];
    }),
  );
  const past = due.filter(({ at }) => at <= context.now);
  return {
    breaches: decayedCount(context, breach, past),
    breach_rate: decayedMean(context, rate, past),
    breach_trend: trend(context, slope, past),
  };
}

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

function inOrder(observations: readonly Observation[]): readonly Observation[] {
  return [...observations].sort((a, b) => a.at - b.at);
}
