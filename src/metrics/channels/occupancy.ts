import { requireOptions } from '../../errors/requireOptions.js';
import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import { checkOnInvalid, type OnInvalid } from '../onInvalid.js';
import type { AgentTimeFact } from './agentTimes.js';
import { timeRatio, type TimeRatioState } from './timeRatio.js';

/** How agents' times are folded. */
export interface AgentTimeOptions {
  /** Wrong facts are an error, or counted. Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

/** The share of logged-in time with a contact at hand; `n` counts agents who were logged in. */
export interface OccupancyResult extends MetricResult {
  readonly unit: 'ratio';
  /** Times are counted whole, not sampled: there is no interval. */
  readonly low: null;
  readonly high: null;
  readonly busyMs: number;
  readonly staffedMs: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * Occupancy: the share of logged-in time in which agents had a contact at hand.
 *
 * A ratio of sums over agents. Two chats at once occupy an agent once.
 *
 * @param options - `onInvalid`: wrong facts are an error, or counted
 * @returns a metric over `agentTimes`: `value` is busy / logged in, 0–1
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { agentTimes, measure, occupancy } from 'custops';
 *
 * const call = { customer: 'c1', agent: 'ana', talkMs: 900, holdMs: 0, wrapMs: 0 };
 * const contacts = [{ ...call, queuedAt: 0, answeredAt: 0 }];
 * const shifts = [{ agent: 'ana', from: 0, to: 1_000 }, { agent: 'ben', from: 0, to: 1_000 }];
 * measure(occupancy(), agentTimes(contacts, { now: 1_000, shifts })).value; // => 0.45
 * ```
 */
export function occupancy(
  options: AgentTimeOptions = {},
): Metric<AgentTimeFact, TimeRatioState, OccupancyResult> {
  return timeRatio<OccupancyResult>(
    {
      id: 'occupancy',
      over: 'busyStaffedMs',
      under: 'staffedMs',
      read: ({ value, n, overMs, underMs, rejected }) => ({
        ...{ value, unit: 'ratio', n, low: null, high: null },
        ...{ busyMs: overMs, staffedMs: underMs, rejected },
      }),
    },
    onInvalidOf(options),
  );
}

/** Checks what was given. */
export function onInvalidOf(options: AgentTimeOptions): OnInvalid {
  requireOptions(options, ['onInvalid']);
  const { onInvalid = 'throw' } = options;
  checkOnInvalid(onInvalid);
  return onInvalid;
}
