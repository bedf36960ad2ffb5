import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareTail,
  normalCdf,
  studentTCdf,
  studentTQuantile,
} from '../../src/stats/index.js';
import { codeOf } from './codeOf.js';
import { CHI_SQUARE, STUDENT_T } from './distributionDigits.js';

const near = (actual: number, expected: number, relative: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
};

describe('studentTCdf', () => {
  it.each(STUDENT_T)('of %d degrees is right beyond %d', (df, t, p) => {
    near(2 * studentTCdf(-t, df), p, 1e-12);
    near(studentTCdf(t, df), 1 - p / 2, 1e-13);
  });

  it('is the arc tangent of one degree and a root of two', () => {
    for (const t of [-1e300, -1e20, -50, -1, -1e-9, 0, 0.3, 7, 1e9]) {
      const tail = t < 0 ? Math.atan(-1 / t) / Math.PI : 0.5 + Math.atan(t) / Math.PI;
      near(studentTCdf(t, 1), tail, 1e-13);
      if (Math.abs(t) < 100) near(studentTCdf(t, 2), 0.5 + t / (2 * Math.sqrt(2 + t * t)), 1e-12);
    }
  });

  it('goes over into the normal distribution', () => {
    for (const t of [-5, -1.96, -0.1, 0.1, 3]) near(studentTCdf(t, 1e10), normalCdf(t), 1e-7);
  });

  it('is 0 and 1 at the infinities', () => {
    expect(studentTCdf(Number.NEGATIVE_INFINITY, 3)).toBe(0);
    expect(studentTCdf(Number.POSITIVE_INFINITY, 3)).toBe(1);
  });

  it('refuses NaN and what cannot be degrees of freedom', () => {
    expect(codeOf(() => studentTCdf(Number.NaN, 3))).toBe('not_finite');
    expect(codeOf(() => studentTCdf(1, Number.POSITIVE_INFINITY))).toBe('not_finite');
    for (const df of [0, -1, 2e10]) {
      expect(codeOf(() => studentTCdf(1, df))).toBe('number_out_of_range');
    }
  });
});

describe('studentTQuantile', () => {
  it.each(STUDENT_T)('of %d degrees finds %d', (df, t, p) => {
    near(studentTQuantile(p / 2, df) ?? Number.NaN, -t, 1e-11);
  });

  it('undoes the distribution function', () => {
    const p = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    const df = fc.oneof(fc.double({ min: 0.5, max: 200, noNaN: true }), fc.constant(1e6));
    fc.assert(
      fc.property(p, df, (share, degrees) => {
        const t = studentTQuantile(share, degrees);
        near(studentTCdf(t ?? Number.NaN, degrees), share, 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('has no value at 0 and 1, nor beyond every double', () => {
    expect(studentTQuantile(0, 5)).toBeNull();
    expect(studentTQuantile(1, 5)).toBeNull();
    expect(studentTQuantile(1e-300, 0.01)).toBeNull();
    expect(studentTQuantile(0.5, 5)).toBe(0);
  });
});

describe('chiSquareCdf and chiSquareTail', () => {
  it.each(CHI_SQUARE)('of %d degrees are right at %d', (df, x, lower, upper) => {
    near(chiSquareCdf(x, df), lower, 1e-12);
    if (upper !== null) near(chiSquareTail(x, df), upper, 1e-12);
  });

  it('are exponential with two degrees, to the smallest double', () => {
    for (const x of [1e-9, 0.1, 1, 10, 100, 1400])
      near(chiSquareTail(x, 2), Math.exp(-x / 2), 1e-12);
  });

  it('hold at the ends', () => {
    expect([chiSquareCdf(-1, 3), chiSquareTail(-1, 3), chiSquareTail(0, 3)]).toEqual([0, 1, 1]);
    expect(chiSquareTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
    expect(chiSquareTail(1e300, 3)).toBe(0);
  });
});

describe('chiSquareQuantile', () => {
  it('undoes the distribution function', () => {
    const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(p, fc.double({ min: 0.5, max: 1e4, noNaN: true }), (share, df) => {
        const x = chiSquareQuantile(share, df);
        near(chiSquareCdf(x ?? Number.NaN, df), share, 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('is 0 at 0 and has no value at 1', () => {
    expect(chiSquareQuantile(0, 3)).toBe(0);
    expect(chiSquareQuantile(1, 3)).toBeNull();
  });
});
