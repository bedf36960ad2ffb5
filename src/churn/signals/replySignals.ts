import type { ChurnSignals } from './churnSignal.js';
import { inOrder } from './inOrder.js';
import { decayedCount, decayedMean, noFeed, type SignalPlan } from './makeSignal.js';
import type { SignalContext } from './signalContext.js';

const slow: SignalPlan = { feed: 'tickets', unit: 'count', code: 'slow_replies' };

type Replies = Pick<ChurnSignals, 'slow_replies' | 'slow_reply_rate'>;

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
