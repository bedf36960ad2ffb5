import { InputError } from './inputError.js';
import { UNKNOWN_OPTION } from './kinds/config.js';
import { didYouMean } from './nearestName.js';
import { oneOf } from './oneOf.js';
import { requireObject } from './requireObject.js';
import { withHint } from './withHint.js';

/**
 * Refuses options that are no object, and keys that nobody reads: a typing mistake would be taken
 * for the default in silence.
 *
 * @param options - what the host handed in
 * @param known - every key that is read
 * @param expected - what the options should be, in words; an object when left out
 * @throws InputError `wrong_type`, `unknown_option`
 */
export function requireOptions(options: object, known: readonly string[], expected?: string): void {
  requireObject(options, 'options', expected);
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const kind = withHint(UNKNOWN_OPTION, didYouMean(key, known));
    throw new InputError(kind, `options.${key}`, key, oneOf(known));
  }
}
