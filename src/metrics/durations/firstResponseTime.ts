import { requireOptions } from '../../errors/requireOptions.js';
import { checkChoice } from '../checkChoice.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import type { DurationReading } from './durationReading.js';
import {
  FACT_DURATION_OPTIONS,
  factDuration,
  type FactDurationOptions,
  type FactDurationState,
} from './factDuration.js';
import { RESPONSE_STATES } from './factStates.js';
import type { SurvivalReading } from './survivalReading.js';

/** Which wait for a first response is measured, and how. */
export interface FirstResponseTimeOptions extends FactDurationOptions {
  /** From the customer's first message, or from a bot's handover to a person. Default: `customer`. */
  readonly from?: 'customer' | 'handover';
  /** Whether a bot's public message is a response. Default: `exclude`. */
  readonly bots?: 'exclude' | 'include';
}

/** Counted waits. */
export type ResponseTimeState = FactDurationState<'unanswered' | 'closedUnanswered'>;

/** The distribution of the answered waits, and everything that it leaves out. */
export interface ResponseTimeResult extends DurationReading {
  /** Waits that go on: the answered alone look faster than the truth. */
  readonly unanswered: number;
  /** Waits that a solve or a close ended without an answer. */
  readonly closedUnanswered: number;
  /** Tickets without such a wait: no customer wrote, or no bot handed over. */
  readonly notApplicable: number;
  /** Tickets that leave every metric. */
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
  /** The median of all waits, those without an answer censored where they stand. */
  readonly withUnanswered: SurvivalReading;
}

/**
 * First response time: from the customer's first public message to the first public reply by a
 * person. Bots, automatic replies and notes never count.
 *
 * A ticket belongs to the period in which its wait began.
 *
 * @param options - `time`: every hour or business hours; `from`; `bots`; `quantiles`: shares
 *   0–1; `confidence` of the median's interval, 0–1; `cap`: how many distinct values are counted
 *   exactly; `dedupe`; `onInvalid`: wrong facts are an error, or counted
 * @returns a metric over `ticketFacts`: `value` is the median of the answered, in ms
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, firstResponseTime, measure, ticketFacts } from 'custops';
 *
 * const tickets = [10, 20, null].map((minutes) => ({
 *   id: `after-${minutes}`,
 *   events: [
 *     { at: 0, type: 'created' },
 *     ...(minutes === null ? [] : [{ at: minutes * 60_000, type: 'public_reply', by: 'agent' } as const]),
 *   ],
 * }));
 * const facts = tickets.map((ticket) => ticketFacts(ticket, { calendar: alwaysOpen, now: 86_400_000 }));
 * const { value, n, unanswered, withUnanswered } = measure(firstResponseTime(), facts);
 * [value, n, unanswered]; // => [900000, 2, 1]
 * withUnanswered.medianMs; // => 1200000
 * ```
 */
export function firstResponseTime(
  options: FirstResponseTimeOptions = {},
): Metric<TicketFacts, ResponseTimeState, ResponseTimeResult> {
  requireOptions(options, ['from', 'bots', ...FACT_DURATION_OPTIONS]);
  const { from = 'customer', bots = 'exclude' } = options;
  checkChoice(from, 'from', ['customer', 'handover']);
  // After a handover only a person can answer.
  checkChoice(bots, 'bots', from === 'customer' ? ['exclude', 'include'] : ['exclude']);
  return factDuration(
    {
      id: from === 'customer' ? 'first_response_time' : 'response_after_handover',
      fact: factName(from, bots),
      states: RESPONSE_STATES,
      sides: ['unanswered', 'closedUnanswered'],
      survival: 'withUnanswered',
    },
    options,
  );
}

function factName(
  from: 'customer' | 'handover',
  bots: 'exclude' | 'include',
): 'firstResponse' | 'firstResponseIncludingBots' | 'responseAfterHandover' {
  if (from === 'handover') return 'responseAfterHandover';
  return bots === 'include' ? 'firstResponseIncludingBots' : 'firstResponse';
}
