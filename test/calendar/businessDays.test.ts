import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addBusinessTime,
  alwaysOpen,
  businessDaysBetween,
  defineCalendar,
  type AddBusinessDaysOptions,
  type Calendar,
} from '../../src/calendar/index.js';
import { businessClosesBetween } from '../../src/calendar/businessClosesBetween.js';
import { minuteOracle } from '../properties/support/minuteOracle.js';
import { aside, scene } from '../properties/support/randomCalendars.js';

const day = [['09:00', '17:00']];
const office = defineCalendar({
  timeZone: 'Europe/Berlin',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: [['09:00', '15:00']] },
  holidays: ['2026-04-03', '2026-04-06'],
});
const nights = defineCalendar({
  timeZone: 'UTC',
  hours: { mon: [['22:00', '06:00']], wed: [['22:00', '06:00']] },
});
const never = defineCalendar({ timeZone: 'UTC', hours: {} });

/** Adds days and writes the answer in UTC, to the minute. */
function add(
  calendar: Calendar,
  start: string,
  days: number,
  options?: AddBusinessDaysOptions,
): string | undefined {
  return addBusinessDays(calendar, start, days, options)?.toISOString().slice(0, 16);
}

describe('addBusinessDays', () => {
  it.each<[string, string, number, string]>([
    ['the next weekday at the same time', '2026-03-02T10:30+01:00', 1, '2026-03-03T09:30'],
    ['Monday from Saturday', '2026-03-07T15:00+01:00', 1, '2026-03-09T14:00'],
    ['the same time over a change of the clocks', '2026-03-27T10:00+01:00', 1, '2026-03-30T08:00'],
    ['a date after holidays', '2026-04-02T12:00+02:00', 1, '2026-04-07T10:00'],
    ['itself for none', '2026-04-04T12:00+02:00', 0, '2026-04-04T10:00'],
    ['a date before', '2026-04-07T12:00+02:00', -1, '2026-04-02T10:00'],
    ['Friday before Saturday', '2026-03-07T15:00+01:00', -1, '2026-03-06T14:00'],
    ['ten working days', '2026-03-02T08:00+01:00', 10, '2026-03-16T07:00'],
  ])('gives %s', (_, start, days, expected) => {
    expect(add(office, start, days)).toBe(expected);
  });

  it('ends at the close, or at a time of day, when asked', () => {
    const start = '2026-03-05T16:50+01:00';
    expect(add(office, start, 1, { at: 'close' })).toBe('2026-03-06T14:00');
    expect(add(office, start, 1, { at: '12:00' })).toBe('2026-03-06T11:00');
    expect(add(office, start, 1, { at: '24:00' })).toBe('2026-03-06T23:00');
    expect(addBusinessTime(office, start, '1bd')?.toISOString()).toBe('2026-03-06T14:00:00.000Z');
  });

  it('takes midnight for the close of a day that runs on', () => {
    expect(add(nights, '2026-03-02T12:00Z', 1, { at: 'close' })).toBe('2026-03-03T06:00');
    expect(add(nights, '2026-03-01T12:00Z', 1, { at: 'close' })).toBe('2026-03-03T00:00');
    expect(add(alwaysOpen, '2026-03-01T12:00Z', 1, { at: 'close' })).toBe('2026-03-03T00:00');
  });

  it('receives late arrivals on the next business day when told when late is', () => {
    const close = { receivedAfter: 'close' } as const;
    expect(add(office, '2026-03-07T15:00+01:00', 1, close)).toBe('2026-03-10T14:00');
    expect(add(office, '2026-03-05T16:59+01:00', 1, close)).toBe('2026-03-06T15:59');
    expect(add(office, '2026-03-05T17:00+01:00', 1, close)).toBe('2026-03-09T16:00');
    expect(add(office, '2026-03-05T12:00+01:00', 1, { receivedAfter: '12:00' })).toBe(
      '2026-03-09T11:00',
    );
    // A closed day is late at any hour.
    const four = { receivedAfter: '16:00' } as const;
    expect(add(office, '2026-03-07T15:00+01:00', 1, four)).toBe('2026-03-10T14:00');
    expect(add(office, '2026-03-05T15:00+01:00', 1, four)).toBe('2026-03-06T14:00');
    const late = addBusinessTime(office, '2026-03-07T15:00+01:00', '1bd', close);
    expect(late?.toISOString()).toBe('2026-03-10T16:00:00.000Z');
  });

  it('knows no answer beyond the years or where nothing opens', () => {
    expect(add(never, '2026-03-05T12:00Z', 1)).toBeUndefined();
    expect(add(never, '2026-03-05T12:00Z', -1)).toBeUndefined();
    expect(add(never, '2026-03-05T12:00Z', 1, { receivedAfter: 'close' })).toBeUndefined();
    expect(add(office, '2200-12-30T12:00Z', 5)).toBeUndefined();
    expect(add(office, '1900-01-02T12:00Z', -5)).toBeUndefined();
    expect(add(alwaysOpen, '2200-12-30T12:00Z', 1)).toBe('2200-12-31T12:00');
    expect(add(alwaysOpen, '2200-12-31T12:00Z', 1)).toBeUndefined();
    expect(add(alwaysOpen, '1900-01-02T12:00Z', -1)).toBe('1900-01-01T12:00');
    expect(add(alwaysOpen, '1900-01-01T12:00Z', -1)).toBeUndefined();
    expect(add(alwaysOpen, '1900-01-02T00:00Z', -1)).toBe('1900-01-01T00:00');
    expect(add(alwaysOpen, '2200-12-30T12:00Z', 1, { at: '24:00' })).toBeUndefined();
    expect(add(alwaysOpen, '2200-12-30T12:00Z', 1, { at: 'close' })).toBe('2200-12-31T23:59');
  });

  it('keeps to the years on their first day', () => {
    const all = [['00:00', '24:00']];
    const hours = { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all };
    const open = defineCalendar({ timeZone: 'America/New_York', hours });
    const start = '1900-01-01T12:00Z';
    expect(add(open, start, -1, { at: '20:00' })).toBe('1900-01-01T01:00');
    expect(add(open, start, -1, { at: '12:00' })).toBeUndefined();
  });

  it('stays where it is for no days, whatever else is asked', () => {
    const start = '2026-03-07T15:00Z';
    expect(add(office, start, 0, { at: 'close' })).toBe('2026-03-07T15:00');
    expect(add(office, start, 0, { at: '12:00', receivedAfter: 'close' })).toBe('2026-03-07T15:00');
  });

  it('counts a billion days no further than the years', () => {
    expect(add(office, '2026-03-05T12:00Z', 1e9)).toBeUndefined();
  });

  it.each([NaN, Infinity, 0.5, '1', undefined])('refuses %s days', (days) => {
    expect(() => addBusinessDays(office, 0, days as number)).toThrow(
      expect.objectContaining({ code: 'invalid_day_count' }),
    );
  });

  it.each([{ at: '9:00' }, { at: 'open' }, { receivedAfter: 'noon' }])('refuses %j', (options) => {
    expect(() => addBusinessDays(office, 0, 1, options as AddBusinessDaysOptions)).toThrow(
      expect.objectContaining({ code: 'invalid_time_of_day' }),
    );
  });
});

