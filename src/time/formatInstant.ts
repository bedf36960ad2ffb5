import { offsetText } from './offsetText.js';
import { offsetAt, type Zone } from './zone.js';

/**
 * Writes an instant as ISO 8601 in the local time of a zone.
 *
 * @param epochMs - the instant
 * @param zone - the zone, from `requireZone`
 * @returns such as `2026-03-27T14:30:00+01:00`, with ms only when there are any
 */
export function formatInstant(epochMs: number, zone: Zone): string {
  const wall = new Date(epochMs + offsetAt(zone, epochMs)).toISOString().slice(0, -1);
  return `${wall.replace(/\.000$/, '')}${offsetText(zone.name, epochMs)}`;
}
