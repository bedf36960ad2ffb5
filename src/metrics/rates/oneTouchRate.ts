import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import type { CountState, Judged } from './countFold.js';
import { factRate } from './factRate.js';
import { FACT_RATE_OPTIONS, type FactRateOptions } from './rateOptions.js';
import type { RateReading } from './rateReading.js';

type Side = 'oneTouch' | 'moreTouches' | 'open' | 'notApplicable';

/** Counted tickets. */
export type OneTouchRateState = CountState<Side | 'excluded'>;

/** The share of resolved tickets that one public message of a person resolved. */
export interface OneTouchRateResult extends RateReading {
  readonly oneTouch: number;
  /** Resolved with none or several messages, or after a reopening. */
  readonly moreTouches: number;
  /** Not solved yet, or open again: it may become either. */
  readonly open: number;
  /** Tickets on which no customer wrote, and those closed without ever being solved. */
  readonly notApplicable: number;
  /** Tickets that leave every metric. */
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

const SIDES = {
  oneTouch: 'numerator',
  moreTouches: 'denominator',
  open: 'immature',
  notApplicable: 'not_applicable',
} as const;

/**
 * The share of resolved tickets that took exactly one public message of an agent and no
 * reopening.
 *
 * A ticket belongs to the period of its last solve.
 *
 * @param options - `confidence` of the interval, 0–1; `dedupe`; `onInvalid`
 * @returns a metric over `ticketFacts`: `value` is one-touch / resolved
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, measure, oneTouchRate, ticketFacts } from 'custops';
 *
 * const events = [
 *   { at: 0, type: 'created', by: 'customer' },
 *   { at: 60_000, type: 'public_reply', by: 'agent' },
 *   { at: 60_000, type: 'status_changed', to: 'solved' },
 * ] as const;
 * const facts = [ticketFacts({ id: 't1', events }, { calendar: alwaysOpen, now: 120_000 })];
 * measure(oneTouchRate(), facts).value; // => 1
 * ```
 */
export function oneTouchRate(
  options: FactRateOptions = {},
): Metric<TicketFacts, OneTouchRateState, OneTouchRateResult> {
  requireOptions(options, FACT_RATE_OPTIONS);
  return factRate({ id: 'one_touch_rate', sides: SIDES, judge }, options);
}

function judge({ oneTouch, fullResolution }: TicketFacts): Judged<Side> {
  if (oneTouch === null) return { side: 'notApplicable', because: { code: 'no_customer_message' } };
  if (typeof oneTouch !== 'boolean') {
    throw new InputError(INVALID_FACTS, 'item.oneTouch', oneTouch, 'true, false or null');
  }
  const fact = fullResolution as TicketFacts['fullResolution'] | null | undefined;
  if (typeof fact?.state !== 'string') {
    throw new InputError(INVALID_FACTS, 'item.fullResolution', fact, 'facts of a ticket');
  }
  if (oneTouch) return { side: 'oneTouch', because: fact.because };
  if (fact.state === 'closed_unsolved') {
    return { side: 'notApplicable', because: { code: 'closed_unsolved' } };
  }
  const isResolved = fact.state === 'resolved';
  return { side: isResolved ? 'moreTouches' : 'open', because: fact.because };
}