describe('businessDaysBetween', () => {
  it.each([
    ['2026-03-05T18:00+01:00', '2026-03-05T19:00+01:00', 0],
    ['2026-03-05T18:00+01:00', '2026-03-06T01:00+01:00', 1],
    ['2026-03-06T18:00+01:00', '2026-03-08T18:00+01:00', 0],
    ['2026-04-02T10:00+02:00', '2026-04-08T10:00+02:00', 2],
    ['2026-04-08T10:00+02:00', '2026-04-02T10:00+02:00', -2],
    ['2026-03-09T10:00+01:00', '2026-03-07T10:00+01:00', 0],
  ])('counts from %s to %s %d', (start, end, count) => {
    expect(businessDaysBetween(office, start, end)).toBe(count);
    expect(businessDaysBetween(never, start, end)).toBe(0);
  });

  it('counts no day of which only hours before the years are open', () => {
    // The first instant of the years is 19:00 of a Sunday there.
    const hours = { sun: [['12:00', '19:00']], mon: [['08:00', '09:00']] };
    const calendar = defineCalendar({ timeZone: 'America/New_York', hours });
    expect(businessDaysBetween(calendar, '1900-01-02T12:00Z', '1900-01-01T00:00Z')).toBe(-1);
  });
});

describe('calendar days', () => {
  it.each([
    ['8w', '2026-05-22T12:30:00.000Z'],
    [{ calendarDays: 1, at: 'end_of_day' }, '2026-03-28T23:00:00.000Z'],
    [{ calendarDays: 2, at: 'same_time' }, '2026-03-29T12:30:00.000Z'],
    [{ calendarDays: 2, at: '02:30' }, '2026-03-29T01:00:00.000Z'],
    [{ calendarDays: -30, at: '08:00' }, '2026-02-25T07:00:00.000Z'],
  ] as const)('%j end when the dates say, open or not', (duration, expected) => {
    const end = addBusinessTime(office, '2026-03-27T14:30+01:00', duration);
    expect(end?.toISOString()).toBe(expected);
  });

  it('end nowhere beyond the years', () => {
    expect(addBusinessTime(office, '2200-12-30T12:00Z', '8w')).toBeNull();
    const days = (start: string, calendarDays: number, at: 'same_time' | 'end_of_day') =>
      addBusinessTime(alwaysOpen, start, { calendarDays, at })?.toISOString().slice(0, 16);
    expect(days('1900-01-02T00:00Z', -1, 'same_time')).toBe('1900-01-01T00:00');
    expect(days('1900-01-01T12:00Z', -1, 'same_time')).toBeUndefined();
    expect(days('2200-12-30T12:00Z', 0, 'end_of_day')).toBe('2200-12-31T00:00');
    expect(days('2200-12-30T12:00Z', 1, 'end_of_day')).toBeUndefined();
  });
});

