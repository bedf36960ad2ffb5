import { InputError } from '../errors/inputError.js';
import { NOT_FINITE } from '../errors/kinds/stats.js';

/** Refuses what is not a finite number. */
export function checkFinite(value: number, argument: string): void {
  if (!Number.isFinite(value)) {
    throw new InputError(NOT_FINITE, argument, value, 'a finite number');
  }
}
