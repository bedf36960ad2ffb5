import type { Metric } from '../metric.js';
import type { IssueThread } from './issueThreads.js';
import {
  perIssue,
  type PerIssueOptions,
  type PerIssueResult,
  type PerIssueState,
} from './perIssue.js';

/**
 * Channel switches: how often customers change the channel before a matter is over, on average.
 *
 * Only matters to which no further contact can belong count. A matter belongs to the period of its
 * first contact.
 *
 * @param options - `confidence` of the intervals, 0–1; `onInvalid`: wrong facts are an error, or
 *   counted
 * @returns a metric over `issueThreads`: `value` per matter, `any` the share with a switch at all
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { channelSwitches, issueThreads, measure } from 'custops';
 *
 * const contacts = ['chat', 'phone', 'chat'].map((channel, day) => ({
 *   customer: 'c1',
 *   issue: 'bill',
 *   channel,
 *   queuedAt: Date.UTC(2026, 2, day + 1),
 * }));
 * const threads = issueThreads(contacts, { window: '168h', now: '2026-04-01T00:00:00Z' });
 * measure(channelSwitches(), threads).value; // => 2
 * ```
 */
export function channelSwitches(
  options: PerIssueOptions = {},
): Metric<IssueThread, PerIssueState, PerIssueResult> {
  const parts = { id: 'channel_switches', times: 'switches', inferred: null } as const;
  return perIssue(parts, options, (result) => result);
}
