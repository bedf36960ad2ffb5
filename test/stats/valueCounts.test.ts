import { describe, expect, it } from 'vitest';
import {
  addToValueCounts,
  mergeValueCounts,
  quantile,
  quantileInterval,
  readValueCounts,
  valueCounts,
  type ValueCounts,
} from '../../src/stats/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { codeOf } from './codeOf.js';

const MOST = Number.MAX_SAFE_INTEGER;
const SHARES = [0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.99, 1];

function counted(values: Iterable<number>, cap?: number): ValueCounts {
  let state = valueCounts({ cap });
  for (const value of values) state = addToValueCounts(state, value);
  return state;
}

/** Numbers that look random and are the same in every run. */
function scattered(count: number, spread: number): number[] {
  let seed = 12_345;
  return Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * spread);
  });
}

describe('within the cap', () => {
  it.each([1, 2, 3, 1023, 1024, 1025, 5000])('%i numbers give exact figures', (count) => {
    const values = scattered(count, 3000);
    const reading = readValueCounts(deepFreeze(counted(values)));
    const sum = values.reduce((total, each) => total + each, 0);
    const { n, mean, min, max, exact, relativeError } = reading;
    expect({ n, sum: reading.sum, mean, min, max, exact, relativeError }).toEqual({
      n: count,
      sum,
      mean: sum / count,
      min: Math.min(...values),
      max: Math.max(...values),
      exact: true,
      relativeError: 0,
    });
    const sorted = [...values].sort((a, b) => a - b);
    for (const p of SHARES) {
      expect(reading.quantile(p)).toBe(quantile(values, p));
      expect(reading.quantileInterval(p)).toEqual(quantileInterval(sorted, p));
    }
  });

  it('nothing gives null, one number gives itself', () => {
    const empty = readValueCounts(valueCounts());
    expect([empty.n, empty.sum, empty.mean, empty.min, empty.max]).toEqual([
      0,
      0,
      null,
      null,
      null,
    ]);
    expect(empty.quantile(0.5)).toBeNull();
    expect(empty.quantileInterval(0.5)).toBeNull();
    const one = readValueCounts(counted([42]));
    expect([one.n, one.sum, one.mean, one.min, one.max]).toEqual([1, 42, 42, 42, 42]);
    for (const p of SHARES) expect(one.quantile(p)).toBe(42);
    expect(one.quantileInterval(0.5)).toBeNull();
  });

  it('equal numbers give themselves', () => {
    for (const value of [0, -7, 0.1, MOST, -MOST]) {
      const reading = readValueCounts(counted(Array<number>(100).fill(value)));
      expect([reading.mean, reading.min, reading.max]).toEqual([value, value, value]);
      expect(reading.quantile(0.37)).toBe(value);
      expect(reading.quantileInterval(0.5)).toEqual({ low: value, high: value });
    }
  });
});

describe('the sum', () => {
  it('is exact where doubles added one by one are not', () => {
    const values = [MOST, 1, 1, 1, -MOST, -MOST, MOST];
    expect(readValueCounts(counted(values)).sum).toBe(3);
    expect(values.reduce((total, each) => total + each, 0)).not.toBe(3);
  });

  it('past the safe integers is the nearest double', () => {
    const { sum, mean } = readValueCounts(counted(Array<number>(1000).fill(MOST)));
    expect(BigInt(sum)).toBe(BigInt(Number(BigInt(MOST) * 1000n)));
    expect(mean).toBe(MOST);
  });

  it('adds negative numbers and fractions', () => {
    expect(readValueCounts(counted([-1, -2, -(2 ** 40), 2 ** 26])).sum).toBe(2 ** 26 - 2 ** 40 - 3);
    expect(readValueCounts(counted([-0.5, -0.25, 0.125])).sum).toBe(-0.625);
    expect(readValueCounts(counted([-1e-300])).sum).toBe(-1e-300);
    expect(readValueCounts(counted([-0])).min).toBe(0);
  });
});

