import {
  addToValueCounts,
  mergeValueCounts,
  valueCounts,
  type ValueCounts,
} from '../../stats/index.js';
import { InputError } from '../../errors/index.js';
import { INVALID_MEASUREMENT } from '../../errors/kinds/metrics.js';
import type { Because } from '../../errors/index.js';
import type { Counted } from '../classification.js';
import type { Metric } from '../metric.js';
import { isItemError } from '../onInvalid.js';
import type { DurationOptions } from './durationOptions.js';
import { durationReading, type DurationReading } from './durationReading.js';

/** What a duration metric makes of an item: a value, or one of its other counts. */
export interface DurationJudgement<Side extends string> {
  readonly side: Side | 'measured' | 'rejected';
  /** The duration of a measured item, ms. */
  readonly ms: number | null;
  readonly counted: Counted;
  readonly because: Because;
}

/** Counted durations, and how many items went to each side. */
export interface DurationState<Side extends string> {
  values: ValueCounts;
  beside: Record<Side | 'rejected', number>;
}

/** A duration metric's own parts. */
interface DurationFold<Item, Side extends string> {
  readonly id: string;
  /** What is counted beside the measured items. */
  readonly sides: readonly Side[];
  readonly judge: (item: Item) => DurationJudgement<Side>;
  readonly idOf: ((item: Item) => string) | undefined;
}

/** Folds durations: those measured into quantiles, all others into counts beside them. */
export function durationFold<Item, Side extends string>(
  { id, sides, judge, idOf }: DurationFold<Item, Side>,
  options: Required<DurationOptions>,
): Metric<
  Item,
  DurationState<Side>,
  DurationReading & Readonly<Record<Side | 'rejected', number>>
> {
  const names: readonly (Side | 'rejected')[] = [...sides, 'rejected'];
  const none = Object.fromEntries(names.map((name) => [name, 0])) as Record<
    Side | 'rejected',
    number
  >;
  const judged = (item: Item): DurationJudgement<Side> => {
    try {
      return checkedJudgement(judge(item));
    } catch (error) {
      if (options.onInvalid === 'throw' || !isItemError(error)) throw error;
      return { side: 'rejected', ms: null, counted: 'rejected', because: { code: error.code } };
    }
  };
  return {
    id,
    init: () => ({ values: valueCounts({ cap: options.cap }), beside: { ...none } }),
    add: (state, item) => {
      const { side, ms } = judged(item);
      if (side === 'measured') state.values = addToValueCounts(state.values, ms ?? 0);
      else state.beside[side] += 1;
      return state;
    },
    merge: (state, other) => {
      state.values = mergeValueCounts(state.values, other.values);
      for (const name of names) state.beside[name] += other.beside[name];
      return state;
    },
    result: (state) => ({ ...durationReading(state.values, options), ...state.beside }),
    classify: (item) => {
      const { side, counted, because } = judged(item);
      const named = side === 'rejected' ? undefined : idOf;
      return [{ id: named?.(item) ?? null, counted, because }];
    },
  };
}

/** A duration is a number of ms, never less than 0: an end before its start is wrong input. */
function checkedJudgement<Side extends string>(
  judgement: DurationJudgement<Side>,
): DurationJudgement<Side> {
  const { side, ms } = judgement;
  if (side !== 'measured') return judgement;
  if (typeof ms === 'number' && ms >= 0 && ms <= Number.MAX_SAFE_INTEGER) return judgement;
  throw new InputError(INVALID_MEASUREMENT, 'item', ms, 'ms, 0 or more');
}
