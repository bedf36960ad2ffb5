import { invoiceWait } from '../../metrics/money/invoiceWait.js';
import { DAY_MS } from '../../time/timeUnits.js';
import type { ChurnSignals } from './churnSignal.js';
import { decayedCount, decayedMean, makeSignal, noFeed, type SignalPlan } from './makeSignal.js';
import type { SignalContext } from './signalContext.js';

const late: SignalPlan = { feed: 'invoices', unit: 'count', code: 'late_invoices' };
const days: SignalPlan = { feed: 'invoices', unit: 'days', code: 'late_invoices' };
const unpaid: SignalPlan = { feed: 'invoices', unit: 'count', code: 'unpaid_invoices' };

/** Invoices that were due by now. One that is unpaid is late by what has passed. */
export function invoiceSignals(
  context: SignalContext,
): Pick<ChurnSignals, 'late_payments' | 'days_late' | 'unpaid_invoices'> {
  const { invoices, now } = context;
  if (invoices === null) {
    return {
      late_payments: noFeed(context, late),
      days_late: noFeed(context, days),
      unpaid_invoices: noFeed(context, unpaid),
    };
  }
  const delays = invoices.map(({ id, dueAt, paidAt }) => {
    const { state, elapsedMs } = invoiceWait({ start: dueAt, end: paidAt, now }, 'paid');
    return { id, at: dueAt, value: (elapsedMs ?? 0) / DAY_MS, state };
  });
  const open = delays.filter(({ state, value }) => state === 'waiting' && value > 0);
  const latest = open.at(-1)?.id ?? null;
  return {
    late_payments: decayedCount(
      context,
      late,
      delays.map((each) => ({ ...each, value: each.value > 0 ? 1 : 0 })),
    ),
    days_late: decayedMean(context, days, delays),
    unpaid_invoices: makeSignal(context, unpaid, {
      value: open.length,
      n: invoices.length,
      because: {
        code: unpaid.code,
        detail: { counted: open.length, of: invoices.length, latest },
      },
    }),
  };
}
