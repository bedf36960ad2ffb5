import { InputError } from '../errors/inputError.js';
import { INVALID_COUNT } from '../errors/kinds/stats.js';

/** Refuses what is not an integer from 0 to `most`. */
export function checkCount(
  count: unknown,
  argument: string,
  most: number,
): asserts count is number {
  const isCount = Number.isSafeInteger(count) && (count as number) >= 0;
  if (!isCount || (count as number) > most) {
    throw new InputError(INVALID_COUNT, argument, count, `an integer from 0 to ${most}`);
  }
}
