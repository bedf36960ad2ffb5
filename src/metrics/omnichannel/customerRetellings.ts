import type { Metric } from '../metric.js';
import type { IssueThread } from './issueThreads.js';
import {
  perIssue,
  type PerIssueOptions,
  type PerIssueResult,
  type PerIssueState,
} from './perIssue.js';

/** Retellings per matter. */
export interface CustomerRetellingsResult extends PerIssueResult {
  /** Of `total`, how many nobody noted: they are taken from new conversations. */
  readonly inferred: number;
}

/**
 * Customer retellings: how often customers have to tell a matter again before it is over, on
 * average.
 *
 * Only matters to which no further contact can belong count. A matter belongs to the period of its
 * first contact.
 *
 * @param options - `confidence` of the intervals, 0–1; `onInvalid`: wrong facts are an error, or
 *   counted
 * @returns a metric over `issueThreads`: `value` per matter, `any` the share with one at all
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { customerRetellings, issueThreads, measure } from 'custops';
 *
 * const contact = { customer: 'c1', issue: 'bill', channel: 'phone' };
 * const contacts = [
 *   { ...contact, queuedAt: '2026-03-02T09:00:00Z' },
 *   { ...contact, queuedAt: '2026-03-03T09:00:00Z', toldAgain: true },
 *   { ...contact, queuedAt: '2026-03-04T09:00:00Z', toldAgain: false },
 * ];
 * const threads = issueThreads(contacts, { window: '168h', now: '2026-04-01T00:00:00Z' });
 * measure(customerRetellings(), threads).value; // => 1
 * ```
 */
export function customerRetellings(
  options: PerIssueOptions = {},
): Metric<IssueThread, PerIssueState, CustomerRetellingsResult> {
  const parts = {
    id: 'customer_retellings',
    times: 'retellings',
    inferred: 'inferredRetellings',
  } as const;
  return perIssue(parts, options, (result, inferred) => ({ ...result, inferred }));
}
