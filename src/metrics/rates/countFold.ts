import type { Because } from '../../errors/index.js';
import type { Counted } from '../classification.js';
import type { Metric } from '../metric.js';
import type { OnInvalid } from '../onInvalid.js';
import { tallyFold, type Counts } from '../tallyFold.js';
import { rateReading, type RateReading } from './rateReading.js';

/** How many things there are of each side. */
export type CountState<Side extends string> = Counts<Side>;

/** What something is to a rate, and why. */
export interface Judged<Side extends string> {
  readonly side: Side;
  readonly because: Because;
}

/** A rate's own parts. */
export interface CountParts<Item, Side extends string> {
  readonly id: string;
  /** How each side counts; the order is that of the result. */
  readonly sides: Readonly<Record<Side, Counted>>;
  /** The sides of an item: mostly one, but a ticket may have several cycles. */
  readonly judge: (item: Item) => readonly Judged<Side>[];
  readonly idOf: (item: Item) => string | null;
}

/** How a rate is read. */
export interface CountOptions {
  readonly confidence: number;
  readonly onInvalid: OnInvalid;
}

/** A rate with the counts that it is made of and those beside it. */
export type CountFold<Item, Side extends string> = Metric<
  Item,
  CountState<Side>,
  RateReading & Readonly<CountState<Side>>
>;

/** Folds what items are into counts; the rate is read off them. */
export function countFold<Item, Side extends string>(
  { id, sides, judge, idOf }: CountParts<Item, Side>,
  { confidence, onInvalid }: CountOptions,
): CountFold<Item, Side> {
  const names = Object.keys(sides) as Side[];
  const sum = (counts: Readonly<CountState<Side>>, counted: Counted): number =>
    names.reduce((total, side) => total + (sides[side] === counted ? counts[side] : 0), 0);
  return tallyFold<Item, Side, RateReading & Readonly<CountState<Side>>>(
    {
      id,
      names,
      tally: (counts, item) => {
        for (const { side } of judge(item)) counts[side] += 1;
      },
      read: (counts) => {
        const numerator = sum(counts, 'numerator');
        const denominator = numerator + sum(counts, 'denominator');
        return { ...counts, ...rateReading({ numerator, denominator, confidence }) };
      },
      explain: (item) =>
        judge(item).map(({ side, because }) => ({
          id: idOf(item),
          counted: sides[side],
          because,
        })),
    },
    onInvalid,
  );
}
