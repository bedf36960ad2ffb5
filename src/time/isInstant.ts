import { isCustopsError } from '../errors/custopsError.js';
import { toEpochMs, type InstantLike } from './toEpochMs.js';

/** Whether a value of any kind is an instant that `toEpochMs` takes. */
export function isInstant(value: unknown): value is InstantLike {
  try {
    toEpochMs(value as InstantLike);
    return true;
  } catch (error) {
    if (isCustopsError(error)) return false;
    throw error;
  }
}
