import type { ContactFact } from '../contacts/contactFacts.js';
import { contactOptions } from '../contacts/contactOptions.js';
import { checkContactFact } from '../contacts/leftOut.js';
import { exclude } from '../exclude.js';
import type { Metric } from '../metric.js';
import { countFold, type CountState, type Judged } from '../rates/countFold.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import type { RateReading } from '../rates/rateReading.js';

type Side = 'handedOver' | 'kept' | 'notApplicable' | 'excluded';

/** Counts of self-service contacts. */
export type HandoverRateState = CountState<Side>;

/** The share that a bot or an article passed on to a person; `n` counts self-service contacts. */
export interface HandoverRateResult extends RateReading {
  readonly handedOver: number;
  /** Solved or abandoned without a person. */
  readonly kept: number;
  /** Contacts that no bot or article took. */
  readonly notApplicable: number;
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

const SIDES = {
  handedOver: 'numerator',
  kept: 'denominator',
  notApplicable: 'not_applicable',
  excluded: 'excluded',
} as const;

/**
 * Hand-over rate: the share of self-service contacts that went on with a person.
 *
 * It is not one less containment: whoever gives up, or comes back, is neither. It waits for no
 * window. A contact belongs to the period in which it began.
 *
 * @param options - `confidence` of the interval, 0–1; `dedupe`; `onInvalid`: wrong facts are an
 *   error, or counted
 * @returns a metric over `contactFacts`: `value` is handed over / self-service contacts
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { contactFacts, handoverRate, measure } from 'custops';
 *
 * const outcomes = ['solved', 'abandoned', 'handed_over', 'handed_over'] as const;
 * const contacts = outcomes.map((outcome) => ({
 *   customer: 'c1',
 *   queuedAt: 0,
 *   selfService: { by: 'bot', outcome } as const,
 * }));
 * measure(handoverRate(), contactFacts(contacts, { window: 0, now: 0 })).value; // => 0.5
 * ```
 */
export function handoverRate(
  options: FactRateOptions = {},
): Metric<ContactFact, HandoverRateState, HandoverRateResult> {
  const filled = contactOptions(options);
  return countFold<ContactFact, Side>(
    {
      id: 'handover_rate',
      sides: SIDES,
      judge: (fact) => {
        checkContactFact(fact);
        const left = exclude(fact, filled.dedupe);
        return [left === null ? judge(fact) : { side: 'excluded', because: left }];
      },
      idOf: ({ id, ticketId }) => id ?? ticketId,
    },
    filled,
  );
}

function judge({ selfService, idle }: ContactFact): Judged<Side> {
  if (selfService === null || idle) {
    return { side: 'notApplicable', because: { code: idle ? 'idle' : 'no_self_service' } };
  }
  const { by, outcome } = selfService;
  const side = outcome === 'handed_over' ? 'handedOver' : 'kept';
  return { side, because: { code: outcome, detail: { by } } };
}