describe('beyond the cap', () => {
  it.each([0, 1, 10, 999])('a cap of %i gives a sketch within one per cent', (cap) => {
    const values = scattered(20_000, 1e9).map((each, i) => (i % 3 === 0 ? -each : each));
    const sorted = [...values].sort((a, b) => a - b);
    const reading = readValueCounts(counted(values, cap));
    expect([reading.exact, reading.relativeError]).toEqual([false, 0.01]);
    expect(reading.sum).toBe(values.reduce((total, each) => total + each, 0));
    for (let i = 0; i <= 1000; i++) {
      const p = i / 1000;
      const truth = sorted[Math.floor(p * (values.length - 1))] ?? Number.NaN;
      const error = Math.abs((reading.quantile(p) ?? Number.NaN) - truth);
      expect(error).toBeLessThanOrEqual(0.01 * Math.abs(truth));
    }
  });

  it('every magnitude is within one per cent', () => {
    for (let value = 2 ** -1021; value < MOST / 2; value *= 1.37) {
      for (const sign of [1, -1]) {
        // Its neighbours keep the extremes, which are known exactly, away from it.
        const three = counted([sign * value, sign * value * 0.5, sign * value * 1.9], 0);
        const got = readValueCounts(three).quantile(0.5) ?? Number.NaN;
        expect(Math.abs(got - sign * value)).toBeLessThanOrEqual(0.01 * value);
      }
    }
  });

  it('zero is exact, and subnormal numbers count as zero', () => {
    expect(readValueCounts(counted([-5, 0, 0, 5], 0)).quantile(0.5)).toBe(0);
    expect(readValueCounts(counted([-5, 2 ** -1040, 5], 0)).quantile(0.5)).toBe(0);
  });

  it('the edge is the number of distinct values, not of numbers', () => {
    const ten = Array.from({ length: 5000 }, (_, i) => i % 10);
    expect(readValueCounts(counted(ten, 10)).exact).toBe(true);
    expect(readValueCounts(counted(ten, 9)).exact).toBe(false);
    expect(readValueCounts(counted([1, 2, 3], 3)).exact).toBe(true);
    expect(readValueCounts(counted([1, 2, 3], 2)).exact).toBe(false);
  });

  it('first, last and mean stay exact', () => {
    const reading = readValueCounts(counted([1001, 1002, 1003, 1009], 2));
    expect([reading.quantile(0), reading.quantile(1), reading.mean]).toEqual([1001, 1009, 1003.75]);
    expect([reading.min, reading.max]).toEqual([1001, 1009]);
  });

  it('the size of the state is bounded', () => {
    const state = counted(scattered(200_000, 1e12), 100);
    expect(JSON.stringify(state).length).toBeLessThan(60_000);
    expect([state.values.length, state.pending.length]).toEqual([0, 0]);
  });
});

describe('merging', () => {
  it('takes the smaller cap', () => {
    const few = counted([1, 2, 3], 2);
    const many = counted([4, 5], 100);
    expect(readValueCounts(mergeValueCounts(counted([4, 5], 100), few)).exact).toBe(false);
    expect(readValueCounts(mergeValueCounts(few, many)).exact).toBe(false);
    expect(many).toEqual(counted([4, 5], 100));
  });

  it('leaves its second argument alone', () => {
    for (const cap of [0, 3, 100]) {
      const second = deepFreeze(counted([5, 6, 7, 8], cap));
      for (const own of [0, 3, 100]) mergeValueCounts(counted([1, 2], own), second);
    }
  });

  it('adds fractions', () => {
    const merged = mergeValueCounts(counted([0.5, 2]), counted([0.25, -3.5]));
    expect(readValueCounts(merged).sum).toBe(-0.75);
  });

  it('does not share parts with its second argument', () => {
    for (const cap of [0, 100]) {
      const second = counted([5, 6, 7], cap);
      const before = structuredClone(second);
      let merged = mergeValueCounts(valueCounts({ cap }), second);
      for (let i = 0; i < 3000; i++) merged = addToValueCounts(merged, i);
      expect(second).toEqual(before);
    }
  });

  it('can take a state into itself by a copy', () => {
    const state = counted([1, 2, 3]);
    const reading = readValueCounts(mergeValueCounts(state, structuredClone(state)));
    expect([reading.n, reading.sum, reading.quantile(0.5)]).toEqual([6, 12, 2]);
  });
});

