import { InputError } from '../errors/index.js';
import { NOT_A_FUNCTION } from '../errors/kinds/metrics.js';

/** Refuses what is no function where it is handed in. */
export function checkFunction(value: unknown, argument: string): void {
  if (typeof value !== 'function')
    throw new InputError(NOT_A_FUNCTION, argument, value, 'a function');
}
