import { InputError } from '../errors/index.js';
import { NOT_A_METRIC } from '../errors/kinds/metrics.js';
import { checkMetric } from './checkMetric.js';
import type { Classification } from './classification.js';
import { atIndex, checkIterable } from './measure.js';
import type { Metric } from './metric.js';

/** How an item counted, with its place among the items. */
export interface ClassifiedItem extends Classification {
  readonly index: number;
}

/**
 * The items behind a number: how each counted, and why.
 *
 * An item that adds several things to a count (a ticket with two cycles of a clock) stands there
 * as often. Filter by `counted` for one side of a number.
 *
 * @param metric - a metric that can classify: every built-in, grouped and bucketed ones too
 * @param items - the items that were measured
 * @returns one entry for each thing counted, in the order of the items
 * @throws InputError `not_a_metric` when the metric cannot classify; `not_iterable`; what the
 *   metric refuses in an item
 *
 * @example
 * ```ts
 * import { classifyItems, rateMetric } from 'custops';
 *
 * const met = rateMetric({
 *   id: 'met',
 *   counts: (row: { id: string; met: boolean | null }) => row.met,
 *   idOf: (row) => row.id,
 * });
 * const rows = [{ id: 'a', met: true }, { id: 'b', met: null }];
 * classifyItems(met, rows).map(({ id, counted }) => [id, counted]);
 * // => [['a', 'numerator'], ['b', 'not_applicable']]
 * ```
 */
export function classifyItems<Item>(
  metric: Metric<Item, unknown, unknown>,
  items: Iterable<Item>,
): ClassifiedItem[] {
  checkMetric(metric, 'metric');
  checkIterable(items);
  if (typeof metric.classify !== 'function') {
    throw new InputError(NOT_A_METRIC, 'metric', metric.id, 'a metric with classify');
  }
  const classify = metric.classify.bind(metric);
  const classified: ClassifiedItem[] = [];
  let index = 0;
  try {
    for (const item of items) {
      for (const each of classify(item)) classified.push({ index, ...each });
      index++;
    }
  } catch (error) {
    throw atIndex(error, index);
  }
  return classified;
}
