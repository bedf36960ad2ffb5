import type { ErrorKind } from './errorKind.js';
import { InputError } from './inputError.js';
import { UNKNOWN_KEY } from './kinds/config.js';
import { didYouMean } from './nearestName.js';
import { oneOf } from './oneOf.js';
import { requireObject } from './requireObject.js';
import { withHint } from './withHint.js';

/** What an object should be. */
export interface KeysAsked {
  /** Every key that is read. */
  readonly known: readonly string[];
  /** How another key is refused. Default: `unknown_key`. */
  readonly kind?: ErrorKind;
  /** The object in words. */
  readonly expected?: string | undefined;
}

/**
 * Refuses what is no object, and keys that nobody reads: a typing mistake would be taken for the
 * default in silence.
 *
 * @throws InputError `wrong_type`, and of `kind`
 */
export function requireKeys(
  value: object,
  argument: string,
  { known, kind = UNKNOWN_KEY, expected }: KeysAsked,
): void {
  requireObject(value, argument, expected);
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const told = withHint(kind, didYouMean(key, known));
    throw new InputError(told, `${argument}.${key}`, key, oneOf(known));
  }
}
