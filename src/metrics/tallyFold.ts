import { checkCounts } from './checkCounts.js';
import type { Classification } from './classification.js';
import type { Metric } from './metric.js';
import { isItemError, type OnInvalid } from './onInvalid.js';

/** Counts by name; all of a state. */
export type Counts<Name extends string> = Record<Name | 'rejected', number>;

/** The parts of a metric that counts several things of an item at once. */
export interface TallyParts<Item, Name extends string, Result> {
  readonly id: string;
  readonly names: readonly Name[];
  /** Counts an item; a wrong one is refused before anything is counted. */
  readonly tally: (counts: Counts<Name>, item: Item) => void;
  readonly read: (counts: Readonly<Counts<Name>>) => Result;
  /** How an item that can be counted counts, and why. */
  readonly explain: (item: Item) => readonly Classification[];
}

/** Folds items into counts: integers, so that any order gives the same. */
export function tallyFold<Item, Name extends string, Result>(
  { id, names, tally, read, explain }: TallyParts<Item, Name, Result>,
  onInvalid: OnInvalid,
): Metric<Item, Counts<Name>, Result> {
  const all: readonly (Name | 'rejected')[] = [...names, 'rejected'];
  const none = Object.fromEntries(all.map((name) => [name, 0])) as Counts<Name>;
  const reject = (error: unknown): string => {
    if (onInvalid === 'throw' || !isItemError(error)) throw error;
    return error.code;
  };
  return {
    id,
    init: () => ({ ...none }),
    add: (counts, item) => {
      try {
        tally(counts, item);
      } catch (error) {
        reject(error);
        counts.rejected += 1;
      }
      return counts;
    },
    merge: (counts, other) => {
      checkCounts(counts, all);
      checkCounts(other, all);
      for (const name of all) counts[name] += other[name];
      return counts;
    },
    result: (counts) => {
      checkCounts(counts, all);
      return read(counts);
    },
    classify: (item) => {
      try {
        tally({ ...none }, item);
        return explain(item);
      } catch (error) {
        return [{ id: null, counted: 'rejected', because: { code: reject(error) } }];
      }
    },
  };
}
