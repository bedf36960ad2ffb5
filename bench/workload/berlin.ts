import type { DatedCalendarConfig } from 'custops';

/**
 * The calendar that custops and all peers can express: Berlin, with a lunch break, a short Friday
 * and the city's public holidays. The peers know no zone but the process's, so the benchmark runs
 * under TZ=Europe/Berlin.
 */
export const zone = 'Europe/Berlin';

export const years: readonly number[] = [2022, 2023, 2024, 2025, 2026, 2027];

const long = [
  ['09:00', '12:30'],
  ['13:30', '18:00'],
];
const short = [
  ['09:00', '12:30'],
  ['13:30', '15:00'],
];

/** The open intervals of a week as wall-clock times, from Sunday to Saturday. */
export const week: readonly (readonly (readonly string[])[])[] = [
  [],
  long,
  long,
  long,
  long,
  short,
  [],
];

/** Holidays of every year, as month and day. */
export const fixedHolidays: readonly string[] = [
  '01-01',
  '03-08',
  '05-01',
  '10-03',
  '12-25',
  '12-26',
];

/** Good Friday, Easter Monday, Ascension, Whit Monday. */
const daysAfterEaster = [-2, 1, 39, 50];

/** The holidays of a year that move with Easter. */
export const movingHolidays = (year: number): readonly string[] =>
  daysAfterEaster.map((days) => new Date(easter(year) + days * 864e5).toISOString().slice(0, 10));

export const holidays: readonly string[] = years
  .flatMap((year) => [...fixedHolidays.map((day) => `${year}-${day}`), ...movingHolidays(year)])
  .sort();

/** The calendar as custops takes it, in any zone. */
export const calendarConfig = (id: string, timeZone: string = zone): DatedCalendarConfig => ({
  id,
  timeZone,
  hours: { mon: long, tue: long, wed: long, thu: long, fri: short },
  holidays,
});

/** Easter Sunday, as midnight UTC (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}
