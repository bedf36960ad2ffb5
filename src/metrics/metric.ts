import type { Classification } from './classification.js';

/**
 * A number over many items as a fold: the shape of a distributed engine's combine function.
 *
 * Laws that every metric keeps: `merge` is commutative and associative; merging with `init()`
 * changes nothing; `add` is a merge with a state of one item; a JSON round trip of a state
 * changes no later result. An accumulator belongs to its fold: `add` and `merge` may change
 * their first argument and return it; items and `merge`'s second argument never change.
 */
export interface Metric<Item, State, Result> {
  /** Names the metric in combined results, pages and logs. */
  readonly id: string;
  /** A fresh state that has seen nothing; plain JSON. */
  init(): State;
  /** Counts an item in. */
  add(state: State, item: Item): State;
  /** Counts in what another state has seen. */
  merge(state: State, other: State): State;
  /** Reads a state, and may be called again after more items were added. */
  result(state: State): Result;
  /** How an item counts and why; one entry for each thing that the item adds to a count. */
  classify?(item: Item): readonly Classification[];
}

/** Any metric, whatever it folds: what combinators accept. */
export type AnyMetric = Metric<never, unknown, unknown>;
