import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  fisherExact,
  holm,
  netShare,
  netShareDifference,
  newcombeInterval,
  proportionHomogeneity,
  twoProportionTest,
  type Share,
} from '../../src/stats/index.js';
import { codeOf } from './codeOf.js';

const choose = (n: number, k: number): bigint => {
  let product = 1n;
  for (let i = 0; i < k; i++) product = (product * BigInt(n - i)) / BigInt(i + 1);
  return product;
};

/** Every table with the same margins, in whole numbers. */
function fisherByHand(a: Share, b: Share): number {
  const total = a.successes + b.successes;
  const weight = (k: number): bigint =>
    k > a.n || total - k > b.n || k > total || k < 0 ? 0n : choose(a.n, k) * choose(b.n, total - k);
  const seen = weight(a.successes);
  let sum = 0n;
  for (let k = 0; k <= total; k++) if (weight(k) <= seen) sum += weight(k);
  return Number((sum * 10n ** 18n) / choose(a.n + b.n, total)) / 1e18;
}

const share = (most: number): fc.Arbitrary<Share> =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => ({ successes, n })));

describe('fisherExact', () => {
  it('is the sum over every table that is no likelier', () => {
    fc.assert(
      fc.property(share(60), share(60), (a, b) => {
        expect(Math.abs((fisherExact(a, b) ?? -1) - fisherByHand(a, b))).toBeLessThan(1e-12);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the digits of a small p', () => {
    // Two tables of C(100, 50) ways: all of one group and none of the other.
    const p = fisherExact({ successes: 50, n: 50 }, { successes: 0, n: 50 });
    expect((p ?? 0) * (Number(choose(100, 50)) / 2)).toBeCloseTo(1, 11);
  });

  it('is quick for large groups, and refuses larger ones', () => {
    const p = fisherExact({ successes: 2e7, n: 5e7 }, { successes: 20_003_000, n: 5e7 });
    expect(p).toBeCloseTo(0.5404, 3);
    expect(codeOf(() => fisherExact({ successes: 1, n: 9e7 }, { successes: 1, n: 9e7 }))).toBe(
      'invalid_count',
    );
  });

  it('has no answer for an empty group', () => {
    expect(fisherExact({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toBeNull();
  });
});

describe('newcombeInterval', () => {
  // Newcombe 1998, table II: method 10 for 56/70 − 48/80, 9/10 − 3/10 and 10/10 − 0/20.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of %i/%i − %i/%i is the published one', (s1, n1, s2, n2, low, high) => {
    const found = newcombeInterval({ successes: s1, n: n1 }, { successes: s2, n: n2 });
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it('holds the difference, and turns round with the groups', () => {
    fc.assert(
      fc.property(share(1000), share(1000), (a, b) => {
        const there = newcombeInterval(a, b);
        const back = newcombeInterval(b, a);
        expect(there!.low).toBeLessThanOrEqual(there!.difference);
        expect(there!.high).toBeGreaterThanOrEqual(there!.difference);
        expect(there!.low).toBeGreaterThanOrEqual(-1);
        expect(there!.high).toBeLessThanOrEqual(1);
        expect(back!.low).toBeCloseTo(-there!.high, 12);
      }),
    );
  });
});

describe('twoProportionTest', () => {
  it('lets the expected counts choose the test', () => {
    const small = twoProportionTest({ successes: 0, n: 20 }, { successes: 5, n: 20 });
    expect([small.test, small.p, small.smallestExpected]).toEqual(['fisher', small.fisherP, 2.5]);
    const large = twoProportionTest({ successes: 10, n: 20 }, { successes: 5, n: 20 });
    expect([large.test, large.p]).toEqual(['z', large.zP]);
  });

  it('has no z without spread, and no answer for an empty group', () => {
    const all = twoProportionTest({ successes: 10, n: 10 }, { successes: 20, n: 20 });
    expect([all.z, all.zP, all.p, all.test, all.difference]).toEqual([null, null, 1, 'fisher', 0]);
    const none = twoProportionTest({ successes: 0, n: 0 }, { successes: 20, n: 20 });
    expect([none.p, none.test, none.difference, none.low, none.effectSize, none.a]).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  it('goes over to z where Fisher would take too long', () => {
    const huge = twoProportionTest({ successes: 1, n: 9e7 }, { successes: 2, n: 9e7 });
    expect([huge.test, huge.fisherP]).toEqual(['z', null]);
    expect(huge.p).not.toBeNull();
  });
});

describe('netShare', () => {
  it('is held within −1 and 1', () => {
    const all = netShare({ positive: 3, negative: 0, n: 3 });
    expect([all?.share, all?.high, all?.wald, all?.t]).toEqual([
      1,
      1,
      { low: 1, high: 1 },
      { low: 1, high: 1 },
    ]);
    expect(all?.low).toBeCloseTo(0.5 - 1.959963984540054 * Math.sqrt((0.75 - 0.25) / 6), 12);
  });

  it('has no t of one answer and no answer for none', () => {
    expect(netShare({ positive: 1, negative: 0, n: 1 })?.t).toBeNull();
    expect(netShare({ positive: 0, negative: 0, n: 0 })).toBeNull();
    expect(codeOf(() => netShare({ positive: 2, negative: 2, n: 3 }))).toBe('invalid_count');
  });

  it('changes by nothing between equal samples', () => {
    const same = { positive: 4, negative: 2, n: 9 };
    const change = netShareDifference(same, same);
    expect([change?.difference, change?.z, change?.p, change?.n]).toEqual([0, 0, 1, 18]);
    const sure = { positive: 4, negative: 0, n: 4 };
    expect(netShareDifference(sure, sure)?.wald.z).toBeNull();
    expect(netShareDifference(sure, { positive: 0, negative: 0, n: 0 })).toBeNull();
  });
});

describe('proportionHomogeneity', () => {
  it('of two groups is the square of z, and Fisher’s when small', () => {
    fc.assert(
      fc.property(share(40), share(40), (a, b) => {
        const both = proportionHomogeneity([
          { key: 'a', ...a },
          { key: 'b', ...b },
        ]);
        const { z, test, smallestExpected } = twoProportionTest(a, b);
        if (z === null) {
          expect(both.p).toBeNull();
          return;
        }
        expect(both.chiSquare).toBeCloseTo(z * z, 9);
        expect(both.smallestExpected).toBeCloseTo(smallestExpected ?? -1, 9);
        expect(both.test).toBe(test === 'fisher' ? 'exact' : 'chiSquare');
      }),
    );
  });

  it('of small groups counts every table', () => {
    const groups = [
      { key: 'a', successes: 1, n: 5 },
      { key: 'b', successes: 4, n: 4 },
      { key: 'c', successes: 2, n: 7 },
    ];
    const statistic = (counts: readonly number[]): number =>
      groups.reduce((sum, { n }, at) => sum + (counts[at]! - (n * 7) / 16) ** 2 / n, 0);
    const seen = statistic([1, 4, 2]);
    let [extreme, all] = [0, 0];
    for (let a = 0; a <= 5; a++) {
      for (let b = 0; b <= 4; b++) {
        const c = 7 - a - b;
        if (c < 0 || c > 7) continue;
        const ways = Number(choose(5, a) * choose(4, b) * choose(7, c));
        all += ways;
        if (statistic([a, b, c]) >= seen - 1e-9) extreme += ways;
      }
    }
    const { exactP, p, test } = proportionHomogeneity(groups);
    expect(exactP).toBeCloseTo(extreme / all, 12);
    expect([p, test]).toEqual([exactP, 'exact']);
  });

  it('draws groups together when chance explains their spread', () => {
    const alike = proportionHomogeneity([
      { key: 'a', successes: 50, n: 100 },
      { key: 'b', successes: 51, n: 100 },
      { key: 'none', successes: 0, n: 0 },
    ]);
    expect(alike.betweenGroups).toBe(0);
    expect(alike.groups.map((each) => each.shrunkRate)).toEqual([0.505, 0.505, null]);
    expect(alike.groups[2]).toMatchObject({ rate: null, z: null, p: null, adjustedP: null });
    expect(alike.df).toBe(1);
  });

  it('has no answer for no, one and certain groups', () => {
    expect(proportionHomogeneity([])).toMatchObject({ p: null, n: 0, rate: null, df: 0 });
    const one = proportionHomogeneity([{ key: 'a', successes: 1, n: 4 }]);
    expect(one).toMatchObject({ p: null, test: null, rate: 0.25, chiSquare: null });
    const certain = proportionHomogeneity([
      { key: 'a', successes: 4, n: 4 },
      { key: 'b', successes: 9, n: 9 },
    ]);
    expect(certain).toMatchObject({ p: null, chiSquare: null, rate: 1 });
    expect(certain.groups[0]).toMatchObject({ z: null, shrunkRate: 1 });
  });

  it('refuses two groups of one key', () => {
    const twice = { key: 'a', successes: 1, n: 4 };
    expect(codeOf(() => proportionHomogeneity([twice, twice]))).toBe('duplicate_id');
  });
});

describe('benjaminiHochberg and holm', () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

  it('adjust as defined', () => {
    fc.assert(
      fc.property(pValues, (ps) => {
        const m = ps.length;
        const sorted = [...ps].sort((a, b) => a - b);
        const rank = (p: number): number => sorted.lastIndexOf(p) + 1;
        const bh = (p: number): number =>
          Math.min(1, ...ps.filter((q) => q >= p).map((q) => (q * m) / rank(q)));
        const stepDown = (p: number): number =>
          Math.min(1, Math.max(...sorted.slice(0, rank(p)).map((q, at) => q * (m - at))));
        const close = (found: readonly (number | null)[], wanted: readonly number[]): void => {
          found.forEach((each, at) => {
            expect(each).toBeCloseTo(wanted[at]!, 12);
          });
        };
        close(benjaminiHochberg(ps), ps.map(bh));
        const distinct = new Set(ps).size === m;
        if (distinct) close(holm(ps), ps.map(stepDown));
      }),
    );
  });

  it('leave what has no p', () => {
    expect(benjaminiHochberg([null, 0.5, null])).toEqual([null, 0.5, null]);
    expect(holm([])).toEqual([]);
    expect(codeOf(() => benjaminiHochberg([0.5, 2]))).toBe('invalid_probability');
  });
});
