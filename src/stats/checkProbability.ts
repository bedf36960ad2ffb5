import { InputError } from '../errors/inputError.js';
import { INVALID_PROBABILITY } from '../errors/kinds/stats.js';

/** Refuses what is not a probability; 0 and 1 are. */
export function checkProbability(p: unknown, argument: string): asserts p is number {
  if (typeof p !== 'number' || !(p >= 0 && p <= 1)) {
    throw new InputError(INVALID_PROBABILITY, argument, p, 'a number from 0 to 1');
  }
}
