import { describe, expect, it } from 'vitest';
import { survivalMedian } from '../../src/metrics/durations/survivalMedian.js';
import { survivalCurve, type SurvivalCurve } from '../../src/stats/index.js';

const curve = (ended: readonly number[], lasting: readonly number[]): SurvivalCurve =>
  survivalCurve([
    ...ended.map((duration) => ({ duration, ended: true })),
    ...lasting.map((duration) => ({ duration, ended: false })),
  ]);

describe('the median of what ended and what has not', () => {
  it('is that of the remissions under 6-mercaptopurine', () => {
    // E. J. Freireich et al. (1963), as in every textbook: 23 weeks, by log(−log) from 13 on.
    const remissions = curve(
      [6, 6, 6, 7, 10, 13, 16, 22, 23],
      [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
    );
    expect(survivalMedian(remissions, 0.95)).toEqual({ medianMs: 23, low: 13, high: null });
  });

  it('is not reached where fewer than half have ended', () => {
    expect(survivalMedian(curve([1], [2, 3, 4]), 0.95)).toMatchObject({
      medianMs: null,
      high: null,
    });
  });

  it('has no bounds of one, of equal values, or of none', () => {
    const unbound = { low: null, high: null };
    expect(survivalMedian(curve([5], []), 0.95)).toEqual({ medianMs: 5, ...unbound });
    expect(survivalMedian(curve([5, 5, 5], []), 0.95)).toEqual({ medianMs: 5, ...unbound });
    expect(survivalMedian(curve([], [5]), 0.95)).toEqual({ medianMs: null, ...unbound });
    expect(survivalMedian(curve([], []), 0.95)).toEqual({ medianMs: null, ...unbound });
  });

  it('takes the median at exactly a half', () => {
    expect(survivalMedian(curve([1, 2, 3, 4], []), 0.95).medianMs).toBe(2);
  });
});