describe('bad input', () => {
  it.each([
    [Number.NaN, 'not_finite'],
    [Number.POSITIVE_INFINITY, 'not_finite'],
    ['5' as never, 'not_finite'],
    [undefined as never, 'not_finite'],
    [MOST + 1, 'number_out_of_range'],
    [-1e300, 'number_out_of_range'],
  ])('%o is refused as %s and changes nothing', (value, code) => {
    const state = counted([1]);
    expect(codeOf(() => addToValueCounts(state, value))).toBe(code);
    expect(state).toEqual(counted([1]));
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e8, '5' as never])(
    'a cap of %o is refused',
    (cap) => {
      expect(codeOf(() => valueCounts({ cap }))).toBe('invalid_cap');
    },
  );

  const damage: readonly ((state: Record<string, unknown>) => unknown)[] = [
    () => null,
    () => undefined,
    () => [],
    () => 'state',
    () => ({}),
    (state) => ({ ...state, n: 4 }),
    (state) => ({ ...state, n: Number.NaN }),
    (state) => ({ ...state, cap: undefined }),
    (state) => ({ ...state, sum: 6 }),
    (state) => ({ ...state, sum: { high: 0, low: -1, fraction: 0 } }),
    (state) => ({ ...state, sum: { high: 0, low: 6, fraction: null } }),
    (state) => ({ ...state, min: null }),
    (state) => ({ ...state, pending: ['1', 2, 3] }),
    (state) => ({ ...state, pending: [], values: [1, 3, 2], counts: [1, 1, 1] }),
    (state) => ({ ...state, pending: [], values: [1, 1, 2], counts: [1, 1, 1] }),
    (state) => ({ ...state, pending: [], values: [1, 2, 3], counts: [1, 2] }),
    (state) => ({ ...state, pending: [], values: [1, 2], counts: [4, -1] }),
    (state) => ({ ...state, sketch: { positive: {}, negative: {}, zero: 3 } }),
    (state) => ({ ...state, pending: [], sketch: { positive: {}, negative: {}, zero: 2 } }),
    (state) => ({ ...state, pending: [], sketch: { positive: { x: 3 }, negative: {}, zero: 0 } }),
    (state) => ({ ...state, pending: [], sketch: { positive: { 1: '3' }, negative: {}, zero: 0 } }),
    (state) => ({ ...state, pending: [], sketch: { positive: null, negative: {}, zero: 3 } }),
  ];

  it('a damaged state is refused, wherever the damage is', () => {
    const sound = JSON.parse(JSON.stringify(counted([1, 2, 3]))) as Record<string, unknown>;
    for (const [index, spoil] of damage.entries()) {
      const state = spoil(sound) as ValueCounts;
      const codes = [
        codeOf(() => readValueCounts(state)),
        codeOf(() => mergeValueCounts(state, valueCounts())),
        codeOf(() => mergeValueCounts(valueCounts(), state)),
      ];
      expect([index, ...codes]).toEqual([index, ...Array<string>(3).fill('invalid_value_counts')]);
    }
  });

  it('a probability that is none is refused, also of nothing', () => {
    for (const state of [valueCounts(), counted([1])]) {
      const reading = readValueCounts(state);
      expect(codeOf(() => reading.quantile(1.5))).toBe('invalid_probability');
      expect(codeOf(() => reading.quantileInterval(Number.NaN))).toBe('invalid_probability');
    }
  });
});
