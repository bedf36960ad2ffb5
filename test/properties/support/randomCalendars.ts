import fc from 'fast-check';
import type { DatedCalendarConfig, DayHours } from '../../../src/calendar/index.js';
import { rawOffset } from './rawOffset.js';

/** Zones with every kind of clock change: half hours, skipped dates, midnights, Ramadan, none. */
export const ODD_ZONES: readonly string[] = [
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Gaza',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'America/Havana',
  'Europe/Dublin',
  'America/Santiago',
  'America/New_York',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Beirut',
  'Atlantic/Azores',
  'Asia/Tehran',
  'Antarctica/Troll',
  'Pacific/Kiritimati',
  'UTC',
];

const DAY = 86_400_000;
const FIRST_YEAR = 2005;
const LAST_YEAR = 2030;
const changesByZone = new Map<string, readonly number[]>();

/** A moment of each day on which a zone's offset changed, by a look at every day. */
export function changesOf(zone: string): readonly number[] {
  let changes = changesByZone.get(zone);
  if (changes === undefined) {
    const found: number[] = [];
    let before = rawOffset(zone, Date.UTC(FIRST_YEAR, 0, 1));
    for (let at = Date.UTC(FIRST_YEAR, 0, 1); at < Date.UTC(LAST_YEAR, 0, 1); at += DAY) {
      const after = rawOffset(zone, at + DAY);
      if (before !== after) found.push(at + DAY / 2);
      before = after;
    }
    changesByZone.set(zone, (changes = found));
  }
  return changes;
}

/** A calendar config and a moment about which to ask it, mostly near a change of the clocks. */
export interface Scene {
  readonly config: DatedCalendarConfig;
  readonly middle: number;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const time = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

/** Intervals of one day, in order and apart; the last may run over midnight. */
const dayHours: fc.Arbitrary<DayHours> = fc
  .tuple(
    fc.uniqueArray(
      fc.oneof(
        fc.integer({ min: 0, max: 96 }).map((n) => n * 15),
        fc.integer({ min: 0, max: 1440 }),
      ),
      { minLength: 0, maxLength: 6 },
    ),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([minutes, night]) => {
    const sorted = [...minutes].sort((a, b) => a - b);
    const pairs: string[][] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2) {
      pairs.push([time(sorted[i] ?? 0), time(sorted[i + 1] ?? 0)]);
    }
    const open = sorted.length % 2 === 1 ? sorted.at(-1) : undefined;
    if (open !== undefined && open > 0 && open < 1440) {
      pairs.push([time(open), time(Math.floor((open * night) / 4))]);
    }
    return pairs;
  });

const week = fc.record(
  {
    mon: dayHours,
    tue: dayHours,
    wed: dayHours,
    thu: dayHours,
    fri: dayHours,
    sat: dayHours,
    sun: dayHours,
  },
  { requiredKeys: [] },
);

/** A date near a moment, as a distance in days. */
const distance = fc.integer({ min: -8, max: 8 });
const dateText = (middle: number, days: number): string =>
  new Date(middle + days * DAY).toISOString().slice(0, 10);

/** Random calendars over all the odd zones. */
export const scene: fc.Arbitrary<Scene> = fc
  .record({
    timeZone: fc.constantFrom(...ODD_ZONES),
    pick: fc.nat(),
    anywhere: fc.integer({ min: 0, max: 9000 }),
    near: fc.integer({ min: 0, max: 4 }),
    hours: week,
    holidays: fc.uniqueArray(distance, { maxLength: 4 }),
    overrides: fc.uniqueArray(fc.tuple(distance, dayHours), {
      maxLength: 4,
      selector: ([days]) => days,
    }),
  })
  .map(({ timeZone, pick, anywhere, near, hours, holidays, overrides }) => {
    const changes = changesOf(timeZone);
    const change = changes[pick % Math.max(1, changes.length)];
    const middle =
      near > 0 && change !== undefined ? change : Date.UTC(FIRST_YEAR, 0, 1) + anywhere * DAY;
    return {
      config: {
        timeZone,
        hours,
        holidays: holidays.map((days) => dateText(middle, days)),
        overrides: Object.fromEntries(
          overrides.map(([days, intervals]) => [dateText(middle, days), intervals]),
        ),
      },
      middle,
    };
  });

/** Instants around a moment, on whole minutes and off them. */
export const aside: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -7 * 1440, max: 7 * 1440 }).map((minutes) => minutes * 60_000),
  fc.integer({ min: -7 * DAY, max: 7 * DAY }),
);

/** Amounts of open time up to two days. */
export const amount: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 1, max: 192 }).map((quarters) => quarters * 900_000),
  fc.integer({ min: 1, max: 2 * DAY }),
);
