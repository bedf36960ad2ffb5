import { UNKNOWN_OPTION } from './kinds/config.js';
import { requireKeys } from './requireKeys.js';

/**
 * Refuses options that are no object, and keys that nobody reads.
 *
 * @param options - what the host handed in
 * @param known - every key that is read
 * @param expected - what the options should be, in words; an object when left out
 * @throws InputError `wrong_type`, `unknown_option`
 */
export function requireOptions(options: object, known: readonly string[], expected?: string): void {
  requireKeys(options, 'options', { known, kind: UNKNOWN_OPTION, expected });
}
