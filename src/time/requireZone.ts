import { InputError } from '../errors/inputError.js';
import { UNKNOWN_TIME_ZONE } from '../errors/kinds/time.js';
import { withHint } from '../errors/withHint.js';
import type { OffsetSource } from './offsetSource.js';
import { nearestZones, ZONE_EXPECTED } from './nearestZones.js';
import { findZone, type Zone } from './zone.js';

/**
 * Finds a zone by name or refuses the argument.
 *
 * @param name - an IANA name
 * @param argument - the name that an error gives to it
 * @param source - where offsets come from, by default the runtime's own data
 * @throws InputError `unknown_time_zone`, its message with the nearest known names
 */
export function requireZone(name: string, argument = 'timeZone', source?: OffsetSource): Zone {
  const zone = findZone(name, source);
  if (zone !== undefined) return zone;
  const kind = withHint(UNKNOWN_TIME_ZONE, nearestZones(name));
  throw new InputError(kind, argument, name, ZONE_EXPECTED);
}
