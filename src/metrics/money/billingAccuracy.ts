import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs, type DurationLike } from '../../time/index.js';
import type { Metric } from '../metric.js';
import type { OnInvalid } from '../onInvalid.js';
import { countFold, type CountState, type Judged } from '../rates/countFold.js';
import { factRateOptions } from '../rates/rateOptions.js';
import type { RateReading } from '../rates/rateReading.js';
import { windowMs } from '../rates/windowMs.js';
import type { InvoiceFacts } from './invoiceFacts.js';

/** How corrections are looked at. */
export interface BillingAccuracyOptions {
  /** How long after its issue a correction counts, in hours or ms. Default: for ever. */
  readonly within?: DurationLike;
  /** Of the interval, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
  /** Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

type Side = 'accurate' | 'corrected' | 'immature' | 'notIssued';

/** Counted invoices. */
export type BillingAccuracyState = CountState<Side>;

/** The share of invoices that never needed a correction. */
export interface BillingAccuracyResult extends RateReading {
  readonly accurate: number;
  readonly corrected: number;
  /** Issued so lately that the window for corrections is open. */
  readonly immature: number;
  readonly notIssued: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

const SIDES = {
  accurate: 'numerator',
  corrected: 'denominator',
  immature: 'immature',
  notIssued: 'not_applicable',
} as const;

/**
 * The share of issued invoices that were never corrected.
 *
 * With `within` an invoice counts once its window for corrections has elapsed; without it, as it
 * stands: later corrections will lower the figure. An invoice belongs to the period in which it
 * was issued.
 *
 * @param options - `within`: the window; `confidence` of the interval, 0–1; `onInvalid`
 * @returns a metric over `invoiceFacts`: `value` is never corrected / issued
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { billingAccuracy, invoiceFacts, measure } from 'custops';
 *
 * const facts = [null, 5_000].map((correctedAt, i) =>
 *   invoiceFacts({ id: `i${i}`, issuedAt: 0, correctedAt }, { now: 9_000 }),
 * );
 * measure(billingAccuracy(), facts).value; // => 0.5
 * ```
 */
export function billingAccuracy(
  options: BillingAccuracyOptions = {},
): Metric<InvoiceFacts, BillingAccuracyState, BillingAccuracyResult> {
  requireOptions(options, ['within', 'confidence', 'onInvalid']);
  const window = options.within === undefined ? null : windowMs(options.within);
  return countFold<InvoiceFacts, Side>(
    {
      id: 'billing_accuracy',
      sides: SIDES,
      judge: (facts) => [judge(facts, window)],
      idOf: ({ invoiceId }) => invoiceId,
    },
    factRateOptions(options),
  );
}

function judge(facts: InvoiceFacts, window: number | null): Judged<Side> {
  const given = facts as InvoiceFacts | null | undefined;
  if (typeof given?.invoiceId !== 'string') {
    throw new InputError(INVALID_FACTS, 'item', facts, 'what invoiceFacts returned');
  }
  const { issuedAt, correctedAt, asOf } = given;
  if (issuedAt === null) return { side: 'notIssued', because: { code: 'not_issued' } };
  const until = window === null ? null : toEpochMs(issuedAt, 'item.issuedAt') + window;
  if (until !== null && until > toEpochMs(asOf, 'item.asOf')) {
    return { side: 'immature', because: { code: 'window_open' } };
  }
  const corrected = correctedAt === null ? null : toEpochMs(correctedAt, 'item.correctedAt');
  const counts = corrected !== null && (until === null || corrected <= until);
  return counts
    ? { side: 'corrected', because: { code: 'corrected' } }
    : { side: 'accurate', because: { code: 'never_corrected' } };
}
