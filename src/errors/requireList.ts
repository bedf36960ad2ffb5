import { InputError } from './inputError.js';
import { WRONG_TYPE } from './kinds/config.js';

/**
 * Refuses what is no array where a list should stand.
 *
 * @throws InputError `wrong_type`
 */
export function requireList(value: unknown, argument: string, expected = 'a list'): void {
  if (!Array.isArray(value)) throw new InputError(WRONG_TYPE, argument, value, expected);
}
