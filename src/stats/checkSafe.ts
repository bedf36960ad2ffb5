import { InputError } from '../errors/inputError.js';
import { NUMBER_OUT_OF_RANGE } from '../errors/kinds/stats.js';
import { checkFinite } from './checkFinite.js';

/** Refuses a list in which something is no number within the safe integers' range. */
export function checkSafe(values: readonly number[] | Float64Array, argument: string): void {
  checkFinite(values, argument);
  for (let i = 0; i < values.length; i++) {
    if (Math.abs(values[i]!) > Number.MAX_SAFE_INTEGER) {
      const expected = 'at most 9,007,199,254,740,991';
      throw new InputError(NUMBER_OUT_OF_RANGE, `${argument}[${i}]`, values[i], expected);
    }
  }
}
