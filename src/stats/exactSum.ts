import { InputError } from '../errors/inputError.js';
import { NUMBER_OUT_OF_RANGE } from '../errors/kinds/stats.js';

/**
 * A sum in two parts, high · 2²⁶ + low with 0 ≤ low < 2²⁶.
 *
 * For integers both parts are integers and every addition is exact, so that the sum does not
 * depend on the order, also where it passes the safe integers (a double alone loses bits there).
 */
export interface ExactSum {
  high: number;
  low: number;
}

const PART = 2 ** 26;

/** Adds a number within the safe integers' range to a sum, in place. */
export function addToSum(sum: ExactSum, value: number): void {
  const high = Math.floor(value / PART);
  carry(sum, sum.high + high, sum.low + (value - high * PART));
}

/** Adds the second sum to the first, in place. */
export function addSums(sum: ExactSum, other: ExactSum): void {
  carry(sum, sum.high + other.high, sum.low + other.low);
}

/** The sum as one number: exact within the safe integers, beyond them the nearest double. */
export function sumOf(sum: ExactSum): number {
  return sum.high * PART + sum.low;
}

function carry(sum: ExactSum, high: number, low: number): void {
  const over = low >= PART ? 1 : 0;
  if (!Number.isSafeInteger(high + over)) {
    throw new InputError(NUMBER_OUT_OF_RANGE, 'sum', high * PART, 'a sum below 2^79');
  }
  sum.high = high + over;
  sum.low = low - over * PART;
}
