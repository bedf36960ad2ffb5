import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cusum,
  lagCorrelation,
  pChart,
  pettitt,
  trendTest,
  type TrendResult,
} from '../../src/stats/index.js';
import { codeOf } from './codeOf.js';

const values = (maxLength: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: -20, max: 20 }), { maxLength });

describe('trendTest', () => {
  it('is the median slope and the count of pairs', () => {
    fc.assert(
      fc.property(values(25), (ys) => {
        const slopes = ys.flatMap((y, j) => ys.slice(0, j).map((x, i) => (y - x) / (j - i)));
        slopes.sort((a, b) => a - b);
        const found = trendTest(ys);
        expect(found.s).toBe(slopes.reduce((sum, each) => sum + Math.sign(each), 0));
        if (slopes.length === 0) {
          expect(found).toMatchObject({ slope: null, p: null, effectSize: null });
          return;
        }
        const half = slopes.length / 2;
        const median = (slopes[Math.ceil(half) - 1]! + slopes[Math.floor(half)]!) / 2;
        expect(found.slope).toBeCloseTo(median, 12);
      }),
    );
  });

  it('of few values counts every order of them', () => {
    const orders = (items: readonly number[]): number[][] =>
      items.length === 0
        ? [[]]
        : items.flatMap((each) =>
            orders(items.filter((other) => other !== each)).map((rest) => [each, ...rest]),
          );
    const all = orders([1, 2, 3, 4, 5, 6]).map((order) => trendTest(order));
    for (const s of [1, 3, 7, 11, 15]) {
      const share = all.filter((each) => Math.abs(each.s) >= s).length / all.length;
      const found = all.find((each) => each.s === s);
      expect(found?.exactP).toBeCloseTo(share, 12);
      expect(found?.test).toBe('exact');
    }
  });

  it('of long series finds the same slope by halving', () => {
    const series = Array.from({ length: 1500 }, (_, i) => 0.25 * i + ((i * 7919) % 101));
    const slopes: number[] = [];
    for (let j = 1; j < series.length; j++) {
      for (let i = 0; i < j; i++) slopes.push((series[j]! - series[i]!) / (j - i));
    }
    const sorted = Float64Array.from(slopes).sort();
    const half = sorted.length / 2;
    const median = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
    expect(trendTest(series).slope).toBeCloseTo(median, 9);
  });

  it('is nothing for equal values and certain for rising ones', () => {
    expect(trendTest([4, 4, 4, 4])).toMatchObject({
      slope: 0,
      s: 0,
      z: null,
      p: 1,
      effectSize: null,
    });
    const rising: TrendResult = trendTest([1, 2, 3, 4, 5]);
    expect(rising).toMatchObject({ slope: 1, intercept: 1, effectSize: 1, s: 10 });
    expect(rising.p).toBeCloseTo(2 / 120, 12);
    expect(codeOf(() => trendTest(new Float64Array(100_001)))).toBe('invalid_count');
  });
});

describe('pettitt', () => {
  it('is the largest difference of ranks about a place', () => {
    fc.assert(
      fc.property(values(20), (ys) => {
        const u = (t: number): number => {
          let sum = 0;
          ys.slice(0, t).forEach((a) => {
            ys.slice(t).forEach((b) => (sum += Math.sign(a - b)));
          });
          return Math.abs(sum);
        };
        const all = Array.from({ length: Math.max(0, ys.length - 1) }, (_, at) => u(at + 1));
        const { k, changeAt } = pettitt(ys);
        expect(k).toBe(Math.max(0, ...all));
        expect(changeAt).toBe(k === 0 ? null : all.indexOf(k) + 1);
      }),
    );
  });

  it('finds nothing in equal values', () => {
    expect(pettitt([2, 2, 2])).toEqual({ changeAt: null, k: 0, p: null, n: 3, effectSize: null });
    expect(pettitt([1, 2]).p).toBe(1);
  });
});

describe('cusum', () => {
  it('has no unit in a baseline without spread', () => {
    const found = cusum([3, 3, 3, 9], { baseline: 3 });
    expect(found).toEqual({ mean: 3, sd: 0, high: [], low: [], alarm: null });
  });

  it('turns round with the values', () => {
    fc.assert(
      fc.property(values(30), (ys) => {
        if (ys.length < 5) return;
        const up = cusum(ys, { baseline: 5, h: 2 });
        const down = cusum(
          ys.map((y) => -y),
          { baseline: 5, h: 2 },
        );
        up.high.forEach((sum, at) => {
          expect(down.low[at]).toBeCloseTo(sum, 9);
        });
      }),
    );
  });

  it('refuses a baseline that the values do not have', () => {
    for (const baseline of [0, 1, 2.5, 4]) {
      expect(codeOf(() => cusum([1, 2, 3], { baseline }))).toBe('invalid_count');
    }
  });
});

describe('pChart', () => {
  it('sees eight rates on one side', () => {
    const periods = [
      ...Array.from({ length: 8 }, () => 92),
      ...Array.from({ length: 8 }, () => 88),
    ];
    const { points, center } = pChart(periods.map((successes) => ({ successes, n: 100 })));
    expect(center).toBe(0.9);
    expect(points.flatMap(({ shift }, at) => (shift ? [at] : []))).toEqual([7, 15]);
    expect(points.some(({ signal }) => signal)).toBe(false);
  });

  it('has no limits for an empty period, and no centre without items', () => {
    const { points } = pChart([
      { successes: 3, n: 9 },
      { successes: 0, n: 0 },
    ]);
    expect(points[1]).toMatchObject({ rate: null, lowerLimit: null, signal: false });
    expect(pChart([])).toEqual({ center: null, n: 0, points: [] });
    expect(pChart([{ successes: 4, n: 4 }]).points[0]).toMatchObject({
      signal: false,
      lowerLimit: 1,
    });
  });
});

describe('lagCorrelation', () => {
  it('finds a copy at its lag', () => {
    const signal = Array.from({ length: 40 }, (_, i) => (i * i * 31) % 17);
    const outcome = signal.map((_, at) => signal[at - 4] ?? 0);
    const { lags, bestLag } = lagCorrelation(signal, outcome, { maxLag: 6 });
    expect(bestLag).toBe(4);
    expect(lags[4]).toMatchObject({ r: 1, p: 0, adjustedP: 0, low: null, n: 36 });
  });

  it('has no r without spread or of too few', () => {
    const { lags, bestLag } = lagCorrelation([1, 1, 1, 1], [1, 2, 3, 4], { maxLag: 5 });
    expect(lags.map(({ r }) => r)).toEqual([null, null, null, null, null, null]);
    expect(bestLag).toBeNull();
    expect(codeOf(() => lagCorrelation([1], [1, 2], { maxLag: 0 }))).toBe('invalid_count');
  });
});
