import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kruskalWallis, mannWhitney } from '../../src/stats/index.js';
import { codeOf } from './codeOf.js';

const small = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 5 });

/** U of the first sample, pair by pair. */
function wins(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += x > y ? 1 : x === y ? 0.5 : 0;
  return sum;
}

/** Every way to choose so many of the places. */
function* choices(n: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  for (let at = from; size > 0 && at <= n - size; at++) {
    for (const rest of choices(n, size - 1, at + 1)) yield [at, ...rest];
  }
}

function exactByHand(a: readonly number[], b: readonly number[]): number {
  const all = [...a, ...b];
  const seen = Math.abs(wins(a, b) - (a.length * b.length) / 2);
  let [extreme, count] = [0, 0];
  for (const chosen of choices(all.length, a.length)) {
    const first = chosen.map((at) => all[at]!);
    const rest = all.filter((_, at) => !chosen.includes(at));
    count++;
    if (Math.abs(wins(first, rest) - (a.length * b.length) / 2) >= seen) extreme++;
  }
  return extreme / count;
}

describe('mannWhitney', () => {
  it('of small samples is the permutation test, ties included', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const { exactP, p, test, u1, u2 } = mannWhitney(a, b);
        expect(u1).toBe(wins(a, b));
        expect(u1 + u2).toBe(a.length * b.length);
        expect(exactP).toBeCloseTo(exactByHand(a, b), 12);
        expect([p, test]).toEqual([exactP, 'exact']);
      }),
      { numRuns: 150 },
    );
  });

  it('shifts by the median of all differences', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const all = a.flatMap((x) => b.map((y) => x - y)).sort((x, y) => x - y);
        const half = all.length / 2;
        const median = (all[Math.ceil(half) - 1]! + all[Math.floor(half)]!) / 2;
        const { difference, low, high } = mannWhitney(a, b);
        expect(difference).toBe(median);
        if (low === null || high === null) return;
        expect(low).toBeLessThanOrEqual(median);
        expect(high).toBeGreaterThanOrEqual(median);
        // The bounds are as many differences from each end.
        expect(all.indexOf(low)).toBeLessThanOrEqual(all.length - 1 - all.indexOf(high));
        expect(mannWhitney(b, a).difference).toBeCloseTo(-median, 9);
      }),
    );
  });

  it('gives the interval of the tables', () => {
    // wilcox.test's documentation: 10 placentae's permeability at term and 5 before, shift 0.305,
    // exact p 0.2544, interval −0.15 to 0.76.
    const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const y = [1.15, 0.88, 0.9, 0.74, 1.21];
    const found = mannWhitney(x, y);
    expect(found.u1).toBe(35);
    expect(found.p).toBeCloseTo(0.2544, 4);
    expect(found.difference).toBeCloseTo(0.305, 9);
    expect(found.low).toBeCloseTo(-0.15, 9);
    expect(found.high).toBeCloseTo(0.76, 9);
  });

  it('has an open interval for samples that bound nothing', () => {
    expect(mannWhitney([1], [2])).toMatchObject({ difference: -1, low: null, high: null, p: 1 });
  });

  it('has no answer without values, and p 1 when all are equal', () => {
    expect(mannWhitney([], [1, 2])).toMatchObject({
      p: null,
      test: null,
      difference: null,
      z: null,
    });
    expect(mannWhitney([3, 3], [3, 3, 3])).toMatchObject({ p: 1, z: null, effectSize: 0 });
    const equal = new Float64Array(2000).fill(7);
    expect(mannWhitney(equal, equal)).toMatchObject({ p: 1, test: 'asymptotic', difference: 0 });
  });

  it('compares many values within memory for them', () => {
    const many = (n: number, plus: number): Float64Array =>
      Float64Array.from({ length: n }, (_, i) => ((i * 7919) % 100_003) + plus);
    const { difference, low, high, test, p } = mannWhitney(many(1e5, 0), many(1e5, 500));
    expect(test).toBe('asymptotic');
    expect(Math.abs(difference! + 500)).toBeLessThan(30);
    expect(low! < difference! && difference! < high!).toBe(true);
    expect(p).toBeLessThan(1e-3);
  });

  it('holds at the edge of the safe integers, and refuses beyond', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(mannWhitney([most, most], [-most]).difference).toBe(2 * most);
    expect(codeOf(() => mannWhitney([2 * most], [1]))).toBe('number_out_of_range');
    expect(codeOf(() => mannWhitney([1], [1], { method: 'guess' as never }))).toBe(
      'invalid_option',
    );
  });
});

describe('kruskalWallis', () => {
  it('of two samples is the square of z', () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const { h } = kruskalWallis([a, b]);
        const { z } = mannWhitney(a, b, { method: 'asymptotic', continuity: false });
        if (z === null) expect(h).toBeNull();
        else expect(h).toBeCloseTo(z * z, 8);
      }),
    );
  });

  it('of small samples deals the values in every way', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const { exactP, h } = kruskalWallis([a, b]);
        if (h !== null) expect(exactP).toBeCloseTo(exactByHand(a, b), 12);
      }),
      { numRuns: 100 },
    );
  });

  it('passes over empty samples, and has no answer for one or for equal values', () => {
    const [a, b] = [
      [1, 2, 9],
      [3, 4, 4],
    ];
    expect(kruskalWallis([a, [], b])).toEqual(kruskalWallis([a, b]));
    const none = { p: null, h: null, test: null };
    expect(kruskalWallis([a])).toMatchObject({ ...none, df: 0, n: 3 });
    expect(kruskalWallis([[5, 5], [5]])).toMatchObject(none);
    expect(kruskalWallis([])).toMatchObject({ ...none, n: 0 });
  });
});
