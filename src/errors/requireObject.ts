import { InputError } from './inputError.js';
import { WRONG_TYPE } from './kinds/config.js';

/**
 * Refuses what is no object where options, a record or an answer of another call should stand:
 * hosts without types hand in null, texts and numbers.
 *
 * @throws InputError `wrong_type`
 */
export function requireObject(value: unknown, argument: string, expected = 'an object'): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new InputError(WRONG_TYPE, argument, value, expected);
}
