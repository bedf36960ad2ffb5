import { InputError } from './inputError.js';
import { WRONG_TYPE } from './kinds/config.js';

/**
 * Refuses what is no array where a list should stand, and an array with gaps: `map` and `every`
 * pass over a gap, so that it would come through unseen.
 *
 * @throws InputError `wrong_type`
 */
export function requireList(value: unknown, argument: string, expected = 'a list'): void {
  if (!Array.isArray(value)) throw new InputError(WRONG_TYPE, argument, value, expected);
  for (let index = 0; index < value.length; index++) {
    if (!(index in value)) throw new InputError(WRONG_TYPE, `${argument}[${index}]`, undefined);
  }
}
