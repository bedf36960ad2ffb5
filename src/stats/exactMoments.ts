import { InputError } from '../errors/inputError.js';
import { NUMBER_OUT_OF_RANGE } from '../errors/kinds/stats.js';
import { addSums, addToSum, emptySum, isExactSum, sumOf, type ExactSum } from './exactSum.js';
import type { Moments } from './moments/moments.js';

/**
 * Count, extremes, sum and sum of squares of integers, exact: merged in any order they are what one pass
 * gives. A square is kept by the halves of its root, x = a · 2²⁶ + b, since a double holds no
 * square of more than 26 bits exactly. Plain JSON.
 */
export interface ExactMoments {
  n: number;
  min: number | null;
  max: number | null;
  sum: ExactSum;
  /** Of a². */
  high: ExactSum;
  /** Of 2ab. */
  middle: ExactSum;
  /** Of b². */
  low: ExactSum;
}

const HALF = 2 ** 26;

/** Up to here the square of each half is exact: 142,000 years in ms. */
export const MAX_MOMENT_VALUE: number = 2 ** 52;

/** Moments of nothing. */
export function emptyMoments(): ExactMoments {
  return {
    n: 0,
    min: null,
    max: null,
    sum: emptySum(),
    high: emptySum(),
    middle: emptySum(),
    low: emptySum(),
  };
}

/** Adds an integer, in place. */
export function addToMoments(moments: ExactMoments, value: number): void {
  if (!Number.isInteger(value) || Math.abs(value) > MAX_MOMENT_VALUE) {
    throw new InputError(NUMBER_OUT_OF_RANGE, 'value', value, 'an integer within ±2^52');
  }
  const a = Math.floor(value / HALF);
  const b = value - a * HALF;
  moments.n += 1;
  if (moments.min === null || value < moments.min) moments.min = value;
  if (moments.max === null || value > moments.max) moments.max = value;
  addToSum(moments.sum, value);
  addToSum(moments.high, a * a);
  addToSum(moments.middle, 2 * a * b);
  addToSum(moments.low, b * b);
}

/** Adds the second moments to the first, in place. */
export function addMoments(moments: ExactMoments, other: ExactMoments): void {
  moments.n += other.n;
  const { min, max } = other;
  if (min !== null && (moments.min === null || min < moments.min)) moments.min = min;
  if (max !== null && (moments.max === null || max > moments.max)) moments.max = max;
  for (const part of PARTS) addSums(moments[part], other[part]);
}

/** Tells whether a value is such moments. */
export function isExactMoments(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { n, min, max, ...sums } = value as Partial<ExactMoments>;
  if (!Number.isSafeInteger(n) || Number(n) < 0) return false;
  const extremes =
    n === 0 ? min === null && max === null : Number.isInteger(min) && Number.isInteger(max);
  return extremes && PARTS.every((part) => isExactSum(sums[part]) && sums[part]?.fraction === 0);
}

/** Reads moments; the spread is taken in whole numbers, so that nothing cancels. */
export function readMoments(moments: ExactMoments): Moments {
  const { n, min, max } = moments;
  const sum = sumOf(moments.sum);
  if (n === 0) return { n, sum, mean: null, squares: 0, variance: null, min, max };
  const total = whole(moments.sum);
  const ofSquares =
    (whole(moments.high) << 52n) + (whole(moments.middle) << 26n) + whole(moments.low);
  // A damaged state may have less than no spread.
  const squares = Math.max(0, Number(BigInt(n) * ofSquares - total * total)) / n;
  const variance = n < 2 ? null : squares / (n - 1);
  return { n, sum, mean: sum / n, squares, variance, min, max };
}

const PARTS = ['sum', 'high', 'middle', 'low'] as const;

function whole({ high, low }: ExactSum): bigint {
  return (BigInt(high) << 26n) + BigInt(low);
}
