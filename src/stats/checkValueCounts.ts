import { InputError } from '../errors/inputError.js';
import { isListOf } from '../errors/isListOf.js';
import { INVALID_VALUE_COUNTS } from '../errors/kinds/stats.js';
import { isExactSum } from './exactSum.js';
import type { ValueCounts } from './valueCounts.js';

/**
 * Refuses what is not a state of `valueCounts`, such as one that was stored by something else.
 *
 * Every count is looked at, since a damaged one would end in a wrong quantile without a sign.
 */
export function checkValueCounts(state: unknown, argument: string): asserts state is ValueCounts {
  if (!isValueCounts(state)) {
    throw new InputError(INVALID_VALUE_COUNTS, argument, state, 'a state made by valueCounts');
  }
}

function isValueCounts(state: unknown): boolean {
  if (!isObject(state) || !isExactSum(state['sum'])) return false;
  const { cap, n, values, counts, pending, sketch, min, max } = state;
  if (!isCount(cap) || !isCount(n)) return false;
  if (!isAscending(values) || !isCounts(counts) || values.length !== counts.length) return false;
  if (!isListOf(pending, isNumber)) return false;
  if (n === 0 ? min !== null || max !== null : !isNumber(min) || !isNumber(max)) return false;
  if (sketch !== null && values.length + pending.length > 0) return false;
  const counted = total(counts) + pending.length + (sketch === null ? 0 : sketchTotal(sketch));
  return counted === n;
}

/** How many numbers a sketch holds, NaN when it is none. */
function sketchTotal(sketch: unknown): number {
  if (!isObject(sketch) || !isObject(sketch['positive']) || !isObject(sketch['negative'])) {
    return Number.NaN;
  }
  const entries = [sketch['positive'], sketch['negative']].flatMap(Object.entries<unknown>);
  const keys = entries.map(([key]) => key);
  const counts = entries.map(([, count]) => count);
  const zero = sketch['zero'];
  const sound = keys.every((key) => /^-?\d{1,5}$/.test(key)) && isCounts(counts) && isCount(zero);
  return sound ? total(counts) + zero : Number.NaN;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, each) => sum + each, 0);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isCounts(values: unknown): values is number[] {
  return isListOf(values, (each) => isCount(each) && each > 0);
}

function isAscending(values: unknown): values is number[] {
  if (!isListOf(values, isNumber)) return false;
  const numbers = values as readonly number[];
  return numbers.every((each, index) => index === 0 || numbers[index - 1]! < each);
}
