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
  /** What ended, by how long it took. */
  values: ValueCounts;
  /** What has not ended, by how long it has lasted. */
  censored: ValueCounts;
  beside: Record<Side | 'rejected', number>;
}

/** Something that has not ended: it lasts longer than this. */
export interface CensoredReading<Side extends string> {
  readonly side: Side;
  readonly ms: number;
}

/** A duration in ms, one that has not ended, or the side of what has none. */
export type ItemReading<Side extends string> = number | CensoredReading<Side> | Side;

/** A duration metric's own parts. */
export interface DurationParts<Item, Side extends string> {
  readonly id: string;
  /** What is counted beside the measured items. */
  readonly sides: readonly Side[];
  /** What an item adds. Millions pass here: one duration is a bare number, not a list of one. */
  readonly read: (item: Item) => ItemReading<Side> | readonly ItemReading<Side>[];
  /** How an item that can be read counts, and why. */
  readonly explain: (item: Item) => readonly Classification[];
}

/** A duration metric before its result is shaped. */
export type DurationFold<Item, Side extends string, Result> = Metric<
  Item,
  DurationState<Side>,
  Result
>;

/** The distribution of what ended, and the counts beside it. */
export type DurationFoldResult<Side extends string> = DurationReading &
  Readonly<Record<Side | 'rejected', number>>;

/** Folds durations: those that ended, those that have not, and counts of all others. */
export function durationFold<Item, Side extends string>(
  { id, sides, read, explain }: DurationParts<Item, Side>,
  options: Required<DurationOptions>,
): DurationFold<Item, Side, DurationFoldResult<Side>> {
  const names: readonly (Side | 'rejected')[] = [...sides, 'rejected'];
  const rejection = (error: unknown): InputError => {
    if (options.onInvalid === 'throw' || !isItemError(error)) throw error;
    return error;
  };
  return {
    id,
    init: () => emptyState(names, options.cap),
    add: (state, item) => {
      let found: ItemReading<Side> | readonly ItemReading<Side>[];
      try {
        // All of an item is looked at before any of it is counted.
        found = checkReadings(read(item));
      } catch (error) {
        rejection(error);
        state.beside.rejected += 1;
        return state;
      }
      if (isList(found)) for (const each of found) take(state, each);
      else take(state, found);
      return state;
    },
    merge: (state, other) => {
      checkDurationState(state, names);
      checkDurationState(other, names);
      state.values = mergeValueCounts(state.values, other.values);
      state.censored = mergeValueCounts(state.censored, other.censored);
      for (const name of names) state.beside[name] += other.beside[name];
      return state;
    },
    result: (state) => {
      checkDurationState(state, names);
      return { ...durationReading(state.values, options), ...state.beside };
    },
    classify: (item) => {
      try {
        checkReadings(read(item));
        return explain(item);
      } catch (error) {
        const { code } = rejection(error);
        return [{ id: null, counted: 'rejected', because: { code } }];
      }
    },
  };
}

function emptyState<Side extends string>(
  names: readonly (Side | 'rejected')[],
  cap: number,
): DurationState<Side> {
  const beside = Object.fromEntries(names.map((name) => [name, 0]));
  return {
    values: valueCounts({ cap }),
    censored: valueCounts({ cap }),
    beside: beside as Record<Side | 'rejected', number>,
  };
}

function take<Side extends string>(state: DurationState<Side>, found: ItemReading<Side>): void {
  if (typeof found === 'number') state.values = addToValueCounts(state.values, found);
  else if (typeof found === 'string') state.beside[found] += 1;
  else {
    state.beside[found.side] += 1;
    state.censored = addToValueCounts(state.censored, found.ms);
  }
}

/** The values check themselves. */
function checkDurationState(
  state: DurationState<string> | null | undefined,
  names: readonly string[],
): void {
  checkCounts(state?.beside, names);
}

function isList<Side extends string>(
  found: ItemReading<Side> | readonly ItemReading<Side>[],
): found is readonly ItemReading<Side>[] {
  return Array.isArray(found);
}

function checkReadings<Readings extends ItemReading<string> | readonly ItemReading<string>[]>(
  found: Readings,
): Readings {
  if (isList(found)) found.forEach(checkReading);
  else checkReading(found);
  return found;
}

/** A duration is a number of ms, never less than 0: an end before its start is wrong input. */
function checkReading(found: ItemReading<string>): void {
  if (typeof found === 'string') return;
  const ms = typeof found === 'number' ? found : found.ms;
  if (typeof ms === 'number' && ms >= 0 && ms <= Number.MAX_SAFE_INTEGER) return;
  throw new InputError(INVALID_MEASUREMENT, 'item', ms, 'ms, 0 or more');
}
