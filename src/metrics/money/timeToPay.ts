import type { DurationOptions } from '../durations/durationOptions.js';
import type { Metric } from '../metric.js';
import {
  invoiceDuration,
  type InvoiceDurationResult,
  type InvoiceDurationState,
} from './invoiceDuration.js';
import type { InvoiceFacts } from './invoiceFacts.js';

/**
 * How long customers take to pay: from the issue of an invoice to its payment.
 *
 * Unpaid ones are censored, not left out. An invoice belongs to the period in which it was issued.
 *
 * @param options - `quantiles`: shares 0–1; `confidence` of the intervals, 0–1; `cap`; `onInvalid`
 * @returns a metric over `invoiceFacts`: `value` is the median of those paid, in ms
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { invoiceFacts, measure, timeToPay } from 'custops';
 *
 * const facts = [invoiceFacts({ id: 'i1', issuedAt: 0, paidAt: 5_000 }, { now: 9_000 })];
 * measure(timeToPay(), facts).value; // => 5000
 * ```
 */
export function timeToPay(
  options: DurationOptions = {},
): Metric<InvoiceFacts, InvoiceDurationState, InvoiceDurationResult> {
  return invoiceDuration('time_to_pay', 'timeToPay', options);
}
