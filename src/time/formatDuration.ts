import { InputError } from '../errors/inputError.js';
import { INVALID_DURATION } from '../errors/kinds/time.js';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from './timeUnits.js';

/**
 * Writes a number of ms in hours, minutes, seconds and ms, as `parseDuration` reads it back.
 *
 * @param ms - an integer, negative too
 * @returns such as `'1h30m'`, `'-15m'`, `'250ms'`; zero is `'0m'`
 * @throws InputError `invalid_duration` when it is no integer
 * @example
 * ```ts
 * import { formatDuration } from 'custops';
 * formatDuration(5_400_000); // => '1h30m'
 * ```
 */
export function formatDuration(ms: number): string {
  if (!Number.isSafeInteger(ms)) throw new InputError(INVALID_DURATION, 'ms', ms, 'an integer');
  const size = Math.abs(ms);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(size / HOUR_MS), 'h'],
    [Math.floor(size / MINUTE_MS) % 60, 'm'],
    [Math.floor(size / SECOND_MS) % 60, 's'],
    [size % SECOND_MS, 'ms'],
  ];
  const text = parts.map(([amount, unit]) => (amount > 0 ? `${amount}${unit}` : '')).join('');
  return text === '' ? '0m' : `${ms < 0 ? '-' : ''}${text}`;
}
