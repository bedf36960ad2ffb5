import { describe, expect, it } from 'vitest';
import {
  addBusinessMs,
  addBusinessTime,
  addBusinessTimeMany,
  alwaysOpen,
  businessMsBetween,
  businessTimeBetween,
  closures,
  compileCalendar,
  defineCalendar,
  expandHolidays,
  intersectCalendars,
  isOpen,
  nextClose,
  nextOpen,
  openIntervals,
  subtractCalendars,
  unionCalendars,
  type Calendar,
  type CalendarConfig,
} from '../../src/calendar/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const HOUR = 3_600_000;
const day = [['09:00', '17:00']];
const office = defineCalendar({
  id: 'office',
  timeZone: 'Europe/Berlin',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: [{ date: '2026-04-03', name: 'Good Friday' }, '2026-04-06'],
  overrides: [
    { date: '2026-12-24', hours: [['09:00', '12:00']], name: 'Christmas Eve' },
    { date: '2026-12-31', hours: [] },
    { date: '2026-12-25', hours: [['22:00', '02:00']] },
  ],
});
const iso = (date: Date | null): string | undefined => date?.toISOString().slice(0, 16);

describe('isOpen, nextOpen and nextClose', () => {
  it('take an interval for half-open', () => {
    expect(isOpen(office, '2026-03-02T09:00+01:00')).toBe(true);
    expect(isOpen(office, '2026-03-02T16:59:59.999+01:00')).toBe(true);
    expect(isOpen(office, '2026-03-02T17:00+01:00')).toBe(false);
  });

  it('find the next opening, or now', () => {
    expect(iso(nextOpen(office, '2026-03-02T12:00Z'))).toBe('2026-03-02T12:00');
    expect(iso(nextOpen(office, '2026-03-02T16:00Z'))).toBe('2026-03-03T08:00');
    expect(iso(nextOpen(office, '2026-04-02T20:00Z'))).toBe('2026-04-07T07:00');
  });

  it('find the next close, also from a closed hour', () => {
    expect(iso(nextClose(office, '2026-03-02T12:00Z'))).toBe('2026-03-02T16:00');
    expect(iso(nextClose(office, '2026-03-02T16:00Z'))).toBe('2026-03-03T16:00');
    expect(iso(nextClose(office, '2026-12-25T10:00Z'))).toBe('2026-12-26T01:00');
  });
});

describe('addBusinessTime', () => {
  it('ends at the close that fills the time, or at the opening after it', () => {
    const start = '2026-03-06T09:00+01:00';
    expect(iso(addBusinessTime(office, start, '8h'))).toBe('2026-03-06T16:00');
    expect(iso(addBusinessTime(office, start, '8h', { edge: 'next_open' }))).toBe(
      '2026-03-09T08:00',
    );
    expect(iso(addBusinessTime(office, start, '7h', { edge: 'next_open' }))).toBe(
      '2026-03-06T15:00',
    );
    expect(iso(addBusinessTime(office, start, '1bd', { edge: 'next_open' }))).toBe(
      '2026-03-10T08:00',
    );
  });

  it('heeds its options also when it is handed a date and a number', () => {
    const start = new Date('2026-03-06T09:00+01:00');
    const due = addBusinessTime(office, start, 8 * HOUR, { edge: 'next_open' });
    expect(iso(due)).toBe('2026-03-09T08:00');
    const bad = { edge: 'nextOpen' } as never;
    expect(() => addBusinessTime(office, start, 8 * HOUR, bad)).toThrow(/^options\.edge: /);
  });

  it('goes back to the latest instant', () => {
    expect(iso(addBusinessTime(office, '2026-03-09T09:00+01:00', '-8h'))).toBe('2026-03-06T08:00');
    expect(iso(addBusinessTime(office, '2026-03-09T10:00+01:00', '-1h'))).toBe('2026-03-09T08:00');
  });

  it('gives the start for nothing, closed or not', () => {
    expect(iso(addBusinessTime(office, '2026-03-08T10:00Z', 0))).toBe('2026-03-08T10:00');
    const next = addBusinessTime(office, '2026-03-08T10:00Z', '0m', { edge: 'next_open' });
    expect(iso(next)).toBe('2026-03-09T08:00');
  });

  it('takes ms, text and a Duration for the same', () => {
    const start = new Date('2026-03-06T09:00+01:00');
    const due = addBusinessTime(office, start, 90 * 60_000);
    expect(addBusinessTime(office, start, '1h30m')).toEqual(due);
    expect(addBusinessTime(office, start, 'PT1H30M')).toEqual(due);
    expect(addBusinessTime(office, start, { hours: 1, minutes: 30 })).toEqual(due);
  });
});

