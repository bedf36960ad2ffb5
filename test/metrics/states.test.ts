import { describe, expect, it } from 'vitest';
import {
  bucketMetric,
  combineMetrics,
  firstResponseTime,
  groupMetric,
  rateMetric,
  slaAttainment,
  type Metric,
} from '../../src/metrics/index.js';

const rate = rateMetric({ id: 'r', counts: (value: number) => value > 0 });
const metrics = {
  rate,
  grouped: groupMetric(rate, (value) => value),
  bucketed: bucketMetric(rate, { at: (value) => value, bucket: 'day', timeZone: 'UTC' }),
  combined: combineMetrics({ rate }),
  attainment: slaAttainment(),
  firstResponse: firstResponseTime(),
} as unknown as Readonly<Record<string, Metric<number, unknown, unknown>>>;

const bad: readonly unknown[] = [
  null,
  undefined,
  7,
  'state',
  {},
  [7],
  [[], []],
  [
    [1, rate.init()],
    [1, rate.init()],
  ],
  { numerator: NaN, denominator: 1, notApplicable: 0, rejected: 0 },
  { values: {}, beside: {} },
];

describe.each(Object.entries(metrics))('a damaged state of %s', (_, metric) => {
  it.each(bad.map((state) => [JSON.stringify(state), state]))('is refused: %s', (_text, state) => {
    const refusal = expect.objectContaining({ code: 'invalid_metric_state' }) as Error;
    expect(() => metric.merge(metric.init(), state)).toThrow(refusal);
    expect(() => metric.merge(state, metric.init())).toThrow(refusal);
    expect(() => metric.result(state)).toThrow(refusal);
  });
});

describe('a state of another metric', () => {
  it('is refused, not added up to NaN', () => {
    const other = JSON.parse(JSON.stringify(metrics['attainment']?.init())) as never;
    expect(() => rate.merge(rate.init(), other)).toThrow(
      expect.objectContaining({ code: 'invalid_metric_state', argument: 'state' }),
    );
  });
});
