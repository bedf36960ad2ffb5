import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/stats/index.js';
import { codeOf } from './codeOf.js';

// Digits by the inverse error function in 40-digit arithmetic (mpmath).
const QUANTILES: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1e-10, -6.361340902404057],
  [1e-5, -4.264890793922825],
  [0.0005, -3.290526731491895],
  [0.005, -2.575829303548901],
  [0.01, -2.326347874040841],
  [0.025, -1.9599639845400543],
  [0.05, -1.6448536269514726],
  [0.075, -1.439531470938456],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.4, -0.2533471031357997],
  [0.6, 0.2533471031357997],
  [0.9, 1.2815515655446006],
  [0.95, 1.6448536269514722],
  [0.975, 1.9599639845400538],
  [0.995, 2.5758293035489004],
  [0.9995, 3.290526731491926],
];

// Digits by erfc in 40-digit arithmetic (mpmath).
const SHARES: readonly (readonly [number, number])[] = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-10, 7.619853024160525e-24],
  [-6, 9.86587645037698e-10],
  [-4, 3.1671241833119924e-5],
  [-3.5, 0.00023262907903552504],
  [-3, 0.0013498980316300946],
  [-2.999, 0.0013543365337271062],
  [-2, 0.02275013194817921],
  [-1.5, 0.06680720126885807],
  [-1, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [-0.1, 0.460172162722971],
  [-1e-10, 0.49999999996010575],
  [0.1, 0.539827837277029],
  [1, 0.8413447460685429],
  [1.96, 0.9750021048517795],
  [2.5, 0.9937903346742238],
  [3, 0.9986501019683699],
  [3.1, 0.9990323967867817],
  [5, 0.9999997133484281],
  [8, 0.9999999999999993],
];

describe('normalQuantile', () => {
  it.each(QUANTILES)('at %d is %d', (p, z) => {
    expect(Math.abs((normalQuantile(p) ?? Number.NaN) - z)).toBeLessThanOrEqual(
      1e-14 * Math.max(1, Math.abs(z)),
    );
  });

  it('is 0 at a half and turns its sign about it', () => {
    expect(normalQuantile(0.5)).toBe(0);
    for (const p of [0.125, 0.25, 0.375, 0.0625]) {
      expect(normalQuantile(1 - p)).toBe(-(normalQuantile(p) ?? 0));
    }
  });

  it('has no value at 0 and 1, and refuses what is no probability', () => {
    expect(normalQuantile(0)).toBeNull();
    expect(normalQuantile(1)).toBeNull();
    for (const p of [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY, '0.5' as never]) {
      expect(codeOf(() => normalQuantile(p))).toBe('invalid_probability');
    }
  });
});

describe('normalCdf', () => {
  it.each(SHARES)('at %d is %d', (x, share) => {
    expect(Math.abs(normalCdf(x) - share)).toBeLessThanOrEqual(1e-12 * share);
  });

  it('undoes the quantile', () => {
    for (let i = 1; i < 1000; i++) {
      expect(normalCdf(normalQuantile(i / 1000) ?? Number.NaN)).toBeCloseTo(i / 1000, 14);
    }
  });

  it('rises', () => {
    let before = 0;
    for (let x = -12; x <= 8; x += 1 / 64) {
      const share = normalCdf(x);
      expect(share).toBeGreaterThanOrEqual(before);
      before = share;
    }
  });

  it('is 0 and 1 at the infinities and beyond every double', () => {
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalCdf(-1e200)).toBe(0);
    expect(normalCdf(1e200)).toBe(1);
    expect(normalCdf(0)).toBe(0.5);
  });

  it('refuses NaN', () => {
    expect(codeOf(() => normalCdf(Number.NaN))).toBe('not_finite');
    expect(codeOf(() => normalCdf('1' as never))).toBe('not_finite');
  });
});
