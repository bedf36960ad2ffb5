import type { DurationOptions } from '../durations/durationOptions.js';
import type { Metric } from '../metric.js';
import {
  invoiceDuration,
  type InvoiceDurationResult,
  type InvoiceDurationState,
} from './invoiceDuration.js';
import type { InvoiceFacts } from './invoiceFacts.js';

/**
 * How late invoices are paid: from the due date to the payment, 0 when it came in time.
 *
 * Unpaid ones are censored, not left out. An invoice belongs to the period of its due date.
 *
 * @param options - `quantiles`: shares 0–1; `confidence` of the intervals, 0–1; `cap`; `onInvalid`
 * @returns a metric over `invoiceFacts`: `value` is the median delay of those paid, in ms
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { invoiceFacts, measure, paymentDelay } from 'custops';
 *
 * const day = 86_400_000;
 * const invoices = [25, 32, null].map((paid, i) => ({
 *   id: `i${i}`,
 *   issuedAt: 0,
 *   dueAt: 30 * day,
 *   paidAt: paid === null ? null : paid * day,
 * }));
 * const facts = invoices.map((each) => invoiceFacts(each, { now: 40 * day }));
 * const { value, waiting, late } = measure(paymentDelay(), facts);
 * [value, waiting, late.value]; // => [86400000, 1, 2 / 3]
 * ```
 */
export function paymentDelay(
  options: DurationOptions = {},
): Metric<InvoiceFacts, InvoiceDurationState, InvoiceDurationResult> {
  return invoiceDuration('payment_delay', 'paymentDelay', options);
}
