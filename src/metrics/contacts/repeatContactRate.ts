import type { Because } from '../../errors/index.js';
import type { Classification, Counted } from '../classification.js';
import { tallyFold, type Counts } from '../tallyFold.js';
import type { Metric } from '../metric.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import type { ContactFact } from './contactFacts.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import { contactOptions } from './contactOptions.js';
import { becauseOf, checkContactFact, leftOut, type LeftOut } from './leftOut.js';

type Name =
  | LeftOut
  | 'followed'
  | 'mature'
  | 'immature'
  | 'followedImmature'
  | 'repeats'
  | 'pastKnown'
  | 'pastUnknown';

/** Counts of contacts that are followed, and that follow. */
export type RepeatContactRateState = Counts<Name>;

/** The share followed by a repeat; `n` counts contacts whose window has elapsed. */
export interface RepeatContactRateResult extends RateReading {
  /** The share that repeats an earlier one, of contacts whose past is known. */
  readonly backward: RateReading;
  /** Contacts whose window has not elapsed. */
  readonly immature: number;
  /** Of these, how many are followed already. */
  readonly followedImmature: number;
  /** Contacts whose past is not known. */
  readonly pastUnknown: number;
  /** Thank-yous after the solve. */
  readonly idle: number;
  /** Contacts without anything that ties them to others. */
  readonly unmatched: number;
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * Repeat contact rate: the share of contacts after which the same customer comes back on the same
 * issue within the window.
 *
 * Forward it is blamed on the contact that did not settle the matter, `backward` it is the share
 * of the work that is repeats. A contact belongs to the period in which it began.
 *
 * @param options - `confidence` of the intervals, 0–1; `dedupe`; `onInvalid`: wrong facts are an
 *   error, or counted
 * @returns a metric over `contactFacts`: `value` is followed / mature
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { contactFacts, measure, repeatContactRate } from 'custops';
 *
 * const contacts = [2, 4, 20].map((day) => ({
 *   customer: 'c1',
 *   issue: 'login',
 *   queuedAt: Date.UTC(2026, 2, day),
 * }));
 * const facts = contactFacts(contacts, { window: '168h', now: '2026-04-01T00:00:00Z' });
 * const { numerator, n, backward } = measure(repeatContactRate(), facts);
 * [numerator, n, backward.numerator]; // => [1, 3, 1]
 * ```
 */
export function repeatContactRate(
  options: FactRateOptions = {},
): Metric<ContactFact, RepeatContactRateState, RepeatContactRateResult> {
  const { confidence, dedupe, onInvalid } = contactOptions(options);
  return tallyFold<ContactFact, Name, RepeatContactRateResult>(
    {
      id: 'repeat_contact_rate',
      names: NAMES,
      tally: (counts, fact) => {
        checkContactFact(fact);
        const left = leftOut(fact, dedupe);
        if (left === null) tally(counts, fact);
        else counts[left.side] += 1;
      },
      read: (counts) => readCounts(counts, confidence),
      explain: (fact) => [explain(fact, dedupe)],
    },
    onInvalid,
  );
}

const NAMES: readonly Name[] = [
  ...(['followed', 'mature', 'immature', 'followedImmature', 'repeats'] as const),
  ...(['pastKnown', 'pastUnknown', 'idle', 'unmatched', 'excluded'] as const),
];

function tally(counts: Counts<Name>, { mature, next, pastKnown, previous }: ContactFact): void {
  counts[mature ? 'mature' : 'immature'] += 1;
  if (next !== null) counts[mature ? 'followed' : 'followedImmature'] += 1;
  counts[pastKnown ? 'pastKnown' : 'pastUnknown'] += 1;
  // Counting only the repeats that are seen at the edge of the log would make them look frequent.
  if (pastKnown && previous !== null) counts.repeats += 1;
}

function readCounts(counts: Readonly<Counts<Name>>, confidence: number): RepeatContactRateResult {
  const { followed, mature, repeats, pastKnown, ...beside } = counts;
  return {
    ...rateReading({ numerator: followed, denominator: mature, confidence }),
    backward: rateReading({ numerator: repeats, denominator: pastKnown, confidence }),
    ...beside,
  };
}

function explain(fact: ContactFact, dedupe: 'parent' | undefined): Classification {
  const id = fact.id ?? fact.ticketId;
  const left = leftOut(fact, dedupe);
  if (left !== null) {
    const counted: Counted = left.side === 'excluded' ? 'excluded' : 'not_applicable';
    return { id, counted, because: left.because };
  }
  const because: Because =
    fact.next === null ? { code: 'not_followed' } : becauseOf('followed_by', fact.next);
  if (!fact.mature)
    return { id, counted: 'immature', because: { ...because, code: 'window_open' } };
  return { id, counted: fact.next === null ? 'denominator' : 'numerator', because };
}
