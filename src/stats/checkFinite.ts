import { InputError } from '../errors/inputError.js';
import { NOT_FINITE } from '../errors/kinds/stats.js';

/** Refuses a list in which something is not a finite number, naming its place. */
export function checkFinite(values: readonly number[] | Float64Array, argument: string): void {
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) continue;
    throw new InputError(NOT_FINITE, `${argument}[${i}]`, values[i], 'a finite number');
  }
}
