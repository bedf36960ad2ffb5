import {
  ces as cesMetric,
  csat as csatMetric,
  measure,
  nps as npsMetric,
  npsDifference as differenceOf,
  type DifferenceTest,
} from 'custops';
import { isJsonObject, listAt, numberAt, type JsonObject } from '../../runner/json.js';
import type { MetricQuestion } from './metricAnswer.js';

/** Satisfaction of bare scores. */
export function csat({ input, params }: MetricQuestion): JsonObject {
  const satisfiedFrom = Math.min(...(listAt(params, 'topBox') as number[]));
  const metric = csatMetric<number>({
    scale: scaleOf(params),
    satisfiedFrom,
    ...confidence(params),
  });
  const { n, numerator, value, low, high, mean } = measure(metric, input as number[]);
  return {
    n,
    satisfied: numerator,
    rate: value,
    lo: low,
    hi: high,
    mean: mean.value,
    sampleSd: mean.sd,
    meanLo: mean.low,
    meanHi: mean.high,
  };
}

/** Effort of bare scores. */
export function ces({ input, params }: MetricQuestion): JsonObject {
  const agreeFrom = numberAt(params, 'agreeFrom');
  const metric = cesMetric<number>({ scale: scaleOf(params), agreeFrom, ...confidence(params) });
  const { n, value, low, high, sd, agree } = measure(metric, input as number[]);
  return {
    n,
    mean: value,
    sampleSd: sd,
    meanLo: low,
    meanHi: high,
    agree: agree.numerator,
    agreeRate: agree.value,
    agreeLo: agree.low,
    agreeHi: agree.high,
  };
}

/** The net promoter score of bare scores, by three intervals. */
export function nps({ input, params }: MetricQuestion): JsonObject {
  const result = measure(npsMetric(confidence(params)), input as number[]);
  const { n, promoters, passives, detractors, value, low, high, plain, trinomial } = result;
  const pair = (ends: { low: number | null; high: number | null } | null): unknown =>
    ends && [ends.low, ends.high];
  return {
    n,
    promoters,
    passives,
    detractors,
    score: value,
    variance: result.variance,
    se: result.se,
    wald: pair(plain),
    adjustedWald: n === 0 ? null : [low, high],
    adjustedScore: result.adjustedScore,
    trinomialT: pair(trinomial),
  };
}

/** The difference of two periods' scores. */
export function npsDifference({ input, params }: MetricQuestion): JsonObject {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  const [a, b] = ['a', 'b'].map((period) =>
    measure(npsMetric(), listAt(input, period) as number[]),
  );
  if (a === undefined || b === undefined) throw new TypeError('two periods are compared');
  const { plain, adjusted } = differenceOf(a, b, confidence(params));
  return { wald: testOf(plain), adjustedWald: testOf(adjusted) };
}

function testOf(test: DifferenceTest | null): JsonObject | null {
  if (test === null) return null;
  const { difference, se, z, p, low, high } = test;
  return { difference, se, z, p, ci: [low, high] };
}

function scaleOf(params: JsonObject): { min: number; max: number } {
  return { min: numberAt(params, 'scaleMin'), max: numberAt(params, 'scaleMax') };
}

function confidence(params: JsonObject): { confidence?: number } {
  return 'confidence' in params ? { confidence: numberAt(params, 'confidence') } : {};
}
