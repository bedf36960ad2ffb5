import { InputError } from '../../errors/index.js';
import { INVALID_MEASUREMENT } from '../../errors/kinds/metrics.js';
import {
  addToValueCounts,
  mergeValueCounts,
  valueCounts,
  type ValueCounts,
} from '../../stats/index.js';
import { checkCounts } from '../checkCounts.js';
import type { Classification } from '../classification.js';
import type { Metric } from '../metric.js';
import { isItemError } from '../onInvalid.js';
import type { DurationOptions } from './durationOptions.js';
import { durationReading, type DurationReading } from './durationReading.js';

/** Counted durations, and how many items went to each side. */
export interface DurationState<Side extends string> {
  values: ValueCounts;
  beside: Record<Side | 'rejected', number>;
}

/** A duration metric's own parts. */
export interface DurationParts<Item, Side extends string> {
  readonly id: string;
  /** What is counted beside the measured items. */
  readonly sides: readonly Side[];
  /** An item's duration in ms, or its side. Millions of items pass here: no objects. */
  readonly read: (item: Item) => number | Side;
  /** How an item that can be read counts, and why. */
  readonly explain: (item: Item) => Classification;
}

/** What a duration metric answers: its distribution, and the counts beside it. */
export type DurationFold<Item, Side extends string> = Metric<
  Item,
  DurationState<Side>,
  DurationReading & Readonly<Record<Side | 'rejected', number>>
>;

/** Folds durations: those measured into quantiles, all others into counts beside them. */
export function durationFold<Item, Side extends string>(
  { id, sides, read, explain }: DurationParts<Item, Side>,
  options: Required<DurationOptions>,
): DurationFold<Item, Side> {
  const names: readonly (Side | 'rejected')[] = [...sides, 'rejected'];
  const none = Object.fromEntries(names.map((name) => [name, 0])) as Record<
    Side | 'rejected',
    number
  >;
  const rejection = (error: unknown): InputError => {
    if (options.onInvalid === 'throw' || !isItemError(error)) throw error;
    return error;
  };
  const readOrReject = (item: Item): number | Side | 'rejected' => {
    try {
      return checkedDuration(read(item));
    } catch (error) {
      rejection(error);
      return 'rejected';
    }
  };
  return {
    id,
    init: () => ({ values: valueCounts({ cap: options.cap }), beside: { ...none } }),
    add: (state, item) => {
      const found = readOrReject(item);
      if (typeof found === 'number') state.values = addToValueCounts(state.values, found);
      else state.beside[found] += 1;
      return state;
    },
    merge: (state, other) => {
      checkDurationState(state, names);
      checkDurationState(other, names);
      state.values = mergeValueCounts(state.values, other.values);
      for (const name of names) state.beside[name] += other.beside[name];
      return state;
    },
    result: (state) => {
      checkDurationState(state, names);
      return { ...durationReading(state.values, options), ...state.beside };
    },
    classify: (item) => {
      try {
        checkedDuration(read(item));
        return [explain(item)];
      } catch (error) {
        const { code } = rejection(error);
        return [{ id: null, counted: 'rejected', because: { code } }];
      }
    },
  };
}

/** The values check themselves. */
function checkDurationState(
  state: DurationState<string> | null | undefined,
  names: readonly string[],
): void {
  checkCounts(state?.beside, names);
}

/** A duration is a number of ms, never less than 0: an end before its start is wrong input. */
function checkedDuration<Side extends string>(found: number | Side): number | Side {
  if (typeof found === 'string') return found;
  if (typeof found === 'number' && found >= 0 && found <= Number.MAX_SAFE_INTEGER) return found;
  throw new InputError(INVALID_MEASUREMENT, 'item', found, 'ms, 0 or more');
}
