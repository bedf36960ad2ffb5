import {
  cusum as sumUp,
  lagCorrelation as correlate,
  pChart as chart,
  pettitt as findChange,
  trendTest,
} from 'custops';
import { isJsonObject, listAt, numberAt, type JsonObject } from '../../runner/json.js';
import type { MetricQuestion } from './metricAnswer.js';
import { numberList, objectList } from './numberList.js';

/** Cumulative sums; the baseline is a range from 0. */
export function cusum({ input, params }: MetricQuestion): JsonObject {
  const [from, to] = numberList(listAt(params, 'baseline'));
  if (from !== 0 || to === undefined) throw new TypeError('a baseline begins at 0');
  const { mean, sd, high, low, alarm } = sumUp(numberList(input), {
    baseline: to,
    k: numberAt(params, 'k'),
    h: numberAt(params, 'h'),
  });
  return { mean, sd, high, low, alarm };
}

/** Rates with the limits of chance. */
export function pChart({ input }: MetricQuestion): JsonObject {
  const periods = objectList(input).map((each) => ({
    successes: numberAt(each, 'x'),
    n: numberAt(each, 'n'),
  }));
  const { center, points } = chart(periods);
  return {
    center,
    points: points.map(({ rate, lowerLimit, upperLimit, signal }) => ({
      rate,
      lcl: lowerLimit,
      ucl: upperLimit,
      signal,
    })),
  };
}

/** The place of a change. */
export function pettitt({ input }: MetricQuestion): JsonObject {
  const { changeAt, k, p } = findChange(numberList(input));
  return { changeAt, k, p };
}

/** Theil–Sen and Mann–Kendall. */
export function trend({ input }: MetricQuestion): JsonObject {
  const { slope, intercept, effectSize, s, z, zP } = trendTest(numberList(input));
  return {
    theilSenSlope: slope,
    intercept,
    kendallTau: effectSize,
    mannKendallS: s,
    mannKendallZ: z,
    mannKendallP: zP,
  };
}

/** r at each lag. */
export function lagCorrelation({ input, params }: MetricQuestion): JsonObject {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  const { lags } = correlate(numberList(input['signal']), numberList(input['outcome']), {
    maxLag: numberAt(params, 'maxLag'),
  });
  return Object.fromEntries(lags.map(({ lag, r }) => [lag, r]));
}
