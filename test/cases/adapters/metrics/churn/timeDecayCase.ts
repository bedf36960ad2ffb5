import { timeDecay } from 'custops';
import { isJsonObject, listAt, numberAt, type JsonObject } from '../../../runner/json.js';
import type { MetricQuestion } from '../metricAnswer.js';

const DAY_MS = 86_400_000;

/** Weights by half-life, and the sum and mean that they give. */
export function timeDecayCase({ input, params }: MetricQuestion): JsonObject {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  const values = listAt(input, 'values') as number[];
  const aged = (listAt(input, 'ageDays') as number[]).map((days, i) => ({
    ageMs: days * DAY_MS,
    value: values[i] ?? NaN,
  }));
  const { weights, sum, mean } = timeDecay(aged, {
    halfLifeMs: numberAt(params, 'halfLifeDays') * DAY_MS,
  });
  return { weights, sum, mean };
}
