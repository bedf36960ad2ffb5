import type { DurationOptions } from '../durations/durationOptions.js';
import type { Metric } from '../metric.js';
import {
  invoiceDuration,
  type InvoiceDurationResult,
  type InvoiceDurationState,
} from './invoiceDuration.js';
import type { InvoiceFacts } from './invoiceFacts.js';

/**
 * How late invoices are issued: from the day on which one should go out to the day on which it
 * does, 0 when it went out in time.
 *
 * Those still to be issued are censored, not left out. An invoice belongs to the period in which
 * it should have been issued.
 *
 * @param options - `quantiles`: shares 0–1; `confidence` of the intervals, 0–1; `cap`; `onInvalid`
 * @returns a metric over `invoiceFacts`: `value` is the median lateness of those issued, in ms
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { invoiceFacts, invoiceLateness, measure } from 'custops';
 *
 * const facts = [0, 3_600_000].map((issuedAt, i) =>
 *   invoiceFacts({ id: `i${i}`, scheduledAt: 0, issuedAt }, { now: 7_200_000 }),
 * );
 * measure(invoiceLateness(), facts).late.value; // => 0.5
 * ```
 */
export function invoiceLateness(
  options: DurationOptions = {},
): Metric<InvoiceFacts, InvoiceDurationState, InvoiceDurationResult> {
  return invoiceDuration('invoice_lateness', 'lateness', options);
}