describe('open intervals', () => {
  it('say why, by the week or by the override', () => {
    const found = openIntervals(office, '2026-12-23T00:00Z', '2026-12-29T00:00Z');
    expect(found.map(({ from, because }) => [iso(from), because])).toEqual([
      ['2026-12-23T08:00', 'hours'],
      ['2026-12-24T08:00', 'override:Christmas Eve'],
      ['2026-12-25T21:00', 'override:2026-12-25'],
      ['2026-12-28T08:00', 'hours'],
    ]);
  });

  it('part the night of an override from the hours of the next day', () => {
    const all = [['00:00', '24:00']];
    const calendar = defineCalendar({
      timeZone: 'UTC',
      hours: { sat: [['03:00', '05:00']], sun: all },
      overrides: [{ date: '2026-03-06', name: 'sale', hours: [['22:00', '03:00']] }],
    });
    const found = openIntervals(calendar, '2026-03-06T00:00Z', '2026-03-08T12:00Z');
    expect(found.map(({ from, to, because }) => [iso(from), iso(to), because])).toEqual([
      ['2026-03-06T22:00', '2026-03-07T03:00', 'override:sale'],
      ['2026-03-07T03:00', '2026-03-07T05:00', 'hours'],
      ['2026-03-08T00:00', '2026-03-08T12:00', 'hours'],
    ]);
    const morning = openIntervals(calendar, '2026-03-07T03:00Z', '2026-03-07T04:00Z');
    expect(morning.map(({ from, because }) => [iso(from), because])).toEqual([
      ['2026-03-07T03:00', 'hours'],
    ]);
  });

  it('are merged over midnight and over the pages of the engine', () => {
    const found = openIntervals(alwaysOpen, '1990-01-01T00:00Z', '2030-01-01T00:00Z');
    expect(found).toHaveLength(1);
    expect(openIntervals(alwaysOpen, 5, 5)).toEqual([]);
    expect(openIntervals(alwaysOpen, 6, 5)).toEqual([]);
  });

  it('tell an override from the week in a span that holds a holiday as well, or neither', () => {
    const because = (from: string, to: string): string[] =>
      openIntervals(office, from, to).map((each) => each.because);
    expect(because('2026-04-01T12:00Z', '2026-04-02T12:00Z')).toEqual(['hours', 'hours']);
    expect(because('2026-04-02T12:00Z', '2026-04-07T12:00Z')).toEqual(['hours', 'hours']);
    const reasons = new Set(because('2026-04-02T12:00Z', '2026-12-24T12:00Z'));
    expect(Array.from(reasons)).toEqual(['hours', 'override:Christmas Eve']);
  });

  it('say how a calendar was made from others', () => {
    const options = { id: 'x', timeZone: 'UTC' };
    const because = (calendar: Calendar): unknown =>
      openIntervals(calendar, '2026-03-02T10:00Z', '2026-03-02T20:00Z')[0]?.because;
    expect(because(unionCalendars(options, [office]))).toBe('union');
    expect(because(intersectCalendars(options, [office]))).toBe('intersection');
    expect(because(subtractCalendars(options, alwaysOpen, [office]))).toBe('difference');
  });
});

