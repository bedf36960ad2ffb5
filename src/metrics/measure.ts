import { InputError } from '../errors/index.js';
import { NOT_ITERABLE } from '../errors/kinds/metrics.js';
import { checkMetric } from './checkMetric.js';
import { itself, ownListAdder } from './listAdder.js';
import type { Metric } from './metric.js';
import { isItemError } from './onInvalid.js';

/**
 * Runs a metric over items, in one pass.
 *
 * The functions that a metric was given have to be pure: lists are counted in batches, one part of
 * a combined metric after the other, and once more item by item where one is wrong.
 *
 * @param metric - any metric: a built-in's, a combined one, one of your own
 * @param items - an array, a generator, anything that can be iterated once
 * @returns the metric's result; over no items it has `value: null, n: 0`
 * @throws InputError `not_a_metric`, `not_iterable`; what the metric refuses in an item, with
 *   the item's place in `argument`: `items[3].firstResponse.elapsedMs`
 *
 * @example
 * ```ts
 * import { durationMetric, measure } from 'custops';
 *
 * const callTime = durationMetric({ id: 'call_time', read: (call: { ms: number }) => call.ms });
 * measure(callTime, [{ ms: 60_000 }, { ms: 90_000 }, { ms: 300_000 }]).value; // => 90000
 * ```
 */
export function measure<Item, State, Result>(
  metric: Metric<Item, State, Result>,
  items: Iterable<NoInfer<Item>>,
): Result {
  checkMetric(metric, 'metric');
  checkIterable(items);
  return metric.result(foldBatches(metric, items) ?? foldEach(metric, items));
}

/** So many that calls between loops cost nothing, so few that the next part finds them in cache. */
const BATCH = 1_024;

/** Folds a list batch by batch; null where that cannot be, or where an item is wrong. */
function foldBatches<Item, State>(
  metric: Metric<Item, State, unknown>,
  items: Iterable<Item>,
): State | null {
  if (!Array.isArray(items)) return null;
  const add = ownListAdder(metric, itself<Item>);
  if (add === null) return null;
  const list: readonly Item[] = items;
  let state = metric.init();
  try {
    for (let from = 0; from < list.length; from += BATCH) {
      state = add(state, list.slice(from, from + BATCH));
    }
  } catch {
    // Item by item it shows which one is the first that is wrong.
    return null;
  }
  return state;
}

function foldEach<Item, State>(metric: Metric<Item, State, unknown>, items: Iterable<Item>): State {
  let state = metric.init();
  let index = 0;
  try {
    for (const item of items) {
      state = metric.add(state, item);
      index++;
    }
  } catch (error) {
    throw atIndex(error, index);
  }
  return state;
}

/** Refuses what cannot be iterated; a string can, but is never a list of items. */
export function checkIterable(items: unknown, argument = 'items'): void {
  const iterable = typeof items === 'object' && items !== null && Symbol.iterator in items;
  if (!iterable) throw new InputError(NOT_ITERABLE, argument, items, 'an array or other iterable');
}

/** Puts the item's place into an error about an item: `item.ms` becomes `items[3].ms`. */
export function atIndex(error: unknown, index: number, list = 'items'): unknown {
  if (!isItemError(error)) return error;
  const { argument, received, expected } = error;
  const kind = { code: error.code, text: error.message.slice(argument.length + 2) };
  return new InputError(kind, argument.replace('item', `${list}[${index}]`), received, expected);
}
