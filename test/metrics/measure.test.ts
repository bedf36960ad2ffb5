import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors/index.js';
import {
  classifyItems,
  combineMetrics,
  csat,
  groupMetric,
  mapItems,
  measure,
  nps,
  rateMetric,
  type Metric,
  type RateState,
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

/** More than fit into one batch, and some in the last one. */
const many = Array.from({ length: 2_500 }, (_, i) => ({ score: i % 11, back: i % 3 === 0 }));
type Survey = (typeof many)[number];

const surveys = combineMetrics({
  nps: mapItems(
    mapItems(nps(), ({ score }: { score: number }) => score),
    (row: Survey) => row,
  ),
  back: rateMetric({ id: 'back', counts: (row: Survey) => row.back }),
  total: mapItems(total, (row: Survey) => row.score),
});

describe('measure of a long list', () => {
  it('answers as item by item', () => {
    expect(measure(surveys, many)).toEqual(measure(surveys, many.values()));
    expect(measure(surveys, many).back).toMatchObject({ n: 2_500, numerator: 834 });
    expect(measure(surveys, many.slice(0, 1_024)).nps.n).toBe(1_024);
    expect(measure(surveys, [])).toEqual(measure(surveys, [].values()));
  });

  it.each([0, 1_023, 1_024, 2_499])('names item %i as the one that is wrong', (at) => {
    const some = many.map((row, i) => (i >= at ? { ...row, score: 10.5 } : row));
    expect(() => measure(surveys, some)).toThrow(
      expect.objectContaining({ code: 'invalid_measurement', argument: `items[${at}]` }),
    );
  });

  it('names the first wrong item, whichever metric it is that refuses it', () => {
    const some = [
      { score: 1, back: 'no' as never },
      { score: 99, back: true },
    ];
    expect(() => measure(surveys, some)).toThrow(
      expect.objectContaining({ argument: 'items[0]', received: 'no' }),
    );
  });

  it('counts what is wrong, and what is on neither side, where asked', () => {
    const scores = [5, 4.5, 6, 0, Number.NaN, null, 1, '5' as never];
    const { n, rejected, unanswered } = measure(
      csat<number | null>({ onInvalid: 'count' }),
      scores,
    );
    expect({ n, rejected, unanswered }).toEqual({ n: 2, rejected: 5, unanswered: 1 });
    const counts = (value: unknown): boolean => value as boolean;
    const sides = measure(rateMetric({ id: 'sides', counts, onInvalid: 'count' }), [
      true,
      null,
      'x',
      false,
    ]);
    expect(sides).toMatchObject({ n: 2, numerator: 1, notApplicable: 1, rejected: 1 });
  });

  it('counts by an `add` that a host puts into a metric made of another one', () => {
    const rate = rateMetric({ id: 'yes', counts: (yes: boolean) => yes });
    const opposite = { ...rate, add: (state: RateState, yes: boolean) => rate.add(state, !yes) };
    expect(measure(opposite, [true, false, false]).numerator).toBe(2);
    expect(
      measure(
        mapItems(opposite, (yes: boolean) => yes),
        [true, true],
      ).numerator,
    ).toBe(0);
    expect(measure({ ...rate }, [true, false]).numerator).toBe(1);
  });

  it('takes a gap as undefined', () => {
    const gapped = Object.assign(new Array<number>(3), { 0: 5, 2: 4 });
    expect(() => measure(csat<number>(), gapped)).toThrow(
      expect.objectContaining({ argument: 'items[1]', received: undefined }),
    );
  });
});

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
