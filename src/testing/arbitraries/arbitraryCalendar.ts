import type { CalendarConfig, DayHours } from '../../calendar/index.js';
import { DAY_MS } from '../../time/timeUnits.js';
import type { ArbitraryOf, FastCheck } from './fastCheck.js';

/** Zones with every kind of clock change: half hours, midnights, far offsets, none. */
const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'Asia/Singapore', 'UTC', 'Australia/Lord_Howe'],
  ...['America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu', 'Africa/Casablanca'],
  ...['Pacific/Chatham', 'America/St_Johns', 'Antarctica/Troll'],
];
const QUARTERS_OF_DAY = 96;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const FIRST_DAY = Date.UTC(2026, 0, 1) / DAY_MS;

/** A zone in which tickets may come. */
export function arbitraryZone(fc: FastCheck): ArbitraryOf<string> {
  return fc.constantFrom(...ZONES);
}

/** A calendar of 2026 by its hours, with up to three intervals a day. */
export function arbitraryCalendar(fc: FastCheck): ArbitraryOf<CalendarConfig> {
  const hours = arbitraryHours(fc);
  const date = fc.integer({ min: 0, max: 364 }).map(dateText);
  return fc
    .record({
      timeZone: arbitraryZone(fc),
      week: fc.array(hours, { minLength: DAYS.length, maxLength: DAYS.length }),
      holidays: fc.array(date, { minLength: 0, maxLength: 6 }),
      others: fc.array(fc.record({ date, hours }), { minLength: 0, maxLength: 4 }),
    })
    .map(({ timeZone, week, holidays, others }) => ({
      id: 'generated',
      timeZone,
      hours: Object.fromEntries(DAYS.map((day, index) => [day, week[index] ?? []])),
      holidays: [...new Set(holidays)],
      overrides: Object.fromEntries(others.map((each) => [each.date, each.hours])),
    }));
}

/** Intervals of a day, in order and apart, on quarters of an hour. */
function arbitraryHours(fc: FastCheck): ArbitraryOf<DayHours> {
  const quarter = fc.integer({ min: 0, max: QUARTERS_OF_DAY });
  return fc.array(quarter, { minLength: 0, maxLength: 6 }).map((quarters) => {
    const edges = [...new Set(quarters)].sort((a, b) => a - b);
    return Array.from({ length: Math.floor(edges.length / 2) }, (_, index) =>
      edges.slice(2 * index, 2 * index + 2).map(timeText),
    );
  });
}

function timeText(quarter: number): string {
  const [hours, minutes] = [Math.floor(quarter / 4), (quarter % 4) * 15];
  return [hours, minutes].map((each) => String(each).padStart(2, '0')).join(':');
}

function dateText(day: number): string {
  return new Date((FIRST_DAY + day) * DAY_MS).toISOString().slice(0, 10);
}
