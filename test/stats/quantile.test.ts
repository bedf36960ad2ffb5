import { describe, expect, it } from 'vitest';
import { mean, quantile, quantileSorted } from '../../src/stats/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { codeOf } from './codeOf.js';

const MOST = Number.MAX_SAFE_INTEGER;

describe('quantile', () => {
  // Reference numbers of the metrics case quantile7-ties.
  it.each([
    [0, 1],
    [0.05, 1],
    [0.1, 1],
    [0.25, 1],
    [0.5, 2],
    [0.75, 2.5],
    [0.9, 21.8],
    [0.95, 35.9],
    [0.99, 47.18],
    [1, 50],
  ])('at %d of seven values with ties is %d', (p, expected) => {
    const values = deepFreeze([50, 1, 2, 1, 3, 2, 1]);
    expect(quantile(values, p)).toBeCloseTo(expected, 10);
    expect(values[0]).toBe(50);
    const column = Float64Array.from(values);
    expect(quantile(column, p)).toBe(quantile(values, p));
    expect(column[0]).toBe(50);
    expect(quantileSorted(column.sort(), p)).toBe(quantile(values, p));
  });

  it('is null for nothing and the value for one', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quantileSorted(new Float64Array(0), 0.5)).toBeNull();
    for (const p of [0, 0.3, 1]) expect(quantile([7], p)).toBe(7);
    expect(quantile([7, 7, 7], 0.4)).toBe(7);
  });

  it('orders numbers as numbers', () => {
    expect(quantile([10, 9, -1, 100], 1)).toBe(100);
    expect(quantile([10, 9, -1, 100], 0)).toBe(-1);
  });

  it('stays between its neighbours at the ends of the doubles', () => {
    expect(quantile([-Number.MAX_VALUE, Number.MAX_VALUE], 0.5)).toBe(0);
    expect(quantile([-Number.MAX_VALUE, Number.MAX_VALUE], 0.75)).toBe(
      0.75 * Number.MAX_VALUE - 0.25 * Number.MAX_VALUE,
    );
    expect(quantile([MOST - 1, MOST], 0.5)).toBeGreaterThanOrEqual(MOST - 1);
    expect(quantile([MOST, MOST, MOST], 0.3)).toBe(MOST);
    expect(quantile([0.1, 0.1, 0.1], 0.7)).toBe(0.1);
  });

  it('refuses what is no number, naming the place, and what is no probability', () => {
    expect(codeOf(() => quantile([1, Number.NaN], 0.5))).toBe('not_finite');
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow('values[1]');
    expect(codeOf(() => quantile([Number.POSITIVE_INFINITY], 0.5))).toBe('not_finite');
    expect(codeOf(() => quantile(['1' as never], 0.5))).toBe('not_finite');
    for (const p of [-0.01, 1.01, Number.NaN, '0.5' as never]) {
      expect(codeOf(() => quantile([1], p))).toBe('invalid_probability');
      expect(codeOf(() => quantileSorted([1], p))).toBe('invalid_probability');
    }
  });
});

describe('mean', () => {
  it('is the sum over the count, in any order', () => {
    expect(mean(deepFreeze([1, 2, 4]))).toBe(7 / 3);
    expect(mean(Float64Array.of(1, 2, 4))).toBe(7 / 3);
    expect(mean([1e15, 0.5, -1e15])).toBe(0.5 / 3);
    expect(mean([0.1, 0.1, 0.1])).toBe(0.1);
  });

  it('is null for nothing, and the value for equal values', () => {
    expect(mean([])).toBeNull();
    expect(mean([5, 5, 5])).toBe(5);
    expect(mean([MOST, MOST])).toBe(MOST);
  });

  it('exists where the sum would overflow', () => {
    expect(mean([Number.MAX_VALUE, Number.MAX_VALUE])).toBe(Number.MAX_VALUE);
    expect(mean([Number.MAX_VALUE, -Number.MAX_VALUE])).toBe(0);
  });

  it('refuses what is no finite number, naming the place', () => {
    expect(codeOf(() => mean([1, Number.NaN]))).toBe('not_finite');
    expect(() => mean([1, Number.NEGATIVE_INFINITY])).toThrow('values[1]');
  });
});
