import type { Metric } from './metric.js';

/** Counts a list into a state, which it may change and return. */
export type ListAdder<Listed, State> = (state: State, list: readonly Listed[]) => State;

/** Makes a list adder; `read` gives the metric's item of what is listed, whatever that is. */
type AdderMaker<Item, State> = (read: (listed: unknown) => Item) => ListAdder<unknown, State>;

/**
 * By the `add` that each of them does the work of: whoever makes a metric out of another one and
 * puts an `add` of its own into it is counted by that.
 */
const makers = new WeakMap<object, AdderMaker<never, unknown>>();

/**
 * Gives a metric a loop over lists. It does what `add` does to one item after the other: for speed
 * alone, since a call for each of a million items costs more than to count them.
 */
export function withListAdder<Item, State, Result>(
  metric: Metric<Item, State, Result>,
  maker: AdderMaker<Item, State>,
): Metric<Item, State, Result> {
  makers.set(addOf(metric), maker as AdderMaker<never, unknown>);
  return metric;
}

/** A metric's own loop over lists; null for one that has none. */
export function ownListAdder<Listed, Item, State, Result>(
  metric: Metric<Item, State, Result>,
  read: (listed: Listed) => Item,
): ListAdder<Listed, State> | null {
  const maker = makers.get(addOf(metric)) as AdderMaker<Item, State> | undefined;
  return maker?.(read as (listed: unknown) => Item) ?? null;
}

/** What counts lists into a metric's state, with or without a loop of its own. */
export function listAdder<Listed, Item, State, Result>(
  metric: Metric<Item, State, Result>,
  read: (listed: Listed) => Item,
): ListAdder<Listed, State> {
  const eachAlone: ListAdder<Listed, State> = (state, list) => {
    let folded = state;
    for (const listed of list) folded = metric.add(folded, read(listed));
    return folded;
  };
  return ownListAdder(metric, read) ?? eachAlone;
}

/** As a key alone: nothing is called, so it needs no `this`. */
function addOf({ add }: { readonly add: object }): object {
  return add;
}

/** How a list of the metric's own items is read. */
export const itself = <Item>(item: Item): Item => item;

/** Reads twice: `inner`, then `outer`. Spares a call for each item where `inner` does nothing. */
export function readAfter<Listed, Item, Value>(
  outer: (item: Item) => Value,
  inner: (listed: Listed) => Item,
): (listed: Listed) => Value {
  if (inner === (itself as unknown)) return outer as unknown as (listed: Listed) => Value;
  return (listed) => outer(inner(listed));
}
