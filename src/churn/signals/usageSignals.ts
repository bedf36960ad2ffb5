import { quantile } from '../../stats/index.js';
import { DAY_MS } from '../../time/timeUnits.js';
import type { ChurnFeed } from './churnCustomer.js';
import type { ChurnSignal, ChurnSignals } from './churnSignal.js';
import { makeSignal, noFeed, type SignalPlan } from './makeSignal.js';
import type { SignalContext } from './signalContext.js';
import { slopePerMs } from './slopePerMs.js';

const decline: SignalPlan = { feed: 'usage', unit: 'ratio_per_30_days', code: 'usage_slope' };

/** How much of its mean level the usage loses in 30 days; below 0 when it grows. */
function usageDecline(context: SignalContext): ChurnSignal {
  const { usage } = context;
  if (usage === null) return noFeed(context, decline);
  const n = usage.length;
  const mean = usage.reduce((sum, { value }) => sum + value, 0) / Math.max(1, n);
  const slope = n < 3 ? null : slopePerMs(usage);
  if (slope === null || mean === 0) {
    const code = n > 0 && mean === 0 ? 'no_usage' : 'too_few_to_tell';
    return makeSignal(context, decline, { value: null, n, because: { code } });
  }
  const value = (-slope * 30 * DAY_MS) / mean + 0;
  return makeSignal(context, decline, { value, n, because: { code: decline.code } });
}

/** Fewer gaps than this are no rhythm. */
const LEAST_GAPS = 3;

/**
 * How long the customer has been silent, in multiples of its own usual gap between days with any
 * activity: usage where that is known, else messages and ratings. Paying is not an activity.
 */
function disengagement(context: SignalContext): ChurnSignal {
  const { feed, instants } = activityOf(context);
  const plan: SignalPlan = { feed, unit: 'gaps', code: `${feed}_rhythm` };
  if (instants === null) return noFeed(context, plan);
  // Days in UTC: a rhythm in days is the same in any zone, but for the edge of a day.
  const days = [...new Set(instants.map((at) => Math.floor(at / DAY_MS)))].sort((a, b) => a - b);
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const usual = quantile(gaps, 0.5);
  const last = days.at(-1);
  if (usual === null || last === undefined || gaps.length < LEAST_GAPS) {
    return makeSignal(context, plan, {
      value: null,
      n: gaps.length,
      because: { code: 'no_rhythm' },
    });
  }
  const silent = Math.floor(context.now / DAY_MS) - last;
  return makeSignal(context, plan, {
    value: silent / usual,
    n: gaps.length,
    because: { code: plan.code, detail: { silentDays: silent, usualDays: usual } },
  });
}

function activityOf({ usage, tickets, ratings }: SignalContext): {
  readonly feed: ChurnFeed;
  readonly instants: readonly number[] | null;
} {
  if (usage?.some(({ value }) => value > 0) === true) {
    return { feed: 'usage', instants: usage.filter(({ value }) => value > 0).map(({ at }) => at) };
  }
  if (tickets === null) {
    return { feed: usage === null ? 'tickets' : 'usage', instants: usage && [] };
  }
  const contacts = tickets.flatMap(({ createdAt, facts }) => [
    createdAt,
    ...facts.nextResponses.flatMap(({ startedAt }) => (startedAt ? [startedAt.getTime()] : [])),
  ]);
  return { feed: 'tickets', instants: [...contacts, ...(ratings ?? []).map(({ at }) => at)] };
}

/** The signals of use. */
export function usageSignals(
  context: SignalContext,
): Pick<ChurnSignals, 'disengagement' | 'usage_decline'> {
  return { disengagement: disengagement(context), usage_decline: usageDecline(context) };
}
