import { classifyItems, type Metric } from '../../../src/metrics/index.js';

/** Of each item its id, the side on which it counts, and why. */
export function reasonsOf<Item>(
  metric: Metric<Item, unknown, unknown>,
  items: readonly NoInfer<Item>[],
): unknown[] {
  return classifyItems(metric, items).map(({ id, counted, because }) => [id, counted, because]);
}
