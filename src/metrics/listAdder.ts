import type { ListAdder, Metric } from './metric.js';

/** What counts lists into a metric's state: its own loop where it has one. */
export function listAdder<Outer, Item, State, Result>(
  metric: Metric<Item, State, Result>,
  read: (item: Outer) => Item,
): ListAdder<Outer, State> {
  if (metric.listAdder !== undefined) return metric.listAdder(read);
  return {
    addList: (state, list) => {
      let folded = state;
      for (const listed of list) folded = metric.add(folded, read(listed));
      return folded;
    },
  };
}

/** How a list of the metric's own items is read. */
export const itself = <Item>(item: Item): Item => item;

/** Reads twice: `inner`, then `outer`. Spares a call for each item where `inner` does nothing. */
export function readAfter<Outer, Item, Value>(
  outer: (item: Item) => Value,
  inner: (item: Outer) => Item,
): (item: Outer) => Value {
  if (inner === (itself as unknown)) return outer as unknown as (item: Outer) => Value;
  return (item) => outer(inner(item));
}
