import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../time/timeUnits.js';

/** A duration in its two largest units, cut off, for places where room is short: `5h 10m`. */
export function briefDuration(ms: number): string {
  const units: readonly (readonly [number, string])[] = [
    [Math.floor(ms / HOUR_MS), 'h'],
    [Math.floor(ms / MINUTE_MS) % 60, 'm'],
    [Math.floor(ms / SECOND_MS) % 60, 's'],
    [ms % SECOND_MS, 'ms'],
  ];
  const first = units.findIndex(([amount]) => amount > 0);
  if (first < 0) return '0m';
  return units
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount}${unit}`)
    .join(' ');
}
