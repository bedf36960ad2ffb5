import type { Because } from '../../errors/index.js';
import { checkChoice } from '../checkChoice.js';
import type { Classification, Counted } from '../classification.js';
import { tallyFold, type Counts } from '../tallyFold.js';
import type { Metric } from '../metric.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import type { ContactFact } from './contactFacts.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import { contactOptions, type FilledContactOptions } from './contactOptions.js';
import { becauseOf, checkContactFact, leftOut, type LeftOut } from './leftOut.js';

/** What resolves a contact. */
export interface FirstContactResolutionOptions extends FactRateOptions {
  /**
   * `stated`: marked resolved, and not followed by another; `no_repeat`: not followed is enough, for
   * hosts that do not mark it. Default: `stated`.
   */
  readonly resolution?: 'stated' | 'no_repeat';
}

type Name =
  | LeftOut
  | 'numerator'
  | 'denominator'
  | 'netNumerator'
  | 'netDenominator'
  | 'surveyNumerator'
  | 'surveyDenominator'
  | 'oneTouchNumerator'
  | 'oneTouchDenominator'
  | 'immature'
  | 'repeats'
  | 'unknown';

/** Counts of first contacts. */
export type FirstContactResolutionState = Counts<Name>;

/** Gross first contact resolution; `n` counts mature first contacts. */
export interface FirstContactResolutionResult extends RateReading {
  /** Without contacts that policy lets nobody settle at once. */
  readonly net: RateReading;
  /** What customers said, of first contacts that answered; it waits for no window. */
  readonly survey: RateReading;
  /** Resolved with exactly one public message of a person, where messages are known. */
  readonly oneTouch: RateReading;
  /** Mature or not. */
  readonly firstContacts: number;
  /** First contacts whose window has not elapsed, or whose past is not known. */
  readonly immature: number;
  /** Contacts that follow another within the window. */
  readonly repeats: number;
  /** First contacts that nobody marked resolved or not. */
  readonly unknown: number;
  /** Thank-yous after the solve. */
  readonly idle: number;
  /** Contacts without anything that ties them to others. */
  readonly unmatched: number;
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * First contact resolution: the share of first contacts that settled the matter, with no contact
 * by the same customer on the same issue within the window.
 *
 * Only contacts whose window has elapsed are judged. A contact belongs to the period in which it
 * began.
 *
 * @param options - `resolution`: what resolves one; `confidence` of the intervals, 0–1; `dedupe`;
 *   `onInvalid`: wrong facts are an error, or counted
 * @returns a metric over `contactFacts`: `value` is the gross rate, `net` stands beside it
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { contactFacts, firstContactResolution, measure } from 'custops';
 *
 * const contacts = [
 *   { customer: 'c1', issue: 'login', queuedAt: '2026-03-02T09:00:00Z', resolved: true },
 *   { customer: 'c1', issue: 'login', queuedAt: '2026-03-04T09:00:00Z', resolved: true },
 *   { customer: 'c2', issue: 'bill', queuedAt: '2026-03-03T09:00:00Z', resolved: true },
 * ];
 * const facts = contactFacts(contacts, { window: '168h', now: '2026-04-01T00:00:00Z' });
 * const { value, n, repeats } = measure(firstContactResolution(), facts);
 * [value, n, repeats]; // => [0.5, 2, 1]
 * ```
 */
export function firstContactResolution(
  options: FirstContactResolutionOptions = {},
): Metric<ContactFact, FirstContactResolutionState, FirstContactResolutionResult> {
  const filled = contactOptions(options, ['resolution']);
  const { resolution = 'stated' } = options;
  checkChoice(resolution, 'resolution', ['stated', 'no_repeat']);
  const judge = (fact: ContactFact): Judgement => judgeFirst(fact, filled, resolution);
  return tallyFold<ContactFact, Name, FirstContactResolutionResult>(
    {
      id: 'first_contact_resolution',
      names: NAMES,
      tally: (counts, fact) => tally(counts, fact, judge(fact)),
      read: (counts) => readCounts(counts, filled.confidence),
      explain: (fact) => [explainFirst(fact, judge(fact))],
    },
    filled.onInvalid,
  );
}

const NAMES: readonly Name[] = [
  ...(['numerator', 'denominator', 'netNumerator', 'netDenominator'] as const),
  ...(['surveyNumerator', 'surveyDenominator', 'oneTouchNumerator'] as const),
  ...(['oneTouchDenominator', 'immature', 'repeats', 'unknown'] as const),
  ...(['idle', 'unmatched', 'excluded'] as const),
];

type Side = LeftOut | 'resolved' | 'unresolved' | 'immature' | 'repeats' | 'unknown';

interface Judgement {
  readonly side: Side;
  readonly because: Because;
}

function judgeFirst(
  fact: ContactFact,
  { dedupe }: FilledContactOptions,
  resolution: 'stated' | 'no_repeat',
): Judgement {
  checkContactFact(fact);
  const left = leftOut(fact, dedupe);
  if (left !== null) return left;
  if (fact.previous !== null) {
    return { side: 'repeats', because: becauseOf('repeat_of', fact.previous) };
  }
  if (!fact.pastKnown) return { side: 'immature', because: { code: 'past_unknown' } };
  if (!fact.mature) return { side: 'immature', because: { code: 'window_open' } };
  if (fact.next !== null)
    return { side: 'unresolved', because: becauseOf('followed_by', fact.next) };
  if (resolution === 'no_repeat') return { side: 'resolved', because: { code: 'not_followed' } };
  if (fact.resolved === null) return { side: 'unknown', because: { code: 'not_marked' } };
  return fact.resolved
    ? { side: 'resolved', because: { code: 'resolved' } }
    : { side: 'unresolved', because: { code: 'not_resolved' } };
}

function tally(counts: Counts<Name>, fact: ContactFact, { side }: Judgement): void {
  const isFirst = !NO_FIRST.has(side);
  if (isFirst && typeof fact.surveyedResolved === 'boolean') {
    counts.surveyDenominator += 1;
    if (fact.surveyedResolved) counts.surveyNumerator += 1;
  }
  if (side !== 'resolved' && side !== 'unresolved') {
    counts[side] += 1;
    return;
  }
  const by = side === 'resolved' ? 1 : 0;
  counts.denominator += 1;
  counts.numerator += by;
  if (!fact.unresolvable) {
    counts.netDenominator += 1;
    counts.netNumerator += by;
  }
  if (typeof fact.agentReplies !== 'number') return;
  counts.oneTouchDenominator += 1;
  if (fact.agentReplies === 1) counts.oneTouchNumerator += by;
}

const NO_FIRST: ReadonlySet<Side> = new Set(['excluded', 'idle', 'unmatched', 'repeats']);

function readCounts(counts: Counts<Name>, confidence: number): FirstContactResolutionResult {
  const { numerator, denominator, immature, unknown, repeats, idle, unmatched } = counts;
  const rate = (side: 'net' | 'survey' | 'oneTouch'): RateReading =>
    rateReading({
      numerator: counts[`${side}Numerator`],
      denominator: counts[`${side}Denominator`],
      confidence,
    });
  return {
    ...rateReading({ numerator, denominator, confidence }),
    net: rate('net'),
    survey: rate('survey'),
    oneTouch: rate('oneTouch'),
    firstContacts: denominator + immature + unknown,
    immature,
    repeats,
    unknown,
    idle,
    unmatched,
    excluded: counts.excluded,
    rejected: counts.rejected,
  };
}

const COUNTED: Readonly<Record<Side, Counted>> = {
  resolved: 'numerator',
  unresolved: 'denominator',
  immature: 'immature',
  repeats: 'not_applicable',
  unknown: 'not_applicable',
  idle: 'not_applicable',
  unmatched: 'not_applicable',
  excluded: 'excluded',
};

function explainFirst(fact: ContactFact, { side, because }: Judgement): Classification {
  const { id, ticketId, unresolvable } = fact;
  const detail = unresolvable ? { ...because.detail, net: 'unresolvable' } : because.detail;
  return {
    id: id ?? ticketId,
    counted: COUNTED[side],
    because: { ...because, ...(detail && { detail }) },
  };
}