describe('closures', () => {
  it('name holidays and overrides that close', () => {
    const found = closures(office, '2026-01-01T00:00Z', '2027-01-01T00:00Z');
    expect(found.map(({ date, name, kind }) => [date, name, kind])).toEqual([
      ['2026-04-03', 'Good Friday', 'holiday'],
      ['2026-04-06', '2026-04-06', 'holiday'],
      ['2026-12-31', '2026-12-31', 'override'],
    ]);
    expect(found[0]?.from).toEqual(new Date('2026-04-02T22:00Z'));
    expect(found[0]?.to).toEqual(new Date('2026-04-03T22:00Z'));
  });

  it('tell a date whole of which the span holds a part, and nothing for an empty span', () => {
    expect(closures(office, '2026-04-03T12:00Z', '2026-04-03T12:01Z')).toHaveLength(1);
    expect(closures(office, '2026-04-03T22:00Z', '2026-04-04T22:00Z')).toHaveLength(0);
    expect(closures(office, '2026-04-03T12:00Z', '2026-04-03T12:00Z')).toHaveLength(0);
    expect(closures(office, '2026-04-01T22:00Z', '2026-04-02T22:00Z')).toHaveLength(0);
    expect(closures(office, '2026-04-01T22:00Z', '2026-04-02T22:00:00.001Z')).toHaveLength(1);
  });

  it('leave out a holiday that an override opens, and a date that never was', () => {
    const calendar = defineCalendar({
      timeZone: 'Pacific/Apia',
      hours: {},
      holidays: ['2011-12-29', '2011-12-30', '2012-01-02'],
      overrides: { '2012-01-02': [['10:00', '12:00']] },
    });
    const found = closures(calendar, '2011-12-20T00:00Z', '2012-02-01T00:00Z');
    expect(found.map(({ date }) => date)).toEqual(['2011-12-29']);
  });

  it('come in the order of their dates', () => {
    const calendar = defineCalendar({
      timeZone: 'UTC',
      hours: { mon: day },
      holidays: ['2026-05-04', { from: '2026-03-02', to: '2026-03-03' }],
      overrides: { '2026-01-05': [], '2026-04-06': [] },
    });
    const dates = (of: Calendar): string[] =>
      closures(of, '2026-01-01T00:00Z', '2026-12-31T00:00Z').map(({ date }) => date);
    const inOrder = ['2026-01-05', '2026-03-02', '2026-03-03', '2026-04-06', '2026-05-04'];
    expect(dates(calendar)).toEqual(inOrder);
    const early = defineCalendar({ timeZone: 'UTC', hours: {}, holidays: ['2026-02-01'] });
    const both = unionCalendars({ id: 'both', timeZone: 'UTC' }, [calendar, early]);
    expect(dates(both)).toEqual([...inOrder.slice(0, 1), '2026-02-01', ...inOrder.slice(1)]);
  });

  it('of a union reach the ends of the years', () => {
    const ends = ['1900-01-01', '2200-12-31'];
    const of = (timeZone: string): string[] => {
      const calendar = defineCalendar({ timeZone, hours: { mon: day, wed: day }, holidays: ends });
      const union = unionCalendars({ id: 'one', timeZone }, [calendar]);
      const span = [Date.UTC(1900, 0, 1), Date.UTC(2201, 0, 1) - 1] as const;
      return closures(union, ...span).map(({ date }) => date);
    };
    expect(of('Asia/Tokyo')).toEqual(ends);
    expect(of('America/New_York')).toEqual(ends);
  });

  it('of a union end where somebody opens at midnight', () => {
    const calendar = defineCalendar({
      timeZone: 'UTC',
      hours: { fri: day, sat: [['00:00', '02:00']] },
      holidays: ['2026-04-03'],
    });
    const union = unionCalendars({ id: 'one', timeZone: 'UTC' }, [calendar]);
    const found = closures(union, '2026-04-01T00:00Z', '2026-04-30T00:00Z');
    expect(found.map(({ date }) => date)).toEqual(['2026-04-03']);
  });

  it('of a union are those during which nobody is open', () => {
    const hours = { fri: day };
    const bavaria = defineCalendar({
      timeZone: 'Europe/Berlin',
      hours,
      holidays: [
        { date: '2026-04-03', name: 'Good Friday' },
        { date: '2026-05-01', name: 'Labour Day' },
      ],
    });
    const paris = defineCalendar({
      timeZone: 'Europe/Paris',
      hours,
      holidays: [{ date: '2026-05-01', name: 'Fête du Travail' }],
    });
    const both = unionCalendars({ id: 'both', timeZone: 'Europe/Berlin' }, [bavaria, paris]);
    const found = closures(both, '2026-01-01T00:00Z', '2027-01-01T00:00Z');
    expect(found.map(({ name }) => name)).toEqual(['Labour Day', 'Fête du Travail']);
  });
});

