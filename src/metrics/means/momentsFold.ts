import { InputError } from '../../errors/index.js';
import { INVALID_MEASUREMENT } from '../../errors/kinds/metrics.js';
import {
  addMoments,
  addToMoments,
  emptyMoments,
  isExactMoments,
  MAX_MOMENT_VALUE,
  readMoments,
  type ExactMoments,
} from '../../stats/exactMoments.js';
import type { Moments } from '../../stats/index.js';
import { checkCounts, refuseState } from '../checkCounts.js';
import type { Classification } from '../classification.js';
import type { Metric } from '../metric.js';
import { isItemError, type OnInvalid } from '../onInvalid.js';

/** Moments by name, and how many items went to each side. */
export interface MomentsState<Part extends string, Side extends string> {
  parts: Record<Part, ExactMoments>;
  beside: Record<Side | 'rejected', number>;
}

/** A metric of means: its own parts. */
export interface MomentsParts<Item, Part extends string, Side extends string, Result> {
  readonly id: string;
  /** What is averaged, each an integer of every measured item. */
  readonly parts: readonly Part[];
  /** What is counted beside the measured items. */
  readonly sides: readonly Side[];
  /** The values of an item, or its side. */
  readonly read: (item: Item) => Readonly<Record<Part, number>> | Side;
  /** How an item that can be read counts, and why. */
  readonly explain: (item: Item) => Classification;
  readonly result: (
    moments: Readonly<Record<Part, Moments>>,
    beside: Readonly<Record<Side | 'rejected', number>>,
  ) => Result;
}

/** Folds integers into exact moments: sums of squares too are the same in any order. */
export function momentsFold<Item, Part extends string, Side extends string, Result>(
  metric: MomentsParts<Item, Part, Side, Result>,
  onInvalid: OnInvalid,
): Metric<Item, MomentsState<Part, Side>, Result> {
  const { id, parts, sides, read, explain, result } = metric;
  const names: readonly (Side | 'rejected')[] = [...sides, 'rejected'];
  const check = (state: MomentsState<Part, Side>): void => checkMomentsState(state, parts, names);
  const rejection = (error: unknown): InputError => {
    if (onInvalid === 'throw' || !isItemError(error)) throw error;
    return error;
  };
  return {
    id,
    init: () => ({
      parts: record(parts, emptyMoments),
      beside: record(names, () => 0),
    }),
    add: (state, item) => {
      let found: Readonly<Record<Part, number>> | Side;
      try {
        found = checkedValues(read(item));
      } catch (error) {
        rejection(error);
        state.beside.rejected += 1;
        return state;
      }
      if (typeof found === 'string') state.beside[found] += 1;
      else for (const part of parts) addToMoments(state.parts[part], found[part]);
      return state;
    },
    merge: (state, other) => {
      check(state);
      check(other);
      for (const part of parts) addMoments(state.parts[part], other.parts[part]);
      for (const name of names) state.beside[name] += other.beside[name];
      return state;
    },
    result: (state) => {
      check(state);
      return result(
        record(parts, (part) => readMoments(state.parts[part])),
        { ...state.beside },
      );
    },
    classify: (item) => {
      try {
        checkedValues(read(item));
        return [explain(item)];
      } catch (error) {
        return [{ id: null, counted: 'rejected', because: { code: rejection(error).code } }];
      }
    },
  };
}

function record<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}

/** A sum of parts may pass the range in which squares are exact though each part is within it. */
function checkedValues<Part extends string, Side extends string>(
  found: Readonly<Record<Part, number>> | Side,
): Readonly<Record<Part, number>> | Side {
  if (typeof found === 'string') return found;
  for (const value of Object.values<number>(found)) {
    if (Number.isInteger(value) && Math.abs(value) <= MAX_MOMENT_VALUE) continue;
    throw new InputError(INVALID_MEASUREMENT, 'item', value, 'an integer within 2^52');
  }
  return found;
}

function checkMomentsState(
  state: MomentsState<string, string> | null | undefined,
  parts: readonly string[],
  names: readonly string[],
): void {
  checkCounts(state?.beside, names);
  const given: unknown = state?.parts;
  const sound =
    typeof given === 'object' &&
    given !== null &&
    parts.every((part) => isExactMoments((given as Readonly<Record<string, unknown>>)[part]));
  if (!sound) refuseState(state);
}
