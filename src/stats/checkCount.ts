import { InputError } from '../errors/inputError.js';
import { INVALID_COUNT } from '../errors/kinds/stats.js';

/** Refuses what is not an integer from 0 to `most`. */
export function checkCount(count: number, argument: string, most: number): void {
  if (!Number.isSafeInteger(count) || count < 0 || count > most) {
    throw new InputError(INVALID_COUNT, argument, count, `an integer from 0 to ${most}`);
  }
}
