import { InputError } from '../../../errors/index.js';
import { INVALID_OPTION } from '../../../errors/kinds/metrics.js';
import { WRONG_TYPE } from '../../../errors/kinds/config.js';
import { NOT_A_DURATION } from '../../../errors/kinds/stats.js';
import { requireList } from '../../../errors/requireList.js';
import { requireObject } from '../../../errors/requireObject.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import {
  mannWhitney,
  quantile,
  trendTest,
  twoProportionTest,
  type ConfidenceOptions,
} from '../../../stats/index.js';
import { toEpochMs, type InstantLike } from '../../../time/index.js';
import { checkBaseline } from './checkBaseline.js';

/** Something measured at an instant: a duration or another number, or a yes or no. */
export interface DatedValue {
  readonly at: InstantLike;
  readonly value: number | boolean;
}

/** When what was changed. */
export interface BeforeAfterOptions extends ConfidenceOptions {
  /** The instant of the change: values at it or later are after. */
  readonly changedAt: InstantLike;
  /** How long after the change things settle, in ms: values of that time are left out; 0. */
  readonly settleMs?: number | undefined;
}

/** Codes that say what to think of a comparison. */
export type BeforeAfterReason =
  /** The interval of the difference leaves out 0. */
  | 'differs'
  /** Chance explains the difference. */
  | 'within_chance'
  /** Few values: the exact test was taken. */
  | 'exact_test'
  /** There is nothing after the change. */
  | 'nothing_after'
  /** The values rose or fell already before the change: the difference may be that trend. */
  | 'trend_before';

/** One side of a comparison. */
export interface BeforeAfterSide {
  readonly n: number;
  /** The share of yes, or the median. */
  readonly value: number | null;
}

/** A workflow before and after it was changed. */
export interface BeforeAfter {
  readonly kind: 'rates' | 'values';
  readonly before: BeforeAfterSide;
  readonly after: BeforeAfterSide;
  /** After less before: of the shares, or the Hodges–Lehmann shift of the values. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly test: 'fisher' | 'z' | 'exact' | 'asymptotic' | null;
  /** Cohen's h of shares, the rank-biserial correlation of values. */
  readonly effectSize: number | null;
  /** On both sides. */
  readonly n: number;
  /** Left out because they fell into the time of settling. */
  readonly settling: number;
  readonly reasons: readonly BeforeAfterReason[];
}

/** A trend before the change with a p below this is told. */
const TREND_P = 0.05;

/** The trend before is looked for in so many values at most, the last ones. */
const TREND_VALUES = 10_000;

/**
 * Compares what was measured before a change with what was measured after it.
 *
 * Yes and no by two shares (Newcombe's interval), numbers by ranks (Mann–Whitney with
 * Hodges–Lehmann shift). A trend that the values had before is told: a difference that merely goes
 * on with it is no effect of the change.
 *
 * @param items - `at` and `value` of each in any order, the values all numbers or all booleans
 * @param options - `changedAt`; `settleMs` 0; `confidence` 0.95 by default
 * @returns difference, interval, p, effect size and reasons
 * @throws InputError `baseline_too_short` - fewer than 20 values before the change
 * @throws InputError `wrong_type` - of items; `not_a_duration` - of settleMs
 * @throws InputError `unknown_option`, `invalid_option`, `invalid_confidence`, and those of instants
 */
export function compareBeforeAfter(
  items: readonly DatedValue[],
  options: BeforeAfterOptions,
): BeforeAfter {
  requireOptions(options, ['changedAt', 'settleMs', 'confidence']);
  const changedAt = toEpochMs(options.changedAt, 'options.changedAt');
  const { settleMs = 0, confidence } = options;
  if (!Number.isFinite(settleMs) || settleMs < 0) {
    throw new InputError(NOT_A_DURATION, 'options.settleMs', settleMs, '0 or more');
  }
  const dated = readItems(items).sort((a, b) => a.at - b.at);
  const before = dated.filter(({ at }) => at < changedAt).map(({ value }) => value);
  const after = dated.filter(({ at }) => at >= changedAt + settleMs).map(({ value }) => value);
  checkBaseline(before.length, 'items');
  const isRate = typeof dated[0]?.value === 'boolean';
  const found = isRate
    ? compareRates(before, after, { confidence })
    : compareValues(before.map(Number), after.map(Number), { confidence });
  return {
    kind: isRate ? 'rates' : 'values',
    ...found,
    n: before.length + after.length,
    settling: dated.length - before.length - after.length,
    reasons: reasonsOf(found, before.map(Number)),
  };
}

function readItems(items: readonly DatedValue[]): { at: number; value: number | boolean }[] {
  requireList(items, 'items');
  let kind = '';
  return items.map((item, index) => {
    const name = `items[${index}]`;
    requireObject(item, name, 'an object with at and value');
    const { value } = item;
    const isNumber = typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
    if (!isNumber && typeof value !== 'boolean') {
      throw new InputError(WRONG_TYPE, `${name}.value`, value, 'a finite number, true or false');
    }
    kind ||= typeof value;
    if (typeof value !== kind) {
      throw new InputError(INVALID_OPTION, `${name}.value`, value, `a ${kind}, as the first`);
    }
    return { at: toEpochMs(item.at, `${name}.at`), value };
  });
}

type Comparison = Pick<
  BeforeAfter,
  'before' | 'after' | 'difference' | 'low' | 'high' | 'p' | 'test' | 'effectSize'
>;

function compareRates(
  before: readonly (number | boolean)[],
  after: readonly (number | boolean)[],
  options: ConfidenceOptions,
): Comparison {
  const share = (values: readonly (number | boolean)[]) => ({
    successes: values.filter((each) => each === true).length,
    n: values.length,
  });
  const { difference, low, high, p, test, effectSize, a, b } = twoProportionTest(
    share(after),
    share(before),
    options,
  );
  return {
    before: { n: before.length, value: b?.rate ?? null },
    after: { n: after.length, value: a?.rate ?? null },
    ...{ difference, low, high, p, test, effectSize },
  };
}

function compareValues(
  before: readonly number[],
  after: readonly number[],
  options: ConfidenceOptions,
): Comparison {
  const { difference, low, high, p, test, effectSize } = mannWhitney(after, before, options);
  return {
    before: { n: before.length, value: quantile(before, 0.5) },
    after: { n: after.length, value: quantile(after, 0.5) },
    ...{ difference, low, high, p, test, effectSize },
  };
}

function reasonsOf(found: Comparison, before: readonly number[]): BeforeAfterReason[] {
  const trend = trendTest(before.slice(-TREND_VALUES));
  const isOutside = (found.low ?? 0) > 0 || (found.high ?? 0) < 0;
  return [
    ...(found.p === null ? (['nothing_after'] as const) : []),
    ...(found.p === null ? [] : [isOutside ? ('differs' as const) : ('within_chance' as const)]),
    ...(found.test === 'fisher' || found.test === 'exact' ? (['exact_test'] as const) : []),
    ...((trend.p ?? 1) < TREND_P ? (['trend_before'] as const) : []),
  ];
}
