import type { Because } from '../../errors/index.js';
import { checkCounts } from '../checkCounts.js';
import type { Classification, Counted } from '../classification.js';
import type { Metric } from '../metric.js';
import { isItemError, type OnInvalid } from '../onInvalid.js';
import { rateReading, type RateReading } from './rateReading.js';

/** How many things there are of each side. */
export type CountState<Side extends string> = Record<Side | 'rejected', number>;

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
  const own = Object.keys(sides) as Side[];
  const names: readonly (Side | 'rejected')[] = [...own, 'rejected'];
  const sum = (state: CountState<Side>, counted: Counted): number =>
    own.reduce((total, side) => total + (sides[side] === counted ? state[side] : 0), 0);
  const judgeOrReject = (item: Item): readonly Judged<Side | 'rejected'>[] => {
    try {
      return judge(item);
    } catch (error) {
      if (onInvalid === 'throw' || !isItemError(error)) throw error;
      return [{ side: 'rejected', because: { code: error.code } }];
    }
  };
  return {
    id,
    init: () => Object.fromEntries(names.map((name) => [name, 0])) as CountState<Side>,
    add: (state, item) => {
      for (const { side } of judgeOrReject(item)) state[side] += 1;
      return state;
    },
    merge: (state, other) => {
      checkCounts(state, names);
      checkCounts(other, names);
      for (const name of names) state[name] += other[name];
      return state;
    },
    result: (state) => {
      checkCounts(state, names);
      const numerator = sum(state, 'numerator');
      const denominator = numerator + sum(state, 'denominator');
      const counts = Object.fromEntries(names.map((name) => [name, state[name]]));
      return {
        ...(counts as CountState<Side>),
        ...rateReading({ numerator, denominator, confidence }),
      };
    },
    classify: (item): readonly Classification[] =>
      judgeOrReject(item).map(({ side, because }) =>
        side === 'rejected'
          ? { id: null, counted: 'rejected', because }
          : { id: idOf(item), counted: sides[side], because },
      ),
  };
}
