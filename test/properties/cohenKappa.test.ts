import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../src/stats/index.js';

const size = fc.integer({ min: 1, max: 5 });
const tableOf = (categories: number): fc.Arbitrary<number[][]> => {
  const row = fc.array(fc.nat(40), { minLength: categories, maxLength: categories });
  return fc.array(row, { minLength: categories, maxLength: categories });
};
const table = size.chain(tableOf);

const figures = (given: number[][]): (number | null)[] | null => {
  const result = cohenKappa(given);
  return result && [result.kappa, result.observed, result.expected, result.standardError];
};

function near(left: (number | null)[] | null, right: (number | null)[] | null): void {
  expect(left?.length).toBe(right?.length);
  left?.forEach((value, i) => {
    const other = right?.[i] ?? null;
    if (value === null || other === null) expect(value).toBe(other);
    // An error of 0 comes out of a difference of squares, so half of the digits remain.
    else expect(Math.abs(value - other)).toBeLessThan(1e-6);
  });
}

describe('cohenKappa', () => {
  it('is that of the things one by one', () => {
    fc.assert(
      fc.property(table, (given) => {
        const pairs = given.flatMap((row, i) =>
          row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)),
        );
        const result = cohenKappa(given);
        if (pairs.length === 0) {
          expect(result).toBeNull();
          return;
        }
        const agreed = pairs.filter(([first, second]) => first === second).length;
        // Two things drawn apart: how often the first's category of one is the second's of the other.
        const byChance = given.reduce((sum, _, category) => {
          const firsts = pairs.filter(([first]) => first === category).length;
          return sum + firsts * pairs.filter(([, second]) => second === category).length;
        }, 0);
        const square = pairs.length ** 2;
        const kappa =
          byChance === square ? null : (agreed * pairs.length - byChance) / (square - byChance);
        expect(result?.n).toBe(pairs.length);
        if (kappa === null) expect(result?.kappa).toBeNull();
        else expect(result?.kappa).toBeCloseTo(kappa, 9);
      }),
    );
  });

  it('does not care who is first, nor in which order categories stand', () => {
    fc.assert(
      fc.property(table, fc.nat(4), (given, by) => {
        const turned = given.map((_, i) => given.map((row) => row[i] ?? 0));
        near(figures(turned), figures(given));
        const place = (i: number): number => (i + by) % given.length;
        const moved = given.map((_, i) => given.map((__, j) => given[place(i)]?.[place(j)] ?? 0));
        near(figures(moved), figures(given));
      }),
    );
  });

  it('is not changed by a category that nobody uses', () => {
    fc.assert(
      fc.property(table, (given) => {
        const wider = [...given.map((row) => [...row, 0]), [...given.map(() => 0), 0]];
        near(figures(wider), figures(given));
      }),
    );
  });

  it('keeps its value and halves its error when everything is seen four times', () => {
    fc.assert(
      fc.property(table, (given) => {
        const [once, often] = [
          cohenKappa(given),
          cohenKappa(given.map((row) => row.map((n) => 4 * n))),
        ];
        const { kappa = null, standardError: error = null } = once ?? {};
        if (kappa === null || error === null) return;
        expect(often?.kappa).toBeCloseTo(kappa, 9);
        expect(Math.abs((often?.standardError ?? NaN) - error / 2)).toBeLessThan(1e-6);
      }),
    );
  });

  it('is within its interval and -1 to 1, 1 where both always agree on several categories', () => {
    fc.assert(
      fc.property(table, (given) => {
        const result = cohenKappa(given);
        const { kappa = null, low = null, high = null } = result ?? {};
        if (kappa === null || low === null || high === null) return;
        expect(kappa).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(kappa).toBeLessThanOrEqual(1);
        expect([low <= kappa + 1e-12, kappa <= high + 1e-12]).toEqual([true, true]);
        if (result?.observed === 1) expect(kappa).toBeCloseTo(1, 12);
      }),
    );
  });
});
