import { InputError } from '../errors/inputError.js';
import { INSTANT_OUT_OF_RANGE, INVALID_DURATION, INVALID_INSTANT } from '../errors/kinds/time.js';
import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';

/**
 * Refuses what is no instant of the accepted years in epoch ms.
 *
 * @returns the instant without fractions of a ms
 */
export function checkInstantMs(epochMs: number, argument: string): number {
  if (epochMs >= FIRST_INSTANT && epochMs < END_INSTANT && typeof epochMs === 'number') {
    return Math.floor(epochMs);
  }
  const isNumber = Math.abs(epochMs) < Infinity && typeof epochMs === 'number';
  throw new InputError(isNumber ? INSTANT_OUT_OF_RANGE : INVALID_INSTANT, argument, epochMs);
}

/** Refuses what is no whole number of ms. */
export function checkMs(ms: number, argument: string): void {
  if (!Number.isInteger(ms)) throw new InputError(INVALID_DURATION, argument, ms);
}
