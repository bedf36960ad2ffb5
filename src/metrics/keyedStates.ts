import { checkPairs } from './checkCounts.js';
import type { Metric } from './metric.js';

/** States by key as pairs: any key survives JSON, `__proto__` and the number 1 beside '1' too. */
export type KeyedStates<Key, State> = [key: Key, state: State][];

/**
 * Where each key stands in its list. A cache beside the state, rebuilt when it does not fit: it is
 * no part of the state, so a state that went through JSON only pays for it once.
 */
const places = new WeakMap<object, Map<unknown, number>>();

/** Adds an item to the state of its key. */
export function addToKey<Key, Item, State, Result>(
  metric: Metric<Item, State, Result>,
  states: KeyedStates<Key, State>,
  { key, item }: { key: Key; item: Item },
): KeyedStates<Key, State> {
  const found = find(states, key);
  if (found === undefined) append(states, key, metric.add(metric.init(), item));
  else found[1] = metric.add(found[1], item);
  return states;
}

/** Merges two lists key by key; the second is copied, not shared, since the first goes on growing. */
export function mergeByKey<Key, Item, State, Result>(
  metric: Metric<Item, State, Result>,
  states: KeyedStates<Key, State>,
  others: KeyedStates<Key, State>,
): KeyedStates<Key, State> {
  placesOf(states);
  checkPairs(others);
  for (const [key, other] of others) {
    const found = find(states, key);
    if (found === undefined) append(states, key, metric.merge(metric.init(), other));
    else found[1] = metric.merge(found[1], other);
  }
  return states;
}

function find<Key, State>(states: KeyedStates<Key, State>, key: Key): [Key, State] | undefined {
  const place = placesOf(states).get(key);
  return place === undefined ? undefined : states[place];
}

function append<Key, State>(states: KeyedStates<Key, State>, key: Key, state: State): void {
  placesOf(states).set(key, states.length);
  states.push([key, state]);
}

function placesOf<Key, State>(states: KeyedStates<Key, State>): Map<unknown, number> {
  const known = places.get(states);
  if (known === undefined) return findPlaces(states);
  return known.size === states.length ? known : findPlaces(states);
}

function findPlaces<Key, State>(states: KeyedStates<Key, State>): Map<unknown, number> {
  // Here and not at each merge: a list of many keys takes in many small ones.
  checkPairs(states);
  const found = new Map<unknown, number>(states.map(([key], place) => [key, place]));
  places.set(states, found);
  return found;
}
