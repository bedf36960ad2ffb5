import { InputError } from '../errors/index.js';
import { NOT_A_METRIC } from '../errors/kinds/metrics.js';
import { checkMetric } from './checkMetric.js';
import { checkParts } from './checkCounts.js';
import { compareCodePoints } from './compareGroupKeys.js';
import { listAdder, withListAdder } from './listAdder.js';
import type { AnyMetric, Metric } from './metric.js';

/** What a metric reads. */
export type ItemOf<M> = M extends Metric<infer Item, infer _State, infer _Result> ? Item : never;

/** What a metric answers. */
export type ResultOf<M> =
  M extends Metric<infer _Item, infer _State, infer Result> ? Result : never;

/** What all of the metrics can read. */
export type CommonItem<Metrics> = {
  [Name in keyof Metrics]: (item: ItemOf<Metrics[Name]>) => void;
}[keyof Metrics] extends (item: infer Item) => void
  ? Item
  : never;

/**
 * Runs several metrics in one pass.
 *
 * @param metrics - the metrics by name; the names come back in the result
 * @returns a metric whose result has one entry for each name
 * @throws InputError `not_a_metric` naming the entry
 *
 * @example
 * ```ts
 * import { combineMetrics, durationMetric, measure, rateMetric } from 'custops';
 *
 * const calls = combineMetrics({
 *   length: durationMetric({ id: 'length', read: (call: { ms: number }) => call.ms }),
 *   long: rateMetric({ id: 'long', counts: (call: { ms: number }) => call.ms > 100 }),
 * });
 * const { length, long } = measure(calls, [{ ms: 50 }, { ms: 150 }]);
 * [length.value, long.value]; // => [100, 0.5]
 * ```
 */
export function combineMetrics<const Metrics extends Readonly<Record<string, AnyMetric>>>(
  metrics: Metrics,
): Metric<
  CommonItem<Metrics>,
  unknown[],
  { readonly [Name in keyof Metrics]: ResultOf<Metrics[Name]> }
> {
  checkNamed(metrics);
  // Sorted, so that states merge whatever order two processes wrote the metrics in.
  const names = Object.keys(metrics).sort(compareCodePoints);
  for (const name of names) checkMetric(metrics[name], `metrics.${name}`);
  const parts = names.map((name) => metrics[name] as Metric<unknown, unknown, unknown>);
  const combined: Metric<
    CommonItem<Metrics>,
    unknown[],
    { readonly [Name in keyof Metrics]: ResultOf<Metrics[Name]> }
  > = {
    id: parts.map((part) => part.id).join('+'),
    init: () => parts.map((part) => part.init()),
    add: (states, item) => {
      // A plain loop: millions of items pass here.
      let i = 0;
      for (const part of parts) {
        states[i] = part.add(states[i], item);
        i++;
      }
      return states;
    },
    merge: (states, others) => {
      checkParts(states, parts.length);
      checkParts(others, parts.length);
      parts.forEach((part, i) => (states[i] = part.merge(states[i], others[i])));
      return states;
    },
    result: (states) => {
      checkParts(states, parts.length);
      // fromEntries defines each name as an own property, `__proto__` too.
      return Object.fromEntries(names.map((name, i) => [name, parts[i]?.result(states[i])])) as {
        readonly [Name in keyof Metrics]: ResultOf<Metrics[Name]>;
      };
    },
  };
  return withListAdder(combined, (read) => {
    const adders = parts.map((part) => listAdder(part, read));
    return (states, list) => {
      adders.forEach((add, i) => (states[i] = add(states[i], list)));
      return states;
    };
  });
}

function checkNamed(metrics: unknown): void {
  if (typeof metrics === 'object' && metrics !== null) return;
  throw new InputError(NOT_A_METRIC, 'metrics', metrics, 'metrics by name');
}
