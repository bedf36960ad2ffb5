import { InputError } from '../errors/index.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import { INVALID_OPTION, UNKNOWN_OPTION } from '../errors/kinds/metrics.js';

/** Refuses options that are no object, and keys that nobody reads: a typing mistake is no default. */
export function checkOptions(options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new InputError(INVALID_OPTION, 'options', options, 'an object');
  }
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const expected = didYouMean(key, known) ?? oneOf(known);
    throw new InputError(UNKNOWN_OPTION, `options.${key}`, key, expected);
  }
}

/** Refuses a value that an option does not take. */
export function checkChoice(value: unknown, option: string, allowed: readonly string[]): void {
  if (allowed.includes(value as string)) return;
  throw new InputError(INVALID_OPTION, `options.${option}`, value, oneOf(allowed));
}
