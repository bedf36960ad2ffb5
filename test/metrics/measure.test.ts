import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors/index.js';
import {
  classifyItems,
  combineMetrics,
  groupMetric,
  mapItems,
  measure,
  type Metric,
} from '../../src/metrics/index.js';
import { total } from './toyMetrics.js';

const picky: Metric<number, number, number> = {
  id: 'picky',
  init: () => 0,
  add: (state, item) => {
    if (item < 0) throw new InputError({ code: 'negative', text: 'is negative' }, 'item.ms', item);
    return state + item;
  },
  merge: (a, b) => a + b,
  result: (state) => state,
};

describe('measure', () => {
  it('folds arrays, generators and sets', () => {
    const generate = function* (): Generator<number> {
      yield 1;
      yield 2;
    };
    expect(measure(total, [1, 2])).toEqual({ n: 2, sum: 3 });
    expect(measure(total, generate())).toEqual({ n: 2, sum: 3 });
    expect(measure(total, new Set([1, 2]))).toEqual({ n: 2, sum: 3 });
  });

  it('names the place of an item that a metric refuses', () => {
    const nested = groupMetric(
      mapItems(picky, (item: { v: number }) => item.v),
      () => 'all',
    );
    expect(() => measure(nested, [{ v: 1 }, { v: -1 }])).toThrow(
      expect.objectContaining({
        code: 'negative',
        argument: 'items[1].ms',
        received: -1,
        message: 'items[1].ms: is negative',
      }),
    );
  });

  it('leaves other errors as they are', () => {
    const own = new RangeError('mine');
    const failing = mapItems(picky, () => {
      throw own;
    });
    expect(() => measure(failing, [1])).toThrow(own);
  });

  it.each([null, undefined, 7, 'abc', {}, { length: 1 }])('refuses %s as items', (items) => {
    expect(() => measure(total, items as never)).toThrow(
      expect.objectContaining({ code: 'not_iterable', argument: 'items' }),
    );
  });

  it.each([null, undefined, () => total, {}, { ...total, merge: 1 }])(
    'refuses %s as a metric',
    (metric) => {
      expect(() => measure(metric as never, [])).toThrow(
        expect.objectContaining({ code: 'not_a_metric', argument: 'metric' }),
      );
    },
  );
});

describe('combineMetrics', () => {
  it('runs all of them in one pass, under their names', () => {
    const both = combineMetrics({ picky, total });
    expect(measure(both, [1, 2])).toEqual({ picky: 3, total: { n: 2, sum: 3 } });
    expect(both.id).toBe('picky+total');
  });

  it('merges states of processes that wrote the names in another order', () => {
    const [ab, ba] = [
      combineMetrics({ a: picky, b: total }),
      combineMetrics({ b: total, a: picky }),
    ];
    const state = JSON.parse(JSON.stringify(ba.add(ba.init(), 4))) as unknown[];
    expect(ab.result(ab.merge(ab.add(ab.init(), 1), state))).toEqual({ a: 5, b: { n: 2, sum: 5 } });
  });

  it('takes a metric called __proto__', () => {
    const result = measure(combineMetrics({ ['__proto__']: picky }), [1]);
    expect(Object.entries(result)).toEqual([['__proto__', 1]]);
  });

  it('is empty without metrics and names the entry that is none', () => {
    expect(measure(combineMetrics({}), [])).toEqual({});
    expect(() => combineMetrics({ a: picky, b: 1 as never })).toThrow(
      expect.objectContaining({ code: 'not_a_metric', argument: 'metrics.b' }),
    );
    expect(() => combineMetrics(null as never)).toThrow(
      expect.objectContaining({ code: 'not_a_metric', argument: 'metrics' }),
    );
  });
});

describe('classifyItems', () => {
  it('lists how each item counted, with its place', () => {
    const grouped = groupMetric(total, (item) => item % 2);
    expect(classifyItems(grouped, [3, -4])).toEqual([
      { index: 0, id: '3', counted: 'numerator', because: { code: 'added' } },
      { index: 1, id: '-4', counted: 'denominator', because: { code: 'added' } },
    ]);
  });

  it('sees items as the metric does behind mapItems', () => {
    const mapped = mapItems(total, (row: { v: number }) => row.v);
    expect(classifyItems(mapped, [{ v: 3 }])[0]?.id).toBe('3');
  });

  it('refuses a metric that cannot', () => {
    expect(() => classifyItems(picky, [1])).toThrow(
      expect.objectContaining({ code: 'not_a_metric', argument: 'metric' }),
    );
  });
});
