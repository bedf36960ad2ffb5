import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToValueCounts,
  mergeValueCounts,
  quantile,
  readValueCounts,
  valueCounts,
  type ValueCounts,
} from '../../src/stats/index.js';

const SHARES = [0, 0.1, 0.5, 0.9, 1];

const integer = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: 0, max: 10 ** 9 }),
  fc.maxSafeInteger(),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0),
);
const integers = fc.array(integer, { maxLength: 60 });
// From always a sketch, by sometimes, to never.
const cap = fc.constantFrom(0, 3, 20, 1000);

function counted(values: readonly number[], options: { cap: number }): ValueCounts {
  return values.reduce(addToValueCounts, valueCounts(options));
}

/** Everything that a state says, to be compared bit for bit. */
function saidBy(state: ValueCounts): unknown {
  const reading = readValueCounts(state);
  return {
    ...reading,
    quantile: SHARES.map((p) => reading.quantile(p)),
    quantileInterval: SHARES.map((p) => reading.quantileInterval(p)),
  };
}

const copy = (state: ValueCounts): ValueCounts => structuredClone(state);

describe('laws of counted values', () => {
  it('any partition in any order says what one pass says, bit for bit', () => {
    const parts = fc.array(integers, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, cap, fc.nat(), (groups, most, turn) => {
        const whole = saidBy(counted(groups.flat(), { cap: most }));
        const states = groups.map((each) => counted(each, { cap: most }));
        const turned = states.map((_, i) => states[(i + turn) % states.length] ?? states[0]);
        const merged = turned.reduce<ValueCounts>(
          (all, each) => mergeValueCounts(all, copy(each ?? all)),
          valueCounts({ cap: most }),
        );
        expect(saidBy(merged)).toEqual(whole);
        expect(saidBy(counted(groups.flat().reverse(), { cap: most }))).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('merge is commutative and associative, and an empty state is its neutral element', () => {
    const state = fc.tuple(integers, cap).map(([values, most]) => counted(values, { cap: most }));
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        const ab = mergeValueCounts(copy(a), b);
        expect(saidBy(ab)).toEqual(saidBy(mergeValueCounts(copy(b), a)));
        const right = mergeValueCounts(copy(a), mergeValueCounts(copy(b), c));
        expect(saidBy(mergeValueCounts(ab, c))).toEqual(saidBy(right));
        const empty = valueCounts({ cap: 10_000_000 });
        expect(saidBy(mergeValueCounts(empty, a))).toEqual(saidBy(a));
        expect(saidBy(mergeValueCounts(copy(a), valueCounts({ cap: a.cap })))).toEqual(saidBy(a));
      }),
      { numRuns: 400 },
    );
  });

  it('adding is merging with one', () => {
    fc.assert(
      fc.property(integers, integer, cap, (values, value, most) => {
        const added = addToValueCounts(counted(values, { cap: most }), value);
        const merged = mergeValueCounts(
          counted(values, { cap: most }),
          counted([value], { cap: most }),
        );
        expect(saidBy(added)).toEqual(saidBy(merged));
      }),
    );
  });

  it('a JSON round trip at any point changes nothing', () => {
    fc.assert(
      fc.property(integers, integers, cap, (before, after, most) => {
        const state = counted(before, { cap: most });
        const stored = JSON.parse(JSON.stringify(state)) as ValueCounts;
        expect(stored).toEqual(state);
        expect(saidBy(after.reduce(addToValueCounts, stored))).toEqual(
          saidBy(after.reduce(addToValueCounts, state)),
        );
      }),
    );
  });

  it('sum and extremes are those of exact integer arithmetic', () => {
    fc.assert(
      fc.property(integers, cap, (values, most) => {
        const { n, sum, min, max } = readValueCounts(counted(values, { cap: most }));
        expect(n).toBe(values.length);
        expect(sum).toBe(Number(values.reduce((total, each) => total + BigInt(each), 0n)));
        if (values.length > 0) {
          expect([min, max]).toEqual([Math.min(...values) + 0, Math.max(...values) + 0]);
        }
      }),
    );
  });

  it('exact quantiles are type 7, others the order statistic within one per cent', () => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((each) => each + 0);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), cap, (values, most) => {
        const reading = readValueCounts(counted(values, { cap: most }));
        expect(reading.exact).toBe(new Set(values).size <= most);
        const sorted = [...values].sort((a, b) => a - b);
        for (const p of SHARES) {
          const found = reading.quantile(p) ?? Number.NaN;
          if (reading.exact) expect(found).toBe(quantile(values, p));
          else {
            const truth = sorted[Math.floor(p * (values.length - 1))] ?? Number.NaN;
            // A subnormal number, which counts as zero, is no further away than this.
            const allowed = 0.01 * Math.abs(truth) + 2 ** -1022;
            expect(Math.abs(found - truth)).toBeLessThanOrEqual(allowed);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
