import type { Random } from './random.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Where tickets come in, and how the share of each office compares. */
export const offices = [
  { id: 'berlin', usualOffset: 1, share: 45 },
  { id: 'new_york', usualOffset: -5, share: 35 },
  { id: 'sydney', usualOffset: 11, share: 20 },
] as const;

export type OfficeId = (typeof offices)[number]['id'];

/** How many tickets a day brings, compared with a Wednesday; Sunday first. Mondays spike. */
const DAY_WEIGHTS = [0.2, 1.9, 1.15, 1, 1, 0.85, 0.25];

/** How many tickets each local hour of a day brings, compared with each other. */
const HOUR_WEIGHTS = [
  1, 1, 1, 1, 1, 2, 4, 8, 14, 18, 18, 16, 12, 14, 15, 14, 12, 9, 6, 4, 3, 3, 2, 1,
].map((weight, hour): readonly [number, number] => [hour, weight]);

/** When a ticket comes in, and to whom. */
export interface Arrival {
  readonly at: number;
  readonly office: OfficeId;
}

/**
 * Draws when tickets come in, in order of time.
 *
 * @param period - `from` included, `to` excluded, epoch ms
 */
export function drawArrivals(
  random: Random,
  count: number,
  period: { readonly from: number; readonly to: number },
): Arrival[] {
  const days = daysOf(period);
  const byOffice = offices.map(
    ({ id, usualOffset, share }) => [{ id, usualOffset }, share] as const,
  );
  const arrivals: Arrival[] = [];
  while (arrivals.length < count) {
    const office = random.pick(byOffice);
    const local = random.pick(days) + random.pick(HOUR_WEIGHTS) * HOUR;
    // Customers keep no exact hours, so the office's usual offset is near enough the year round.
    const at = local - office.usualOffset * HOUR + random.between(0, 3_599) * 1000;
    if (at >= period.from && at < period.to) arrivals.push({ at, office: office.id });
  }
  return arrivals.sort((a, b) => a.at - b.at);
}

/** Each date of the period, as its UTC midnight, with the weight of its weekday. */
function daysOf({ from, to }: { from: number; to: number }): (readonly [number, number])[] {
  const days: (readonly [number, number])[] = [];
  for (let day = Math.floor(from / DAY) * DAY; day < to; day += DAY) {
    days.push([day, DAY_WEIGHTS[new Date(day).getUTCDay()] ?? 1]);
  }
  return days;
}
