import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../time/timeUnits.js';

const UNITS: readonly (readonly [size: number, sign: string])[] = [
  [DAY_MS, 'd'],
  [HOUR_MS, 'h'],
  [MINUTE_MS, 'm'],
  [SECOND_MS, 's'],
];

/** A length of elapsed time in its two largest units, days of 24 hours: `2d 4h`, `0s` for less than a second. */
export function waitText(ms: number): string {
  const seconds = Math.round(ms / SECOND_MS) * SECOND_MS;
  const first = UNITS.findIndex(([size]) => seconds >= size);
  if (first < 0) return '0s';
  let left = seconds;
  return UNITS.slice(first, first + 2)
    .map(([size, sign]) => {
      const amount = Math.floor(left / size);
      left -= amount * size;
      return amount === 0 ? '' : `${amount}${sign}`;
    })
    .filter((part) => part !== '')
    .join(' ');
}
