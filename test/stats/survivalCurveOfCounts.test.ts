import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToValueCounts,
  countedValues,
  moments,
  momentsOfCounts,
  survivalCurve,
  survivalCurveOfCounts,
  valueCounts,
  type ValueCounts,
} from '../../src/stats/index.js';

const counted = (values: readonly number[], cap = 100_000): ValueCounts =>
  values.reduce(addToValueCounts, valueCounts({ cap }));
const durations = fc.array(fc.oneof(fc.nat(5), fc.nat()), { maxLength: 30 });

describe('survivalCurveOfCounts', () => {
  it('is bit for bit the curve of the single observations', () => {
    fc.assert(
      fc.property(durations, durations, (ended, lasting) => {
        const observations = [
          ...ended.map((duration) => ({ duration, ended: true })),
          ...lasting.map((duration) => ({ duration, ended: false })),
        ];
        expect(survivalCurveOfCounts(counted(ended), counted(lasting))).toEqual(
          survivalCurve(observations),
        );
      }),
    );
  });

  it('stays close when its states are sketches', () => {
    const many = Array.from({ length: 1000 }, (_, i) => i + 1);
    const exact = survivalCurveOfCounts(counted(many), counted([500]));
    const rough = survivalCurveOfCounts(counted(many, 10), counted([500], 10));
    const median = (curve: typeof exact): number =>
      curve.steps.find(({ survival }) => survival <= 0.5)?.time ?? NaN;
    expect(Math.abs(median(rough) - median(exact))).toBeLessThanOrEqual(0.02 * median(exact));
    expect([rough.n, rough.ended, rough.lastTime]).toEqual([1001, 1000, 1000]);
  });

  it('has no steps without endings', () => {
    expect(survivalCurveOfCounts(counted([]), counted([3]))).toEqual({
      n: 1,
      ended: 0,
      lastTime: 3,
      steps: [],
    });
    expect(survivalCurveOfCounts(counted([]), counted([])).lastTime).toBeNull();
  });
});

describe('momentsOfCounts', () => {
  it('agrees with the moments of the single values', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 30 }), (values) => {
        const one = momentsOfCounts(counted(values));
        const other = moments(values);
        expect([one.n, one.sum, one.min, one.max]).toEqual([
          ...[other.n, other.sum, other.min, other.max],
        ]);
        expect(one.mean ?? 0).toBeCloseTo(other.mean ?? 0, 9);
        expect(one.variance ?? 0).toBeCloseTo(other.variance ?? 0, 6);
      }),
    );
  });
});

describe('countedValues', () => {
  it('is a histogram in ascending order, and leaves the state as it is', () => {
    const state = counted([3, 1, 3]);
    const before = JSON.stringify(state);
    expect(countedValues(state)).toEqual([
      { value: 1, count: 1 },
      { value: 3, count: 2 },
    ]);
    expect(JSON.stringify(state)).toBe(before);
  });
});
