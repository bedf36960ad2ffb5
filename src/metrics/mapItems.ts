import { checkFunction } from './checkFunction.js';
import { checkMetric } from './checkMetric.js';
import { forwardClassify } from './forwardClassify.js';
import { listAdder, readAfter, withListAdder } from './listAdder.js';
import type { Metric } from './metric.js';

/**
 * Lets a metric read other items: each is mapped before it is counted.
 *
 * @param metric - any metric
 * @param map - gives the metric's item for one of yours
 * @returns the same metric over your items; states of both forms merge with each other
 * @throws InputError `not_a_metric`, `not_a_function`
 *
 * @example
 * ```ts
 * import { durationMetric, mapItems, measure } from 'custops';
 *
 * const ms = durationMetric({ id: 'duration', read: (value: number) => value });
 * measure(mapItems(ms, (call: { seconds: number }) => call.seconds * 1000), [{ seconds: 2 }]).value; // => 2000
 * ```
 */
export function mapItems<Outer, Item, State, Result>(
  metric: Metric<Item, State, Result>,
  map: (item: Outer) => Item,
): Metric<Outer, State, Result> {
  checkMetric(metric, 'metric');
  checkFunction(map, 'map');
  const mapped: Metric<Outer, State, Result> = {
    id: metric.id,
    init: () => metric.init(),
    add: (state, item) => metric.add(state, map(item)),
    merge: (state, other) => metric.merge(state, other),
    result: (state) => metric.result(state),
    ...forwardClassify(metric, map),
  };
  return withListAdder(mapped, (read) => listAdder(metric, readAfter(map, read)));
}
