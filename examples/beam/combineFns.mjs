import { metrics } from './metrics.mjs';

/**
 * A metric as Beam's two halves of a combine.
 *
 * Beam sends accumulators between workers through JSON, which states are made for: the first half
 * gives its state as it is, the second merges states and reads the last.
 */
export function combineFns(metric) {
  const mergeAll = (states) => [...states].reduce((a, b) => metric.merge(a, b), metric.init());
  return {
    accumulate: {
      createAccumulator: () => metric.init(),
      addInput: (state, item) => metric.add(state, item),
      mergeAccumulators: mergeAll,
      extractOutput: (state) => state,
    },
    merge: {
      createAccumulator: () => metric.init(),
      addInput: (state, other) => metric.merge(state, other),
      mergeAccumulators: mergeAll,
      extractOutput: (state) => metric.result(state),
    },
  };
}

/** Both halves of every metric, by name. */
export const combines = Object.fromEntries(
  Object.entries(metrics).map(([name, metric]) => [name, combineFns(metric)]),
);
