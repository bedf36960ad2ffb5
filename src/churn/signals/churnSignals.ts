import type { ChurnCustomer } from './churnCustomer.js';
import type { ChurnSignals } from './churnSignal.js';
import type { ChurnSignalsOptions } from './churnSignalsOptions.js';
import { invoiceSignals } from './invoiceSignals.js';
import { openSignals } from './openSignals.js';
import { ratingSignals } from './ratingSignals.js';
import { readCustomer } from './readCustomer.js';
import { breachSignals } from './breachSignals.js';
import { replySignals } from './replySignals.js';
import { returnSignals } from './returnSignals.js';
import { usageSignals } from './usageSignals.js';

/**
 * Reads from a customer's log the signals that a churn score weighs, each with its sample size, its
 * reason and the instant to which its feed reaches.
 *
 * Counts and means fade with age, by half every `halfLifeMs`; trends are least-squares slopes in 30
 * days. Tickets are read by `ticketFacts`, breaches counted as `slaAttainment` counts them; tickets
 * that leave every metric leave here too. What nobody recorded is null, what did not happen is 0.
 *
 * @param customer - `tickets`, `invoices`, `ratings`, `usage`, each in any order; absent ones are
 *   feeds that nobody has
 * @param options - `now`; `sla`, without which no breach is known; half-life, window and limits
 * @returns the signals by id, for `scoreChurnRisk`
 * @throws InputError `invalid_customer` naming the place, `invalid_option`, `unknown_option`,
 *   `wrong_type`, what `ticketFacts` throws, or a code of `toEpochMs`
 * @example
 * ```ts
 * import { churnSignals } from 'custops';
 *
 * const customer = {
 *   id: 'c1',
 *   invoices: [
 *     { id: 'i1', dueAt: '2026-01-10T00:00:00Z', paidAt: '2026-01-09T00:00:00Z' },
 *     { id: 'i2', dueAt: '2026-02-10T00:00:00Z', paidAt: '2026-02-20T00:00:00Z' },
 *     { id: 'i3', dueAt: '2026-03-10T00:00:00Z' },
 *   ],
 * };
 * const signals = churnSignals(customer, { now: '2026-03-10T00:00:00Z' });
 * signals.late_payments.because; // => { code: 'late_invoices', detail: { counted: 1, of: 3, latest: 'i2' } }
 * signals.low_ratings.because; // => { code: 'no_ratings' }
 * signals.low_ratings.value; // => null
 * ```
 */
export function churnSignals(customer: ChurnCustomer, options: ChurnSignalsOptions): ChurnSignals {
  const context = readCustomer(customer, options);
  return {
    ...replySignals(context),
    ...breachSignals(context),
    ...returnSignals(context),
    ...openSignals(context),
    ...ratingSignals(context),
    ...invoiceSignals(context),
    ...usageSignals(context),
  };
}
