import { DAY_MS } from '../../time/timeUnits.js';
import type { ChurnSignals } from './churnSignal.js';
import { makeSignal, noFeed, type SignalPlan } from './makeSignal.js';
import type { SignalContext } from './signalContext.js';

const open: SignalPlan = { feed: 'tickets', unit: 'count', code: 'open_tickets' };
const oldest: SignalPlan = { feed: 'tickets', unit: 'days', code: 'oldest_open_ticket' };

/** What is not solved now. It does not fade: it is there. */
export function openSignals(
  context: SignalContext,
): Pick<ChurnSignals, 'open_issues' | 'oldest_open_days'> {
  const { tickets, now } = context;
  if (tickets === null) {
    return { open_issues: noFeed(context, open), oldest_open_days: noFeed(context, oldest) };
  }
  const still = tickets.filter(({ facts }) => facts.fullResolution.state === 'open');
  const first = still[0];
  const shares = { counted: still.length, of: tickets.length };
  return {
    open_issues: makeSignal(context, open, {
      value: still.length,
      n: tickets.length,
      because: { code: open.code, detail: { ...shares, latest: still.at(-1)?.ticket.id ?? null } },
    }),
    oldest_open_days: makeSignal(context, oldest, {
      value: first === undefined ? 0 : (now - first.createdAt) / DAY_MS,
      n: still.length,
      because: {
        code: first === undefined ? 'nothing_open' : oldest.code,
        detail: { ...shares, oldest: first?.ticket.id ?? null },
      },
    }),
  };
}
