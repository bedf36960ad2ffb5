import { createRequire } from 'node:module';
import type { Peer } from '../harness/row.js';

type OpeningHours = new (
  hours: string,
  place: object,
) => { getOpenDuration(from: Date, to: Date): readonly [open: number, unknown: number] };

const require = createRequire(import.meta.url);

/** opening_hours: knows Berlin's holidays by itself; it measures open time and cannot add it. */
export function openingHoursPeer(): Peer {
  const Hours = require('opening_hours') as OpeningHours;
  const berlin = { lat: 52.5, lon: 13.4, address: { country_code: 'de', state: 'Berlin' } };
  const hours = new Hours(
    'Mo-Th 09:00-12:30,13:30-18:00; Fr 09:00-12:30,13:30-15:00; PH off',
    berlin,
  );
  return {
    name: 'opening_hours',
    between: (start, end) => hours.getOpenDuration(new Date(start), new Date(end))[0],
  };
}
