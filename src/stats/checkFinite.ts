import { InputError } from '../errors/inputError.js';
import { WRONG_TYPE } from '../errors/kinds/config.js';
import { NOT_FINITE } from '../errors/kinds/stats.js';

/** Refuses what is no list of numbers: of any other object the length alone would be believed. */
export function checkNumbers(values: unknown, argument: string): void {
  if (Array.isArray(values) || values instanceof Float64Array) return;
  throw new InputError(WRONG_TYPE, argument, values, 'an array or a Float64Array');
}

/** Refuses a list in which something is not a finite number, naming its place. */
export function checkFinite(values: readonly number[] | Float64Array, argument: string): void {
  checkNumbers(values, argument);
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) continue;
    throw new InputError(NOT_FINITE, `${argument}[${i}]`, values[i], 'a finite number');
  }
}

/** A value of a list that was not looked through: those that are used must be numbers. */
export function finiteAt(
  values: readonly number[] | Float64Array,
  index: number,
  argument: string,
): number {
  const value = values[index];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new InputError(NOT_FINITE, `${argument}[${index}]`, value, 'a finite number');
}
