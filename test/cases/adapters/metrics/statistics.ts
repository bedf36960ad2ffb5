import {
  addToValueCounts,
  mergeMoments as merge,
  mergeValueCounts,
  moments,
  quantile as quantileOf,
  readValueCounts,
  valueCounts,
  wilsonInterval as wilson,
} from 'custops';
import { isJsonObject, listAt, numberAt, type JsonObject } from '../../runner/json.js';
import type { MetricQuestion } from './metricAnswer.js';
import { numberList } from './numberList.js';

/** The Wilson interval of a share. */
export function wilsonInterval({ input, params }: MetricQuestion): JsonObject | null {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  const confidence = numberAt(params, 'confidence');
  const interval = wilson(numberAt(input, 'successes'), numberAt(input, 'n'), { confidence });
  return interval && { rate: interval.rate, lo: interval.low, hi: interval.high };
}

/** Quantiles by their probability. */
export function quantile({ input, params }: MetricQuestion): JsonObject {
  const probabilities = listAt(params, 'probs') as number[];
  return Object.fromEntries(probabilities.map((p) => [p, quantileOf(input as number[], p)]));
}

/** A sketch from the first number on, merged of the parts. */
export function mergeableQuantile({ input, expect }: MetricQuestion): JsonObject {
  const parts = (input as unknown[]).map((part) =>
    numberList(part).reduce(
      (state, value) => addToValueCounts(state, value),
      valueCounts({ cap: 0 }),
    ),
  );
  const merged = parts.reduce((all, part) => mergeValueCounts(all, part), valueCounts({ cap: 0 }));
  const reading = readValueCounts(merged);
  const probabilities = Object.keys(expect as object);
  return Object.fromEntries(probabilities.map((p) => [p, reading.quantile(Number(p))]));
}

/** Moments merged of the parts. */
export function mergeMoments({ input }: MetricQuestion): JsonObject {
  const { n, mean, variance, min, max, sum } = (input as unknown[])
    .map((part) => moments(numberList(part)))
    .reduce(merge, moments([]));
  return { n, mean, sampleVariance: variance, min, max, sum };
}
