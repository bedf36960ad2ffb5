import { quantile as quantileOf, wilsonInterval as wilson } from 'custops';
import { isJsonObject, listAt, numberAt, type JsonObject } from '../../runner/json.js';
import type { MetricQuestion } from './metricAnswer.js';

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
