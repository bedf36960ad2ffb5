import { describe, expect, it } from 'vitest';
import { quantileInterval, quantileRanks } from '../../src/stats/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { codeOf } from './codeOf.js';

// Ranks by the binomial distribution of SciPy 1.17.1, counted from 0.
const RANKS: readonly (readonly [number, number, number, readonly [number, number] | null])[] = [
  [1, 0.5, 0.95, null],
  [1, 0.9, 0.95, null],
  [1, 0.95, 0.95, null],
  [1, 0.1, 0.95, null],
  [5, 0.5, 0.95, null],
  [5, 0.9, 0.95, null],
  [5, 0.95, 0.95, null],
  [5, 0.1, 0.95, null],
  [6, 0.5, 0.95, [0, 5]],
  [6, 0.9, 0.95, null],
  [6, 0.95, 0.95, null],
  [6, 0.1, 0.95, null],
  [10, 0.5, 0.95, [1, 8]],
  [10, 0.5, 0.99, [0, 9]],
  [10, 0.5, 0.8, [2, 7]],
  [10, 0.9, 0.95, null],
  [10, 0.9, 0.99, null],
  [10, 0.9, 0.8, null],
  [10, 0.95, 0.95, null],
  [10, 0.95, 0.99, null],
  [10, 0.95, 0.8, null],
  [10, 0.1, 0.95, null],
  [10, 0.1, 0.99, null],
  [10, 0.1, 0.8, null],
  [25, 0.5, 0.95, [7, 17]],
  [25, 0.9, 0.95, null],
  [25, 0.95, 0.95, null],
  [25, 0.1, 0.95, null],
  [101, 0.5, 0.95, [40, 60]],
  [101, 0.9, 0.95, [84, 96]],
  [101, 0.95, 0.95, [90, 100]],
  [101, 0.1, 0.95, [4, 16]],
  [1000, 0.5, 0.95, [468, 531]],
  [1000, 0.5, 0.99, [458, 541]],
  [1000, 0.5, 0.8, [479, 520]],
  [1000, 0.9, 0.95, [880, 918]],
  [1000, 0.9, 0.99, [874, 924]],
  [1000, 0.9, 0.8, [887, 912]],
  [1000, 0.95, 0.95, [935, 963]],
  [1000, 0.95, 0.99, [930, 967]],
  [1000, 0.95, 0.8, [940, 959]],
  [1000, 0.1, 0.95, [81, 119]],
  [1000, 0.1, 0.99, [75, 125]],
  [1000, 0.1, 0.8, [87, 112]],
  [1000000, 0.5, 0.95, [499019, 500980]],
  [1000000, 0.9, 0.95, [899411, 900588]],
  [1000000, 0.95, 0.95, [949571, 950427]],
  [1000000, 0.1, 0.95, [99411, 100588]],
];

/** The probability that a binomial count lies from `low` to `high`, by Pascal's rule. */
function binomialShare(n: number, p: number, [low, high]: readonly [number, number]): number {
  let row = [1];
  for (let i = 0; i < n; i++) {
    row = [...row, 0].map((each, k) => each * (1 - p) + (row[k - 1] ?? 0) * p);
  }
  return row.slice(low, high + 1).reduce((sum, each) => sum + each, 0);
}

describe('quantileRanks', () => {
  it.each(RANKS)('of %i values bounds the quantile %d at %d by %j', (n, p, confidence, ranks) => {
    const found = quantileRanks(n, p, { confidence });
    expect(found && [found.low, found.high]).toEqual(ranks);
  });

  it('keeps the confidence, and each tail is as wide as it may be', () => {
    for (const p of [0.5, 0.9, 0.25]) {
      for (const confidence of [0.5, 0.8, 0.95]) {
        for (let n = 1; n <= 60; n++) {
          const ranks = quantileRanks(n, p, { confidence });
          const tail = (1 - confidence) / 2;
          if (ranks === null) {
            const smallest = Math.min((1 - p) ** n, p ** n);
            expect(Math.max((1 - p) ** n, p ** n)).toBeGreaterThan(tail);
            expect(smallest).toBeGreaterThanOrEqual(0);
            continue;
          }
          const { low, high } = ranks;
          expect(low).toBeLessThanOrEqual(high);
          expect(binomialShare(n, p, [0, low])).toBeLessThanOrEqual(tail + 1e-12);
          expect(binomialShare(n, p, [0, low + 1])).toBeGreaterThan(tail - 1e-12);
          expect(binomialShare(n, p, [high + 1, n])).toBeLessThanOrEqual(tail + 1e-12);
          expect(binomialShare(n, p, [high, n])).toBeGreaterThan(tail - 1e-12);
        }
      }
    }
  });

  it('goes over to the approximation without a jump', () => {
    for (const p of [0.5, 0.9, 0.001]) {
      const exact = quantileRanks(1e8, p);
      const close = quantileRanks(1e8 + 1, p);
      expect(Math.abs((exact?.low ?? 0) - (close?.low ?? -9))).toBeLessThanOrEqual(3);
      expect(Math.abs((exact?.high ?? 0) - (close?.high ?? -9))).toBeLessThanOrEqual(3);
    }
  });

  it('ends for the largest count and the smallest probabilities', () => {
    expect(quantileRanks(Number.MAX_SAFE_INTEGER, 0.5)).not.toBeNull();
    expect(quantileRanks(1e8, Number.MIN_VALUE)).toBeNull();
    expect(quantileRanks(1e8, 1 - 2 ** -53)).toBeNull();
    expect(quantileRanks(100, 0.5, { confidence: 1 - 2 ** -53 })).not.toBeNull();
    expect(quantileRanks(1e9, 0.5, { confidence: 1 - 2 ** -53 })).not.toBeNull();
  });

  it('has no ranks for nothing and for the ends of a population', () => {
    expect(quantileRanks(0, 0.5)).toBeNull();
    expect(quantileRanks(1, 0.5)).toBeNull();
    expect(quantileRanks(100, 0)).toBeNull();
    expect(quantileRanks(100, 1)).toBeNull();
  });

  it('refuses what is no count, probability or confidence', () => {
    expect(codeOf(() => quantileRanks(-1, 0.5))).toBe('invalid_count');
    expect(codeOf(() => quantileRanks(1.5, 0.5))).toBe('invalid_count');
    expect(codeOf(() => quantileRanks(10, Number.NaN))).toBe('invalid_probability');
    expect(codeOf(() => quantileRanks(10, 0.5, { confidence: 95 }))).toBe('invalid_confidence');
  });
});

describe('quantileInterval', () => {
  it('gives the values at the ranks', () => {
    const sorted = deepFreeze([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(quantileInterval(sorted, 0.5)).toEqual({ low: 20, high: 90 });
    expect(quantileInterval(Float64Array.from(sorted), 0.5)).toEqual({ low: 20, high: 90 });
  });

  it('is null for too few values and a point for equal ones', () => {
    expect(quantileInterval([1, 2, 3, 4, 5], 0.5)).toBeNull();
    expect(quantileInterval([], 0.5)).toBeNull();
    expect(quantileInterval(Array<number>(30).fill(7), 0.5)).toEqual({ low: 7, high: 7 });
  });
});
