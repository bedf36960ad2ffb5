import type { Classification } from './classification.js';
import type { Metric } from './metric.js';

/** The part of a metric that says how items count. */
export type Classify<Item> = Pick<Metric<Item, unknown, unknown>, 'classify'>;

/** The `classify` of a metric for a wrapper that sees other items; nothing when it has none. */
export function forwardClassify<Outer, Inner>(
  metric: Classify<Inner>,
  map: (item: Outer) => Inner,
): Classify<Outer> {
  if (metric.classify === undefined) return {};
  return { classify: (item): readonly Classification[] => metric.classify?.(map(item)) ?? [] };
}