describe('a calendar that never opens', () => {
  const never = defineCalendar({ timeZone: 'Europe/Berlin', hours: {}, holidays: ['2026-01-01'] });
  const once = defineCalendar({
    timeZone: 'UTC',
    hours: { mon: [] },
    overrides: { '2026-03-02': [['10:00', '12:00']] },
  });
  const apart = intersectCalendars({ id: 'apart', timeZone: 'UTC' }, [once, never]);

  it.each([never, apart, unionCalendars({ id: 'none', timeZone: 'UTC' }, [])])(
    'answers null, zero and nothing',
    (calendar) => {
      const now = '2026-02-01T00:00Z';
      expect(isOpen(calendar, now)).toBe(false);
      expect(nextOpen(calendar, now)).toBeNull();
      expect(nextClose(calendar, now)).toBeNull();
      expect(addBusinessTime(calendar, now, '1h')).toBeNull();
      expect(addBusinessTime(calendar, now, '-1h')).toBeNull();
      expect(addBusinessTime(calendar, now, '1bd')).toBeNull();
      expect(addBusinessTime(calendar, now, 0)).toEqual(new Date(now));
      expect(businessTimeBetween(calendar, now, '2150-01-01T00:00Z')).toBe(0);
      expect(openIntervals(calendar, now, '2150-01-01T00:00Z')).toEqual([]);
    },
  );

  it('or never again', () => {
    expect(iso(addBusinessTime(once, '2026-03-01T00:00Z', '2h'))).toBe('2026-03-02T12:00');
    expect(addBusinessTime(once, '2026-03-01T00:00Z', '2h1m')).toBeNull();
    expect(addBusinessTime(once, '2026-03-01T00:00Z', '2h', { edge: 'next_open' })).toBeNull();
    expect(addBusinessTime(once, '2020-03-01T00:00Z', '3h', { edge: 'next_open' })).toBeNull();
    expect(addBusinessTime(once, '2020-03-01T00:00Z', '2bd', { edge: 'next_open' })).toBeNull();
    expect(nextOpen(once, '2026-03-02T12:00Z')).toBeNull();
    expect(nextClose(once, '2026-03-02T11:00Z')).toEqual(new Date('2026-03-02T12:00Z'));
    expect(addBusinessMs(once, Date.UTC(2150, 0, 1), -2 * HOUR)).toBe(Date.UTC(2026, 2, 2, 10));
  });

  it('says so at once', () => {
    const fresh = defineCalendar({ timeZone: 'America/New_York', hours: {} });
    const start = performance.now();
    for (let i = 0; i < 1000; i++) nextOpen(fresh, Date.UTC(2026, 0, i % 300));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('alwaysOpen', () => {
  it('counts every ms and closes never', () => {
    expect(businessMsBetween(alwaysOpen, 0, 12_345)).toBe(12_345);
    expect(addBusinessMs(alwaysOpen, 0, 12_345)).toBe(12_345);
    expect(addBusinessMs(alwaysOpen, 0, -12_345)).toBe(-12_345);
    expect(nextClose(alwaysOpen, 0)).toBeNull();
    expect([alwaysOpen.id, alwaysOpen.timeZone]).toEqual(['24x7', 'UTC']);
  });
});

describe('the ends of time', () => {
  const first = Date.UTC(1900, 0, 1);
  const last = Date.UTC(2201, 0, 1) - 1;

  it('bound the answers', () => {
    expect(businessMsBetween(alwaysOpen, first, last)).toBe(last - first);
    expect(addBusinessMs(alwaysOpen, first, last - first)).toBe(last);
    expect(addBusinessMs(alwaysOpen, first, last - first + 1)).toBeNull();
    expect(addBusinessMs(alwaysOpen, last, first - last)).toBe(first);
    expect(addBusinessMs(alwaysOpen, last, first - last - 1)).toBeNull();
    expect(addBusinessMs(office, first, 1e15)).toBeNull();
    expect(addBusinessMs(office, first, -1e300)).toBeNull();
    expect(addBusinessMs(office, first, Number.MAX_VALUE)).toBeNull();
    expect(isOpen(alwaysOpen, last)).toBe(true);
    expect(isOpen(alwaysOpen, first)).toBe(true);
  });

  it.each([NaN, Infinity, -Infinity, first - 1, last + 1, 1e300, '5', null, undefined])(
    'refuse %s, cold and worn in',
    (bad) => {
      const calendar = compileCalendar({ timeZone: 'UTC', hours: { mon: day } });
      for (let i = 0; i < 3; i++) {
        expect(() => businessMsBetween(calendar, bad as number, 0)).toThrow(/^start: /);
        expect(() => businessMsBetween(calendar, 0, bad as number)).toThrow(/^end: /);
        expect(() => addBusinessMs(calendar, bad as number, 5)).toThrow(/^start: /);
        businessMsBetween(calendar, 0, 1);
      }
    },
  );

  it('cut fractions of a ms off, cold and worn in', () => {
    const calendar = defineCalendar({ timeZone: 'UTC', hours: { thu: [['00:00', '24:00']] } });
    for (let i = 0; i < 40; i++) {
      expect(businessMsBetween(calendar, 0.9, 5.5)).toBe(5);
      expect(addBusinessMs(calendar, 0.9, 5)).toBe(5);
      expect(addBusinessMs(calendar, 9.9, -5)).toBe(4);
      expect(addBusinessMs(calendar, 9.9, 0)).toBe(9);
    }
  });

  it.each([NaN, Infinity, 0.5, '5', null, undefined])('refuse to add %s', (bad) => {
    expect(() => addBusinessMs(office, 0, bad as number)).toThrow(
      expect.objectContaining({ code: 'invalid_duration', argument: 'ms' }),
    );
  });
});

describe('columns of instants', () => {
  it('mark what is never reached by infinity', () => {
    const never = defineCalendar({ timeZone: 'UTC', hours: {} });
    expect(addBusinessTimeMany(never, Float64Array.of(0, 1), Float64Array.of(5, -5))).toEqual(
      Float64Array.of(Infinity, -Infinity),
    );
  });
});

describe('a calendar', () => {
  it.each([null, undefined, {}, 'office', { id: 'office', timeZone: 'UTC' }])(
    'is refused when it is %s',
    (bad) => {
      const notACalendar = expect.objectContaining({ code: 'not_a_calendar' }) as Error;
      expect(() => isOpen(bad as never, 0)).toThrow(notACalendar);
      expect(() => businessMsBetween(bad as never, 0, 1)).toThrow(notACalendar);
      expect(() => addBusinessMs(bad as never, 0, 1)).toThrow(notACalendar);
      expect(() => unionCalendars({ id: 'x', timeZone: 'UTC' }, [bad as never])).toThrow(
        notACalendar,
      );
    },
  );

  it('is frozen, small to look at, and works on after its host froze it deeply', () => {
    expect(Object.isFrozen(office)).toBe(true);
    expect(JSON.stringify(office)).toBe('{"id":"office","timeZone":"Europe/Berlin"}');
    const calendar = defineCalendar({ timeZone: 'UTC', hours: { mon: day } });
    for (const value of Object.values(calendar)) Object.freeze(value);
    expect(isOpen(Object.freeze(calendar), '2026-03-02T10:00Z')).toBe(true);
  });

  it('has the name of its zone when it has none', () => {
    expect(defineCalendar({ timeZone: 'Asia/Tokyo', hours: {} }).id).toBe('Asia/Tokyo');
  });

  it('does not see what happens to its config afterwards', () => {
    const config = {
      timeZone: 'UTC',
      hours: { mon: [['09:00', '17:00']] },
      holidays: ['2026-03-09'],
    };
    const calendar = defineCalendar(config);
    config.hours.mon[0] = ['00:00', '24:00'];
    config.holidays.length = 0;
    expect(isOpen(calendar, '2026-03-02T08:00Z')).toBe(false);
    expect(isOpen(calendar, '2026-03-09T10:00Z')).toBe(false);
  });

  it('takes its offsets from the host when told to', () => {
    const asked = new Set<string>();
    const offsets = (timeZone: string): number => {
      asked.add(timeZone);
      return 5 * HOUR;
    };
    const config = { timeZone: 'Moon/Tranquility', hours: { mon: day } };
    const moon = defineCalendar(config, { offsets });
    expect(iso(nextOpen(moon, '2026-03-02T00:00Z'))).toBe('2026-03-02T04:00');
    expect([...asked]).toEqual(['Moon/Tranquility']);
  });

  it('of 10,000 holidays compiles at once', () => {
    const holidays = Array.from({ length: 10_000 }, (_, i) => ({
      date: new Date(Date.UTC(2000, 0, 1) + i * 3 * 86_400_000).toISOString().slice(0, 10),
      name: `holiday ${i}`,
    }));
    const start = performance.now();
    const calendar = defineCalendar({ timeZone: 'Europe/Berlin', hours: { mon: day }, holidays });
    expect(businessMsBetween(calendar, 0, Date.UTC(2100, 0, 1))).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('leaves its arguments as they are', () => {
    const config = deepFreeze({
      id: 'frozen',
      timeZone: 'Europe/Berlin',
      hours: {
        mon: [
          ['13:00', '17:00'],
          ['09:00', '12:00'],
        ],
        sat: [['22:00', '06:00']],
      },
      holidays: [
        { rrule: 'FREQ=YEARLY;BYEASTER=0', name: 'Easter' },
        '2026-01-01',
        { from: '2026-08-01', to: '2026-08-09' },
      ],
      overrides: [
        { from: '2026-12-24', to: '2026-12-31', hours: [], name: 'rest' },
        { date: '2026-05-04', hours: [['10:00', '11:00']] },
      ],
    }) as CalendarConfig;
    const range = deepFreeze({ from: '2026-01-01', to: '2027-12-31' });
    const dated = deepFreeze(expandHolidays(config, range));
    const calendars = deepFreeze([compileCalendar(dated)].slice(0, 0));
    unionCalendars(deepFreeze({ id: 'u', timeZone: 'UTC' }), calendars);
    const [a, b] = [defineCalendar(config), compileCalendar(dated)];
    const span = [Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1)] as const;
    expect(businessMsBetween(a, ...span)).toBe(businessMsBetween(b, ...span));
    const options = deepFreeze({ edge: 'next_open' } as const);
    expect(addBusinessTime(a, deepFreeze(new Date(0)), deepFreeze({ hours: 1 }), options)).toEqual(
      addBusinessTime(b, 0, '1h', options),
    );
  });
});
