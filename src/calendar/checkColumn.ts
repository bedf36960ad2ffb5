import { InputError } from '../errors/inputError.js';
import { WRONG_TYPE } from '../errors/kinds/config.js';

/** Refuses what is no Float64Array, of the given length when one is given. */
export function checkColumn(value: unknown, argument: string, length?: number): void {
  const right = value instanceof Float64Array && (length === undefined || value.length === length);
  if (right) return;
  const size = length === undefined ? '' : ` of ${length}`;
  throw new InputError(WRONG_TYPE, argument, value, `a Float64Array${size}`);
}
