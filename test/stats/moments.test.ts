import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, mergeMoments, moments } from '../../src/stats/index.js';
import { codeOf } from './codeOf.js';

const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 40 });

describe('moments', () => {
  it('are those of exact arithmetic', () => {
    fc.assert(
      fc.property(values, (xs) => {
        const n = BigInt(xs.length);
        const sum = xs.reduce((total, x) => total + BigInt(x), 0n);
        const squares = xs.reduce((total, x) => total + BigInt(x) ** 2n, 0n);
        const found = moments(xs);
        expect(found.sum).toBe(Number(sum));
        if (n < 2n) {
          expect(found.variance).toBeNull();
          return;
        }
        const variance = Number(n * squares - sum * sum) / Number(n * (n - 1n));
        expect(Math.abs(found.variance! - variance)).toBeLessThanOrEqual(1e-12 * variance);
      }),
    );
  });

  it('of any parts merge into those of the whole', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const merged = mergeMoments(moments(a), moments(b));
        const whole = moments([...a, ...b]);
        const scale = 1e-9 * (1 + (whole.variance ?? 0));
        expect([merged.n, merged.sum, merged.min, merged.max]).toEqual([
          whole.n,
          whole.sum,
          whole.min,
          whole.max,
        ]);
        expect(Math.abs((merged.mean ?? 0) - (whole.mean ?? 0))).toBeLessThan(1e-9);
        expect(Math.abs((merged.variance ?? 0) - (whole.variance ?? 0))).toBeLessThan(scale);
      }),
    );
  });

  it('hold at the edge of the safe integers and for a million equal values', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(moments([most, most - 1, most - 2])).toMatchObject({ mean: most - 1, variance: 1 });
    expect(moments(new Float64Array(1e6).fill(0.1))).toMatchObject({ mean: 0.1, variance: 0 });
    expect(codeOf(() => moments([2 ** 54]))).toBe('number_out_of_range');
    expect(codeOf(() => moments([1, Number.NaN]))).toBe('not_finite');
  });

  it('of nothing are null', () => {
    expect(moments([])).toEqual(mergeMoments(moments([]), moments([])));
    expect(moments([])).toMatchObject({ n: 0, sum: 0, mean: null, variance: null, min: null });
    expect(moments([7])).toMatchObject({ n: 1, mean: 7, variance: null });
  });
});

describe('meanInterval', () => {
  it('is Student’s', () => {
    // t(0.975, 9) by bisection of the incomplete beta series in 60-digit decimals.
    const { low, high, standardError } = meanInterval(moments([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))!;
    expect(standardError).toBeCloseTo(Math.sqrt(55 / 6 / 10), 14);
    expect(high).toBeCloseTo(5.5 + 2.2621571627982053 * Math.sqrt(55 / 60), 12);
    expect(low! + high!).toBeCloseTo(11, 12);
  });

  it('of nothing is null, of one value is open, of equal values is the value', () => {
    expect(meanInterval(moments([]))).toBeNull();
    expect(meanInterval(moments([3]))).toEqual({
      mean: 3,
      standardDeviation: null,
      standardError: null,
      low: null,
      high: null,
    });
    expect(meanInterval(moments([5, 5, 5]))).toMatchObject({ low: 5, high: 5 });
  });
});
