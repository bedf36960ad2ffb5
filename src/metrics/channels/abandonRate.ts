import type { DurationLike } from '../../time/index.js';
import type { Contact } from '../contacts/contact.js';
import { contactOptions } from '../contacts/contactOptions.js';
import { elapsedOption } from '../contacts/elapsedOption.js';
import type { Metric } from '../metric.js';
import { countFold, type CountState } from '../rates/countFold.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import type { RateReading } from '../rates/rateReading.js';
import { liveId, readQueue, whyLeftOut } from './readQueue.js';

/** Which abandons count. */
export interface AbandonRateOptions extends FactRateOptions {
  /** Whoever gives up within this time leaves both sides, misdialled calls for one. Default: nobody. */
  readonly shortAbandon?: DurationLike;
}

type Side = 'abandoned' | 'answered' | 'shortAbandons' | 'waiting' | 'excluded';

/** Counts of contacts that queued. */
export type AbandonRateState = CountState<Side>;

/** The share that gave up waiting; `n` counts answered and abandoned. */
export interface AbandonRateResult extends RateReading {
  readonly abandoned: number;
  readonly answered: number;
  /** Gave up within `shortAbandon`. */
  readonly shortAbandons: number;
  /** Neither answered nor given up. */
  readonly waiting: number;
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

const SIDES = {
  abandoned: 'numerator',
  answered: 'denominator',
  shortAbandons: 'not_applicable',
  waiting: 'immature',
  excluded: 'excluded',
} as const;

/**
 * Abandon rate: the share of contacts that gave up before anybody answered.
 *
 * A contact belongs to the period in which it joined the queue.
 *
 * @param options - `shortAbandon`: elapsed time up to which giving up does not count, its end
 *   included; `confidence` of the interval, 0–1; `dedupe`; `onInvalid`
 * @returns a metric over contacts: `value` is abandoned / (answered + abandoned)
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`, a code of `parseDuration`;
 *   while measuring `invalid_contact`
 *
 * @example
 * ```ts
 * import { abandonRate, measure } from 'custops';
 *
 * const calls = [
 *   { customer: 'c1', queuedAt: 0, answeredAt: 10_000 },
 *   { customer: 'c2', queuedAt: 0, abandonedAt: 3_000 },
 *   { customer: 'c3', queuedAt: 0, abandonedAt: 90_000 },
 * ];
 * measure(abandonRate({ shortAbandon: '5s' }), calls).value; // => 0.5
 * ```
 */
export function abandonRate(
  options: AbandonRateOptions = {},
): Metric<Contact, AbandonRateState, AbandonRateResult> {
  const filled = contactOptions(options, ['shortAbandon']);
  const { shortAbandon } = options;
  const shortMs = shortAbandon === undefined ? -1 : elapsedOption(shortAbandon, 'shortAbandon');
  return countFold<Contact, Side>(
    {
      id: 'abandon_rate',
      sides: SIDES,
      judge: (contact) => {
        const left = whyLeftOut(contact, filled.dedupe);
        if (left !== null) return [{ side: 'excluded', because: left }];
        const { outcome, waitMs } = readQueue(contact);
        const isShort = outcome === 'abandoned' && waitMs <= shortMs;
        const code = isShort ? 'short_abandon' : outcome;
        return [
          { side: isShort ? 'shortAbandons' : outcome, because: { code, detail: { waitMs } } },
        ];
      },
      idOf: liveId,
    },
    filled,
  );
}
