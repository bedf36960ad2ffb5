import { checkChoice, checkOptions } from '../checkOptions.js';
import type { DedupeOption } from '../exclude.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import { durationFold, type DurationState } from './durationFold.js';
import { DURATION_OPTIONS, durationOptions, type DurationOptions } from './durationOptions.js';
import type { DurationReading } from './durationReading.js';
import { factDuration, type DurationFactName, type SideOfState } from './factDuration.js';

/** Which wait for a first response is measured, and how. */
export interface FirstResponseTimeOptions extends DurationOptions, DedupeOption {
  /** Every hour, or business hours. Default: `elapsed`. */
  readonly time?: 'elapsed' | 'business';
  /** From the customer's first message, or from a bot's handover to a person. Default: `customer`. */
  readonly from?: 'customer' | 'handover';
  /** Whether a bot's public message is a response. Default: `exclude`. */
  readonly bots?: 'exclude' | 'include';
}

/** Counted waits. */
export type FirstResponseTimeState = DurationState<
  'unanswered' | 'closedUnanswered' | 'notApplicable' | 'excluded'
>;

/** The distribution of the answered waits, and everything that it leaves out. */
export interface FirstResponseTimeResult extends DurationReading {
  /** Open tickets that wait still: the answered alone look faster than the truth. */
  readonly unanswered: number;
  /** Tickets that were solved or closed without an answer. */
  readonly closedUnanswered: number;
  /** Tickets on which no customer wrote, or no bot handed over. */
  readonly notApplicable: number;
  /** Tickets that leave every metric. */
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

const SIDES: SideOfState<'unanswered' | 'closedUnanswered' | 'notApplicable'> = {
  answered: { side: 'measured', counted: 'measured' },
  unanswered: { side: 'unanswered', counted: 'censored' },
  closed_unanswered: { side: 'closedUnanswered', counted: 'censored' },
  not_applicable: { side: 'notApplicable', counted: 'not_applicable' },
};

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
 * @throws InputError `invalid_option`, `unknown_option`; while measuring `invalid_facts`
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
 * const { value, n, unanswered } = measure(firstResponseTime(), facts);
 * [value, n, unanswered]; // => [900000, 2, 1]
 * ```
 */
export function firstResponseTime(
  options: FirstResponseTimeOptions = {},
): Metric<TicketFacts, FirstResponseTimeState, FirstResponseTimeResult> {
  checkOptions(options, ['time', 'from', 'bots', 'dedupe', ...DURATION_OPTIONS]);
  const { time = 'elapsed', from = 'customer', bots = 'exclude', dedupe } = options;
  checkChoice(time, 'time', ['elapsed', 'business']);
  checkChoice(from, 'from', ['customer', 'handover']);
  // After a handover only a person can answer.
  checkChoice(bots, 'bots', from === 'customer' ? ['exclude', 'include'] : ['exclude']);
  checkChoice(dedupe ?? 'parent', 'dedupe', ['parent']);
  const name = factName(from, bots);
  return durationFold(
    {
      id: from === 'customer' ? 'first_response_time' : 'response_after_handover',
      sides: ['unanswered', 'closedUnanswered', 'notApplicable', 'excluded'],
      ...factDuration({ name, time, dedupe, sides: SIDES }),
    },
    durationOptions(options),
  );
}

function factName(from: 'customer' | 'handover', bots: 'exclude' | 'include'): DurationFactName {
  if (from === 'handover') return 'responseAfterHandover';
  return bots === 'include' ? 'firstResponseIncludingBots' : 'firstResponse';
}
