import { checkChoice } from '../checkChoice.js';
import type { ContactFact } from '../contacts/contactFacts.js';
import { contactOptions } from '../contacts/contactOptions.js';
import { becauseOf, checkContactFact } from '../contacts/leftOut.js';
import { exclude } from '../exclude.js';
import type { Metric } from '../metric.js';
import { countFold, type CountState, type Judged } from '../rates/countFold.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import type { RateReading } from '../rates/rateReading.js';

/** What spoils containment. */
export interface ContainmentRateOptions extends FactRateOptions {
  /** Any contact of the customer within the window, or only one on the same issue. Default: `any`. */
  readonly followedBy?: 'any' | 'sameIssue';
}

type Side =
  'contained' | 'handedOver' | 'abandoned' | 'followed' | 'immature' | 'notApplicable' | 'excluded';

/** Counts of self-service contacts. */
export type ContainmentRateState = CountState<Side>;

/** The share that a bot or an article settled; `n` counts mature self-service contacts. */
export interface ContainmentRateResult extends RateReading {
  readonly contained: number;
  readonly handedOver: number;
  /** Gave up: not handed over, and not helped either. */
  readonly abandoned: number;
  /** Solved, as it seemed, but the customer came back within the window. */
  readonly followed: number;
  /** Whose window has not elapsed. */
  readonly immature: number;
  /** Contacts that no bot or article took. */
  readonly notApplicable: number;
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

const SIDES = {
  contained: 'numerator',
  handedOver: 'denominator',
  abandoned: 'denominator',
  followed: 'denominator',
  immature: 'immature',
  notApplicable: 'not_applicable',
  excluded: 'excluded',
} as const;

/**
 * Containment: the share of self-service contacts that a bot or an article settled, with no
 * contact on any channel within the window.
 *
 * Who gives up is not contained. A contact belongs to the period in which it began.
 *
 * @param options - `followedBy`: what spoils it; `confidence` of the interval, 0–1; `dedupe`;
 *   `onInvalid`: wrong facts are an error, or counted
 * @returns a metric over `contactFacts`: `value` is contained / mature self-service contacts
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { contactFacts, containmentRate, measure } from 'custops';
 *
 * const solved = { by: 'bot', outcome: 'solved' } as const;
 * const contacts = [
 *   { customer: 'c1', issue: 'login', queuedAt: 0, selfService: solved },
 *   { customer: 'c2', issue: 'login', queuedAt: 0, selfService: solved },
 *   { customer: 'c2', issue: 'login', channel: 'phone', queuedAt: 3_600_000 },
 * ];
 * const facts = contactFacts(contacts, { window: '24h', now: 8 * 86_400_000 });
 * const { value, followed } = measure(containmentRate(), facts);
 * [value, followed]; // => [0.5, 1]
 * ```
 */
export function containmentRate(
  options: ContainmentRateOptions = {},
): Metric<ContactFact, ContainmentRateState, ContainmentRateResult> {
  const filled = contactOptions(options, ['followedBy']);
  const { followedBy = 'any' } = options;
  checkChoice(followedBy, 'followedBy', ['any', 'sameIssue']);
  const link = followedBy === 'any' ? 'nextOfCustomer' : 'next';
  return countFold<ContactFact, Side>(
    {
      id: 'containment_rate',
      sides: SIDES,
      judge: (fact) => {
        checkContactFact(fact);
        const left = exclude(fact, filled.dedupe);
        return [left === null ? judge(fact, link) : { side: 'excluded', because: left }];
      },
      idOf: ({ id, ticketId }) => id ?? ticketId,
    },
    filled,
  );
}

function judge(fact: ContactFact, link: 'next' | 'nextOfCustomer'): Judged<Side> {
  const { selfService } = fact;
  if (selfService === null || fact.idle) {
    return { side: 'notApplicable', because: { code: fact.idle ? 'idle' : 'no_self_service' } };
  }
  if (!fact.mature) return { side: 'immature', because: { code: 'window_open' } };
  const detail = { by: selfService.by };
  if (selfService.outcome === 'handed_over') {
    return { side: 'handedOver', because: { code: 'handed_over', detail } };
  }
  if (selfService.outcome === 'abandoned') {
    return { side: 'abandoned', because: { code: 'abandoned', detail } };
  }
  const next = fact[link];
  if (next !== null) return { side: 'followed', because: becauseOf('followed_by', next) };
  return { side: 'contained', because: { code: 'solved', detail } };
}
