import { describe, expect, it } from 'vitest';
import {
  agentWaitTime,
  backlog,
  bucketMetric,
  ces,
  csat,
  paymentDelay,
  resolutionTime,
  reviewSample,
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

describe('a drawn sample', () => {
  const metric = reviewSample({ seed: 's', size: 3, idOf: String });
  it.each([
    [[7]],
    [['id']],
    [[[1, 'id', 2]]],
    [[[1]]],
    [[[0.5, 'id']]],
    [[['1', 'id']]],
    [[[1, 2]]],
    [[[1, 'id'], null]],
    ['id'],
    [null],
    [undefined],
  ])('cannot be %j', (drawn) => {
    const state = { drawn, seen: 1 } as never;
    const refusal = expect.objectContaining({ code: 'invalid_metric_state' }) as Error;
    expect(() => metric.result(state)).toThrow(refusal);
    expect(() => metric.merge(metric.init(), state)).toThrow(refusal);
    expect(metric.result({ drawn: [[1, 'id']], seen: 1 }).ids).toEqual(['id']);
  });
});

describe('a state', () => {
  it('keeps as many different values as it is told, of those that still wait too', () => {
    for (const make of [agentWaitTime, resolutionTime, paymentDelay]) {
      expect(make({ cap: 7 }).init()).toMatchObject({ values: { cap: 7 }, censored: { cap: 7 } });
      expect(make().init()).toMatchObject({ values: { cap: 1e5 }, censored: { cap: 1e5 } });
    }
    expect(backlog({ cap: 7 }).init().ages.cap).toBe(7);
  });

  it('is refused with itself and what it should be', () => {
    const expected = 'what init, add or merge returned';
    expect(() => rate.result('x' as never)).toThrow(
      expect.objectContaining({ argument: 'state', received: 'x', expected }),
    );
    expect(() => csat().result({ ...ces().init() })).toThrow(
      expect.objectContaining({ code: 'invalid_metric_state', expected }),
    );
    const other = csat({ scale: { min: 0, max: 4 } }).init();
    expect(() => csat().merge(csat().init(), other)).toThrow(
      expect.objectContaining({ code: 'invalid_metric_state', received: other }),
    );
  });
});
