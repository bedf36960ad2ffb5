import { InputError } from '../../errors/index.js';
import { INVALID_MEASUREMENT } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { checkFunction } from '../checkFunction.js';
import { checkId } from '../checkId.js';
import { checkCounts } from '../checkCounts.js';
import type { Classification } from '../classification.js';
import { readAfter, withListAdder } from '../listAdder.js';
import type { Metric } from '../metric.js';
import { checkOnInvalid, type OnInvalid } from '../onInvalid.js';
import { rateReading, type RateReading } from './rateReading.js';

/** What a share of yes and no is made of. */
export interface RateMetricOptions<Item> {
  readonly id: string;
  /** Whether the item counts in the numerator; null when it belongs on neither side. */
  readonly counts: (item: Item) => boolean | null;
  /** The item's id, for `classify`. */
  readonly idOf?: (item: Item) => string;
  /** Of the interval, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
  /** Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

/** A share with Wilson's interval. `n` is the denominator. */
export interface RateResult extends RateReading {
  /** Items that belong on neither side. */
  readonly notApplicable: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/** Counts of a rate. */
export interface RateState {
  numerator: number;
  denominator: number;
  notApplicable: number;
  rejected: number;
}

/**
 * The share of items that meet something, with Wilson's interval: for hosts whose rows carry a
 * yes or no, and for rates of your own.
 *
 * @param options - `id`; `counts`: true, false, or null for neither side; `idOf`; `confidence` of
 *   the interval, 0–1; `onInvalid`: anything but true, false and null is an error, or counted
 * @returns a metric: `value` is numerator / denominator, null when the denominator is 0
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`, `not_a_function`; while
 *   measuring `invalid_measurement`
 * @see Wilson (1927), Probable inference, the law of succession, and statistical inference
 *
 * @example
 * ```ts
 * import { measure, rateMetric } from 'custops';
 *
 * const met = rateMetric({ id: 'met', counts: (row: { made_sla: boolean }) => row.made_sla });
 * const { value, numerator, n } = measure(met, [{ made_sla: true }, { made_sla: false }]);
 * [value, numerator, n]; // => [0.5, 1, 2]
 * ```
 */
export function rateMetric<Item>(
  options: RateMetricOptions<Item>,
): Metric<Item, RateState, RateResult> {
  checkRateOptions(options);
  const { id, counts, idOf, confidence = 0.95, onInvalid = 'throw' } = options;
  const refuse = (counted: unknown): 'rejected' => {
    if (onInvalid === 'count') return 'rejected';
    throw new InputError(INVALID_MEASUREMENT, 'item', counted, 'true, false or null');
  };
  const sideOf = (item: Item): keyof typeof CLASSES => {
    const counted = counts(item);
    if (counted === true) return 'numerator';
    if (counted === false) return 'denominator';
    return counted === null ? 'notApplicable' : refuse(counted);
  };
  const rate: Metric<Item, RateState, RateResult> = {
    id,
    init: () => ({ numerator: 0, denominator: 0, notApplicable: 0, rejected: 0 }),
    // Written out: a field by a name that is only known at run time costs as much as all the rest.
    add: (state, item) => {
      const counted = counts(item);
      if (counted === true) {
        state.numerator += 1;
        state.denominator += 1;
      } else if (counted === false) state.denominator += 1;
      else if (counted === null) state.notApplicable += 1;
      else state[refuse(counted)] += 1;
      return state;
    },
    merge: (state, other) => {
      checkCounts(state, COUNTS);
      checkCounts(other, COUNTS);
      state.numerator += other.numerator;
      state.denominator += other.denominator;
      state.notApplicable += other.notApplicable;
      state.rejected += other.rejected;
      return state;
    },
    result: (state) => {
      checkCounts(state, COUNTS);
      const { numerator, denominator, notApplicable, rejected } = state;
      return { ...rateReading({ numerator, denominator, confidence }), notApplicable, rejected };
    },
    classify: (item) => [{ id: idOf?.(item) ?? null, ...CLASSES[sideOf(item)] }],
  };
  return withListAdder(rate, (read) => {
    const countsRead = readAfter(counts, read);
    return (state, list) => {
      let yes = 0;
      let no = 0;
      for (const listed of list) {
        const counted = countsRead(listed);
        if (counted === true) yes++;
        else if (counted === false) no++;
        else if (counted === null) state.notApplicable += 1;
        else state[refuse(counted)] += 1;
      }
      state.numerator += yes;
      state.denominator += yes + no;
      return state;
    };
  });
}

const COUNTS = ['numerator', 'denominator', 'notApplicable', 'rejected'] as const;

const CLASSES = {
  numerator: { counted: 'numerator', because: { code: 'counts' } },
  denominator: { counted: 'denominator', because: { code: 'counts_not' } },
  notApplicable: { counted: 'not_applicable', because: { code: 'on_neither_side' } },
  rejected: { counted: 'rejected', because: { code: 'invalid_measurement' } },
} as const satisfies Record<string, Omit<Classification, 'id'>>;

function checkRateOptions<Item>(options: RateMetricOptions<Item>): void {
  requireOptions(options, ['id', 'counts', 'idOf', 'confidence', 'onInvalid']);
  checkId(options.id);
  checkFunction(options.counts, 'options.counts');
  if (options.idOf !== undefined) checkFunction(options.idOf, 'options.idOf');
  checkConfidence(options.confidence ?? 0.95);
  checkOnInvalid(options.onInvalid ?? 'throw');
}
