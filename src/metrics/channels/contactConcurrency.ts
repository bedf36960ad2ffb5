import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import type { AgentTimeFact } from './agentTimes.js';
import { onInvalidOf, type AgentTimeOptions } from './occupancy.js';
import { timeRatio, type TimeRatioState } from './timeRatio.js';

/** Contacts at once; `n` counts agents who had any. */
export interface ContactConcurrencyResult extends MetricResult {
  readonly unit: 'count';
  /** Times are counted whole, not sampled: there is no interval. */
  readonly low: null;
  readonly high: null;
  readonly handleMs: number;
  readonly busyMs: number;
  /** The most that one agent had at one instant; null for no contacts. */
  readonly peak: number | null;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * Chat concurrency: how many contacts a busy agent has at once, on average over the busy time.
 *
 * A ratio of sums over agents: 1 where contacts follow each other, 3 where three always run
 * together.
 *
 * @param options - `onInvalid`: wrong facts are an error, or counted
 * @returns a metric over `agentTimes`: `value` is handle time / busy time, 1 or more
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { agentTimes, contactConcurrency, measure } from 'custops';
 *
 * const chat = { customer: 'c1', agent: 'ana', queuedAt: 0, talkMs: 900, holdMs: 0, wrapMs: 0 };
 * const contacts = [0, 300].map((answeredAt) => ({ ...chat, answeredAt }));
 * const { value, peak } = measure(contactConcurrency(), agentTimes(contacts, { now: 5_000 }));
 * [value, peak]; // => [1.5, 2]
 * ```
 */
export function contactConcurrency(
  options: AgentTimeOptions = {},
): Metric<AgentTimeFact, TimeRatioState, ContactConcurrencyResult> {
  return timeRatio<ContactConcurrencyResult>(
    {
      id: 'contact_concurrency',
      over: 'handleMs',
      under: 'busyMs',
      read: ({ value, n, overMs, underMs, peak, rejected }) => ({
        ...{ value, unit: 'count', n, low: null, high: null },
        ...{ handleMs: overMs, busyMs: underMs, peak: n === 0 ? null : peak, rejected },
      }),
    },
    onInvalidOf(options),
  );
}