describe('the laws of business days', () => {
  const count = fc.integer({ min: -6, max: 6 });

  it('are counted back as they were added', () => {
    fc.assert(
      fc.property(scene, aside, count, ({ config, middle }, a, days) => {
        const calendar = defineCalendar(config);
        const end = addBusinessDays(calendar, middle + a, days, { at: '12:00' });
        fc.pre(end !== null && days !== 0);
        expect(businessDaysBetween(calendar, middle + a, end)).toBe(days);
      }),
      { numRuns: 150 },
    );
  });

  it('are the dates on which any minute is open', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 0, max: 9 }), ({ config, middle }, length) => {
        const calendar = defineCalendar(config);
        const dayMs = 86_400_000;
        const oracle = minuteOracle(config, middle - 3 * dayMs, middle + 14 * dayMs);
        const first = Math.floor(middle / dayMs);
        let open = 0;
        for (let date = first + 1; date <= first + length; date++) {
          const span = [oracle.resolve(date * dayMs), oracle.resolve((date + 1) * dayMs)] as const;
          if (oracle.between(...span) > 0) open++;
        }
        const start = oracle.resolve(first * dayMs + dayMs / 2);
        const end = oracle.resolve((first + length) * dayMs + dayMs / 2);
        // On a date that was skipped, noon is the first moment of the next.
        fc.pre(start < oracle.resolve((first + 1) * dayMs));
        fc.pre(end < oracle.resolve((first + length + 1) * dayMs));
        expect(businessDaysBetween(calendar, start, end)).toBe(open);
      }),
      { numRuns: 100 },
    );
  });
});

describe('businessClosesBetween', () => {
  it.each([
    ['2026-03-05T10:00+01:00', '2026-03-05T16:59+01:00', 0],
    ['2026-03-05T10:00+01:00', '2026-03-05T17:00+01:00', 1],
    ['2026-03-05T17:00+01:00', '2026-03-06T12:00+01:00', 0],
    ['2026-03-05T10:00+01:00', '2026-03-09T10:00+01:00', 2],
    ['2026-03-07T10:00+01:00', '2026-03-08T10:00+01:00', 0],
    ['2026-04-01T18:00+02:00', '2026-04-07T18:00+02:00', 2],
  ])('counts from %s to %s %d', (start, end, count) => {
    expect(businessClosesBetween(office, Date.parse(start), Date.parse(end))).toBe(count);
  });

  it('begins on a closed day before which nothing was ever open', () => {
    const once = defineCalendar({ timeZone: 'UTC', hours: {}, overrides: { '2026-03-10': day } });
    const span = [Date.UTC(2026, 2, 1), Date.UTC(2026, 2, 11)] as const;
    expect(businessClosesBetween(once, ...span)).toBe(1);
    expect(businessClosesBetween(never, ...span)).toBe(0);
  });
});
