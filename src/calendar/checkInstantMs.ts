import { InputError } from '../errors/inputError.js';
import { INSTANT_OUT_OF_RANGE, INVALID_INSTANT } from '../errors/kinds/time.js';
import { END_INSTANT, FIRST_INSTANT } from '../time/instantRange.js';

/**
 * Refuses what is no instant of the accepted years in epoch ms.
 *
 * @returns the instant without fractions of a ms
 */
export function checkInstantMs(epochMs: number, argument: string): number {
  const at = typeof epochMs === 'number' ? Math.floor(epochMs) : NaN;
  if (at >= FIRST_INSTANT && at < END_INSTANT) return at;
  const kind = Number.isFinite(epochMs) ? INSTANT_OUT_OF_RANGE : INVALID_INSTANT;
  throw new InputError(kind, argument, epochMs);
}
