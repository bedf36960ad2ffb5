import { InputError } from '../errors/index.js';
import { oneOf } from '../errors/oneOf.js';
import { INVALID_OPTION } from '../errors/kinds/metrics.js';

/** Refuses a value that an option does not take. */
export function checkChoice(value: unknown, option: string, allowed: readonly string[]): void {
  if (allowed.includes(value as string)) return;
  throw new InputError(INVALID_OPTION, `options.${option}`, value, oneOf(allowed));
}
