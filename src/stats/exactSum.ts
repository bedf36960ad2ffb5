import { InputError } from '../errors/inputError.js';
import { NUMBER_OUT_OF_RANGE } from '../errors/kinds/stats.js';

/**
 * A sum in three parts: high · 2²⁶ + low of the integer parts, 0 ≤ low < 2²⁶, and the fractions.
 *
 * Integers are added exactly, so that their sum does not depend on the order, also where it
 * passes the safe integers (one double would lose bits there). Fractions are added as they come.
 */
export interface ExactSum {
  high: number;
  low: number;
  fraction: number;
}

/** Half the bits of a safe integer: both parts of one are then far from losing bits. */
const PART = 2 ** 26;

/** A sum of nothing. */
export function emptySum(): ExactSum {
  return { high: 0, low: 0, fraction: 0 };
}

/** Adds a number within the safe integers' range to a sum, in place. */
export function addToSum(sum: ExactSum, value: number): void {
  const integer = Math.trunc(value);
  const high = Math.floor(integer / PART);
  addParts(sum, high, integer - high * PART);
  sum.fraction += value - integer;
}

/** Adds the second sum to the first, in place. */
export function addSums(sum: ExactSum, other: ExactSum): void {
  addParts(sum, other.high, other.low);
  sum.fraction += other.fraction;
}

/** The sum as one number: exact within the safe integers, beyond them the nearest double. */
export function sumOf(sum: ExactSum): number {
  return sum.high * PART + sum.low + sum.fraction;
}

/** Tells whether a value is such a sum. */
export function isExactSum(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { high, low, fraction } = value as Partial<ExactSum>;
  const isPart = Number.isSafeInteger(low) && Number(low) >= 0 && Number(low) < PART;
  return Number.isSafeInteger(high) && isPart && Number.isFinite(fraction);
}

function addParts(sum: ExactSum, high: number, low: number): void {
  const lows = sum.low + low;
  const over = lows >= PART ? 1 : 0;
  const highs = sum.high + high + over;
  if (!Number.isSafeInteger(highs)) {
    throw new InputError(NUMBER_OUT_OF_RANGE, 'sum', highs * PART, 'a sum below 2^79');
  }
  sum.high = highs;
  sum.low = lows - over * PART;
}
