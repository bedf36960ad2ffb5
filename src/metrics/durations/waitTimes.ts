import { requireOptions } from '../../errors/requireOptions.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import type { DurationReading } from './durationReading.js';
import {
  FACT_DURATION_OPTIONS,
  factDuration,
  type FactDurationOptions,
  type FactDurationRow,
  type FactDurationState,
} from './factDuration.js';
import { WAIT_STATES } from './factStates.js';
import type { SurvivalReading } from './survivalReading.js';

/** Counted waits. */
export type WaitTimeState = FactDurationState<'open'>;

/** The distribution over tickets that are done, and everything that it leaves out. */
export interface WaitTimeResult extends DurationReading {
  /** Tickets that are not done: their time may still grow. */
  readonly open: number;
  /** Tickets without any event. */
  readonly notApplicable: number;
  /** Tickets that leave every metric. */
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
  /** The median over all tickets, those that are not done censored where they stand. */
  readonly withOpen: SurvivalReading;
}

/**
 * Requester wait time: how long the customer waited for the support, that is the ticket's time in
 * new, open and on hold.
 *
 * Time waiting for a third party is the customer's wait too. A ticket belongs to the period in
 * which it was created.
 *
 * @param options - `time`: every hour or business hours; `quantiles`: shares 0–1; `confidence` of
 *   the median's interval, 0–1; `cap`: how many distinct values are counted exactly; `dedupe`;
 *   `onInvalid`: wrong facts are an error, or counted
 * @returns a metric over `ticketFacts`: `value` is the median over tickets that are done, in ms
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, measure, requesterWaitTime, ticketFacts } from 'custops';
 *
 * const events = [
 *   { at: 0, type: 'created', by: 'customer' },
 *   { at: 3_600_000, type: 'status_changed', to: 'pending' },
 *   { at: 10_800_000, type: 'status_changed', to: 'on_hold' },
 *   { at: 18_000_000, type: 'status_changed', to: 'solved' },
 * ] as const;
 * const facts = [ticketFacts({ id: 't1', events }, { calendar: alwaysOpen, now: 86_400_000 })];
 * measure(requesterWaitTime(), facts).value; // => 10800000
 * ```
 */
export function requesterWaitTime(
  options: FactDurationOptions = {},
): Metric<TicketFacts, WaitTimeState, WaitTimeResult> {
  requireOptions(options, FACT_DURATION_OPTIONS);
  return factDuration(waitRow('requester_wait_time', 'requesterWait'), options);
}

/**
 * Agent wait time: how long the support waited for the customer, that is the ticket's time in
 * pending.
 *
 * A ticket that never was pending has waited 0. A ticket belongs to the period in which it was
 * created.
 *
 * @param options - `time`: every hour or business hours; `quantiles`: shares 0–1; `confidence` of
 *   the median's interval, 0–1; `cap`: how many distinct values are counted exactly; `dedupe`;
 *   `onInvalid`: wrong facts are an error, or counted
 * @returns a metric over `ticketFacts`: `value` is the median over tickets that are done, in ms
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, measure, agentWaitTime, ticketFacts } from 'custops';
 *
 * const events = [
 *   { at: 0, type: 'created', by: 'customer' },
 *   { at: 3_600_000, type: 'status_changed', to: 'pending' },
 *   { at: 10_800_000, type: 'status_changed', to: 'on_hold' },
 *   { at: 18_000_000, type: 'status_changed', to: 'solved' },
 * ] as const;
 * const facts = [ticketFacts({ id: 't1', events }, { calendar: alwaysOpen, now: 86_400_000 })];
 * measure(agentWaitTime(), facts).value; // => 7200000
 * ```
 */
export function agentWaitTime(
  options: FactDurationOptions = {},
): Metric<TicketFacts, WaitTimeState, WaitTimeResult> {
  requireOptions(options, FACT_DURATION_OPTIONS);
  return factDuration(waitRow('agent_wait_time', 'agentWait'), options);
}

/**
 * Agent work time: how long the ticket lay with those who can work on it, that is its time in new
 * and open.
 *
 * It is no time sheet: nobody needs to have worked. A ticket belongs to the period in which it was
 * created.
 *
 * @param options - `time`: every hour or business hours; `quantiles`: shares 0–1; `confidence` of
 *   the median's interval, 0–1; `cap`: how many distinct values are counted exactly; `dedupe`;
 *   `onInvalid`: wrong facts are an error, or counted
 * @returns a metric over `ticketFacts`: `value` is the median over tickets that are done, in ms
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, measure, agentWorkTime, ticketFacts } from 'custops';
 *
 * const events = [
 *   { at: 0, type: 'created', by: 'customer' },
 *   { at: 3_600_000, type: 'status_changed', to: 'pending' },
 *   { at: 10_800_000, type: 'status_changed', to: 'on_hold' },
 *   { at: 18_000_000, type: 'status_changed', to: 'solved' },
 * ] as const;
 * const facts = [ticketFacts({ id: 't1', events }, { calendar: alwaysOpen, now: 86_400_000 })];
 * measure(agentWorkTime(), facts).value; // => 3600000
 * ```
 */
export function agentWorkTime(
  options: FactDurationOptions = {},
): Metric<TicketFacts, WaitTimeState, WaitTimeResult> {
  requireOptions(options, FACT_DURATION_OPTIONS);
  return factDuration(waitRow('agent_work_time', 'agentWork'), options);
}

function waitRow(
  id: string,
  fact: 'requesterWait' | 'agentWait' | 'agentWork',
): FactDurationRow<'open' | 'notApplicable', 'withOpen'> {
  return { id, fact, states: WAIT_STATES, sides: ['open'], survival: 'withOpen' };
}
