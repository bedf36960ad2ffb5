import { requireOptions } from '../../errors/requireOptions.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import { FACT_DURATION_OPTIONS, factDuration, type FactDurationOptions } from './factDuration.js';
import { RESPONSE_STATES } from './factStates.js';
import type { ResponseTimeResult, ResponseTimeState } from './firstResponseTime.js';

/**
 * Next response time: each wait of a customer after the first, from the first unanswered message
 * to the next public reply of a person.
 *
 * The waits are the cycles of the `next_response` clock, so a ticket may have several, and `n`
 * counts waits. A wait belongs to the period in which it began.
 *
 * @param options - `time`: every hour or business hours; `quantiles`: shares 0–1; `confidence` of
 *   the median's interval, 0–1; `cap`: how many distinct values are counted exactly; `dedupe`;
 *   `onInvalid`: wrong facts are an error, or counted
 * @returns a metric over `ticketFacts`: `value` is the median of the answered waits, in ms
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, measure, nextResponseTime, ticketFacts } from 'custops';
 *
 * const events = [
 *   { at: 0, type: 'created', by: 'customer' },
 *   { at: 600_000, type: 'public_reply', by: 'agent' },
 *   { at: 1_200_000, type: 'public_reply', by: 'customer' },
 *   { at: 3_000_000, type: 'public_reply', by: 'agent' },
 *   { at: 3_600_000, type: 'public_reply', by: 'customer' },
 * ] as const;
 * const facts = [ticketFacts({ id: 't1', events }, { calendar: alwaysOpen, now: 7_200_000 })];
 * const { value, n, unanswered } = measure(nextResponseTime(), facts);
 * [value, n, unanswered]; // => [1800000, 1, 1]
 * ```
 */
export function nextResponseTime(
  options: FactDurationOptions = {},
): Metric<TicketFacts, ResponseTimeState, ResponseTimeResult> {
  requireOptions(options, FACT_DURATION_OPTIONS);
  return factDuration(
    {
      id: 'next_response_time',
      fact: 'nextResponses',
      states: RESPONSE_STATES,
      sides: ['unanswered', 'closedUnanswered'],
      survival: 'withUnanswered',
    },
    options,
  );
}
