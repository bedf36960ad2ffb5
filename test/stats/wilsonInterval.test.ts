import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/stats/index.js';
import { codeOf } from './codeOf.js';

describe('wilsonInterval', () => {
  // Reference numbers of the metrics cases (wilson-*), right to 1e-9.
  it.each([
    [0, 1, 0.9, 0, 0.730134051215946],
    [1, 1, 0.9, 0.269865948784054, 1],
    [0, 10, 0.95, 0, 0.2775327998628892],
    [10, 10, 0.99, 0.6011459066950919, 1],
    [7, 9, 0.9, 0.5036427823767538, 0.9235052624456037],
    [7, 9, 0.95, 0.45258896910698887, 0.9367748928821533],
    [45, 50, 0.95, 0.7863976856252035, 0.9565242350681096],
    [82, 100, 0.95, 0.7333264161369926, 0.8829977450105364],
  ])('%i of %i at %d lies from %d to %d', (successes, n, confidence, low, high) => {
    const interval = wilsonInterval(successes, n, { confidence });
    expect(interval?.rate).toBe(successes / n);
    expect(interval?.low).toBeCloseTo(low, 12);
    expect(interval?.high).toBeCloseTo(high, 12);
  });

  it('has a confidence of 0.95 unless told', () => {
    expect(wilsonInterval(7, 9)).toEqual(wilsonInterval(7, 9, { confidence: 0.95 }));
  });

  it('ends exactly at 0 without a success and at 1 without a failure', () => {
    for (const n of [1, 3, 7, 10, 11, 97, 1001]) {
      expect(wilsonInterval(0, n)?.low).toBe(0);
      expect(wilsonInterval(n, n)?.high).toBe(1);
    }
  });

  it('has nothing to say of no trials', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('is mirrored when failures are counted', () => {
    const one = wilsonInterval(3, 11);
    const other = wilsonInterval(8, 11);
    expect(one?.low).toBeCloseTo(1 - (other?.high ?? Number.NaN), 14);
    expect(one?.high).toBeCloseTo(1 - (other?.low ?? Number.NaN), 14);
  });

  it('holds its rate and stays within 0 and 1, also where doubles end', () => {
    const most = Number.MAX_SAFE_INTEGER;
    for (const confidence of [1e-9, 0.5, 0.999999, 1 - 2 ** -53]) {
      for (const [successes, n] of [
        [0, most],
        [most, most],
        [1, most],
        [most - 1, most],
        [1, 3],
      ] as const) {
        const { rate, low, high } = wilsonInterval(successes, n, { confidence }) ?? {
          rate: -1,
          low: 0,
          high: 0,
        };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThanOrEqual(rate);
        expect(high).toBeLessThanOrEqual(1);
      }
    }
  });

  it.each([
    [3, 2, undefined, 'invalid_count'],
    [-1, 2, undefined, 'invalid_count'],
    [0.5, 2, undefined, 'invalid_count'],
    [Number.NaN, 2, undefined, 'invalid_count'],
    [1, Number.POSITIVE_INFINITY, undefined, 'invalid_count'],
    [1, '2' as never, undefined, 'invalid_count'],
    [1, 2, 0, 'invalid_confidence'],
    [1, 2, 1, 'invalid_confidence'],
    [1, 2, 95, 'invalid_confidence'],
    [1, 2, Number.NaN, 'invalid_confidence'],
    [0, 0, 95, 'invalid_confidence'],
  ])('refuses %d of %d at %d as %s', (successes, n, confidence, code) => {
    expect(codeOf(() => wilsonInterval(successes, n, { confidence }))).toBe(code);
  });
});
