import { clockFacts, slaAttainment } from '../../metrics/index.js';
import type { ChurnSignal, ChurnSignals } from './churnSignal.js';
import { inOrder } from './inOrder.js';
import {
  decayedCount,
  decayedMean,
  makeSignal,
  noFeed,
  trend,
  type SignalPlan,
} from './makeSignal.js';
import type { SignalContext } from './signalContext.js';

const breach: SignalPlan = { feed: 'tickets', unit: 'count', code: 'breached_clocks' };

type Breaches = Pick<ChurnSignals, 'breaches' | 'breach_rate' | 'breach_trend'>;

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
