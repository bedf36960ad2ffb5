import { offsetText } from './offsetText.js';
import { MINUTE_MS } from './timeUnits.js';
import { findZone, offsetAt, type Zone } from './zone.js';

/**
 * Writes an instant as ISO 8601 in the local time of a zone; in UTC when the zone's offset is no
 * whole number of minutes, as it was long ago, since ISO 8601 cannot write that.
 *
 * @param epochMs - the instant
 * @param zone - the zone, from `requireZone`
 * @returns such as `2026-03-27T14:30:00+01:00`, with ms only when there are any
 */
export function formatInstant(epochMs: number, zone: Zone): string {
  const offset = offsetAt(zone, epochMs);
  if (offset % MINUTE_MS !== 0) return new Date(epochMs).toISOString().replace('.000Z', 'Z');
  const wall = new Date(epochMs + offset)
    .toISOString()
    .slice(0, -1)
    .replace(/\.000$/, '');
  return (
    wall +
    (findZone(zone.name) === zone ? offsetText(zone.name, epochMs) : textOf(offset / MINUTE_MS))
  );
}

/** The offset of a zone that only its host knows. */
function textOf(minutes: number): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
