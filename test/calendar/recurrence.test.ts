import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConfigError } from '../../src/errors/index.js';
import {
  closures,
  defineCalendar,
  expandHolidays,
  type RecurringHoliday,
} from '../../src/calendar/index.js';

/** The dates of a rule in a range. */
function dates(holiday: RecurringHoliday, from: string, to: string): string[] {
  const config = { timeZone: 'UTC', hours: {}, holidays: [holiday] };
  return (expandHolidays(config, { from, to }).holidays ?? []).map((each) =>
    typeof each === 'string' || !('date' in each) ? 'no date' : each.date,
  );
}

function refusal(holiday: unknown): string {
  try {
    defineCalendar({ timeZone: 'UTC', hours: {}, holidays: [holiday] } as never);
    return 'accepted';
  } catch (error) {
    return isConfigError(error) ? error.issues.map(({ code }) => code).join() : 'thrown';
  }
}

describe('a recurring holiday', () => {
  it.each<[string, string, string[]]>([
    // Thanksgiving, as proclaimed.
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=+4TH', '', ['2024-11-28', '2025-11-27', '2026-11-26']],
    // Easter Sunday and Good Friday of the Western churches.
    ['FREQ=YEARLY;BYEASTER=0', '', ['2024-03-31', '2025-04-20', '2026-04-05']],
    ['FREQ=YEARLY;BYEASTER=-2', '', ['2024-03-29', '2025-04-18', '2026-04-03']],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', '', ['2024-05-27', '2025-05-26', '2026-05-25']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '', ['2024-02-29']],
    ['FREQ=YEARLY;BYYEARDAY=-1', '', ['2024-12-31', '2025-12-31', '2026-12-31']],
    ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', '', ['2024-01-01', '2026-12-28'].slice(0, 1)],
    ['FREQ=YEARLY', '2024-07-14', ['2024-07-14', '2025-07-14', '2026-07-14']],
    ['FREQ=YEARLY;INTERVAL=2', '2020-07-14', ['2024-07-14', '2026-07-14']],
    ['FREQ=YEARLY;INTERVAL=4', '2024-02-29', ['2024-02-29']],
    [
      'FREQ=MONTHLY;INTERVAL=7;BYMONTHDAY=-1',
      '2023-12-15',
      ['2024-07-31', '2025-02-28', '2025-09-30', '2026-04-30', '2026-11-30'],
    ],
    [
      'FREQ=MONTHLY;INTERVAL=12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2024-06-01',
      ['2024-06-28', '2025-06-30', '2026-06-30'],
    ],
    ['FREQ=DAILY;INTERVAL=400', '2024-01-10', ['2024-01-10', '2025-02-13', '2026-03-20']],
    [
      'FREQ=WEEKLY;INTERVAL=40',
      '2024-01-10',
      ['2024-01-10', '2024-10-16', '2025-07-23', '2026-04-29'],
    ],
  ])('%s from %j', (rrule, from, expected) => {
    const found = dates({ rrule, ...(from && { from }) }, '2024-01-01', '2026-12-31');
    expect(found.slice(0, rrule.includes('WEEKNO') ? 1 : undefined)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['FREQ=WEEKLY', '2024-01-13', ['2025-01-04', '2025-01-11', '2025-01-18', '2025-01-25']],
    ['FREQ=MONTHLY', '2024-01-15', ['2025-01-15']],
    ['FREQ=MONTHLY;INTERVAL=1', '2024-03-31', ['2025-01-31']],
    // By RFC 5545 a week begins on Monday, or with WKST: it tells which Sunday belongs to it.
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2024-01-10', ['2025-01-06', '2025-01-20']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', '2024-01-10', ['2025-01-12', '2025-01-26']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU', '2024-01-10', ['2025-01-05', '2025-01-19']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=WE', '2024-01-09', ['2025-01-05', '2025-01-19']],
  ])('%s from %s goes on a year later', (rrule, from, expected) => {
    expect(dates({ rrule, from }, '2025-01-01', '2025-01-31')).toEqual(expected);
  });

  it('gives its name to its dates, or none', () => {
    const rrule = 'FREQ=YEARLY;BYEASTER=0';
    const holidays = [{ rrule, name: 'Easter' }, '2026-05-01', { rrule }];
    const config = { timeZone: 'UTC', hours: {}, holidays };
    const dated = expandHolidays(config, { from: '2026-01-01', to: '2026-12-31' });
    expect(dated.holidays).toStrictEqual([
      { date: '2026-04-05', name: 'Easter' },
      '2026-05-01',
      { date: '2026-04-05' },
    ]);
  });

  it('takes the weekday of its first date when it names none', () => {
    for (let date = 1; date <= 7; date++) {
      const from = `2024-01-0${date}`;
      expect(dates({ rrule: 'FREQ=WEEKLY', from }, from, '2024-01-14')).toEqual([
        from,
        `2024-01-${String(date + 7).padStart(2, '0')}`,
      ]);
    }
  });

  it.each([
    ['FREQ=YEARLY;BYYEARDAY=100', ['2025-04-10', '2026-04-10']],
    ['FREQ=YEARLY;BYWEEKNO=2;BYDAY=TU', ['2025-01-07', '2026-01-06']],
    ['FREQ=YEARLY;BYEASTER=0', ['2025-04-20', '2026-04-05']],
  ])('%s takes nothing else from its first date', (rrule, expected) => {
    expect(dates({ rrule, from: '2024-07-14' }, '2024-01-01', '2026-12-31')).toEqual(expected);
  });

  it.each<[Partial<RecurringHoliday>, string[]]>([
    [{ until: '1950-05-01' }, ['1949-05-01', '1950-05-01']],
    [{ until: '1950-04-30' }, ['1949-05-01']],
    [{ from: '1949-05-01', until: '1949-05-01' }, ['1949-05-01']],
    [{ rrule: 'FREQ=YEARLY;BYYEARDAY=1', from: '1950-01-01', until: '1950-01-01' }, ['1950-01-01']],
  ])('%j holds on its bounds too', (part, expected) => {
    const holiday = { rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', ...part };
    expect(dates(holiday, '1949-01-01', '1951-12-31')).toEqual(expected);
  });

  it('ends with until and begins with from', () => {
    const holiday = {
      rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1',
      from: '2022-05-02',
      until: '2025-04-30',
    };
    expect(dates(holiday, '2000-01-01', '2050-01-01')).toEqual(['2023-05-01', '2024-05-01']);
  });

  it('has its name in the closures of any year', () => {
    const holidays = [{ rrule: 'FREQ=YEARLY;BYEASTER=49', name: 'Whit Sunday' }];
    const calendar = defineCalendar({ timeZone: 'UTC', hours: {}, holidays });
    for (const [year, date] of [
      [1900, '1900-06-03'],
      [2199, '2199-06-02'],
    ] as const) {
      const found = closures(calendar, `${year}-01-01T00:00Z`, `${year}-12-31T00:00Z`);
      expect(found).toEqual([
        expect.objectContaining({ date, name: 'Whit Sunday', kind: 'holiday' }),
      ]);
    }
  });

  it('falls on the days that a walk over all days finds', () => {
    const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    const month = fc.integer({ min: 1, max: 12 });
    const weekday = fc.constantFrom(...DAYS);
    const nth = fc.constantFrom(1, 2, 3, 4, -1, -2);
    fc.assert(
      fc.property(month, weekday, nth, fc.integer({ min: 1900, max: 2199 }), (m, name, n, year) => {
        const rrule = `FREQ=YEARLY;BYMONTH=${m};BYDAY=${n}${name}`;
        const matching: string[] = [];
        for (
          let at = Date.UTC(year, m - 1, 1);
          new Date(at).getUTCMonth() === m - 1;
          at += 86_400_000
        ) {
          const date = new Date(at);
          if (DAYS[date.getUTCDay()] === name) matching.push(date.toISOString().slice(0, 10));
        }
        expect(dates({ rrule }, `${year}-01-01`, `${year}-12-31`)).toEqual(
          matching.slice(n > 0 ? n - 1 : n).slice(0, 1),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the intervals of a recurrence', () => {
  const DAY = 86_400_000;
  const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const textOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
  /** Monday is 0, as in NAMES. */
  const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
  const fieldsOf = (day: number): number[] => textOf(day).split('-').map(Number);
  const year = fc.integer({ min: 1950, max: 2050 });
  const weekday = fc.nat(6);

  /** Whether so many periods lie between that this one counts, told from the fields of dates. */
  function counts(freq: string, n: number, from: number, day: number, wkst: number): boolean {
    const [[y0 = 0, m0 = 0, d0], [y = 0, m = 0, d]] = [fieldsOf(from), fieldsOf(day)];
    const weekStart = (each: number): number => each - ((weekdayOf(each) - wkst + 7) % 7);
    if (freq === 'YEARLY') return m === m0 && d === d0 && (y - y0) % n === 0;
    if (freq === 'MONTHLY') return d === d0 && ((y - y0) * 12 + m - m0) % n === 0;
    if (freq === 'WEEKLY') return (weekStart(day) - weekStart(from)) % (7 * n) === 0;
    return (day - from) % n === 0;
  }

  it.each(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'])('%s count from the first date', (freq) => {
    const interval = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        ...[year, fc.nat(364), fc.nat(8), interval, weekday, weekday],
        (y, date, later, n, wkst, by) => {
          const from = Date.UTC(y, 0, 1) / DAY + date;
          const week = freq === 'WEEKLY' ? `;WKST=${NAMES[wkst]};BYDAY=${NAMES[by]}` : '';
          const [first, end] = [y, y + 1].map((each) => Date.UTC(each + later, 0, 1) / DAY);
          const expected: string[] = [];
          for (let day = Math.max(first ?? NaN, from); day < (end ?? NaN); day++) {
            if (freq === 'WEEKLY' && weekdayOf(day) !== by) continue;
            if (counts(freq, n, from, day, wkst)) expected.push(textOf(day));
          }
          const holiday = { rrule: `FREQ=${freq};INTERVAL=${n}${week}`, from: textOf(from) };
          expect(dates(holiday, `${y + later}-01-01`, `${y + later}-12-31`)).toEqual(expected);
        },
      ),
      { numRuns: 160 },
    );
  });

  it.each([
    [49, 'accepted'],
    [50, 'empty_recurrence'],
  ])('of %d years: %s, as something must come within 50', (n, expected) => {
    const rrule = `FREQ=YEARLY;INTERVAL=${n};BYMONTH=1;BYMONTHDAY=1`;
    expect(refusal({ rrule, from: '2000-06-01' })).toBe(expected);
  });
});

describe('a recurrence is refused', () => {
  it.each([
    'FREQ=HOURLY',
    'FREQ=SECONDLY;BYMONTH=2',
    'FREQ=YEARLY;COUNT=3;BYMONTH=1;BYMONTHDAY=1',
    'FREQ=YEARLY;UNTIL=20260101;BYMONTH=1;BYMONTHDAY=1',
    'FREQ=YEARLY;BYHOUR=9;BYMONTH=1;BYMONTHDAY=1',
    'DTSTART:20260101T000000Z\nRRULE:FREQ=YEARLY',
    'RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;INTERVAL=0;BYEASTER=0',
    'FREQ=YEARLY;INTERVAL=-1;BYEASTER=0',
    'FREQ=YEARLY;INTERVAL=2;BYEASTER=0',
    'FREQ=YEARLY;BYEASTER=0;BYMONTH=12',
    'FREQ=YEARLY;BYEASTER=400',
    'FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1',
    'FREQ=YEARLY;BYMONTH=1;BYMONTH=2;BYMONTHDAY=1',
    'FREQ=YEARLY;BYMONTH=1;TZID=Europe/Berlin',
    'FREQ=YEARLY',
    'FREQ=MONTHLY',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=2MO',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=YEARLY;BYSETPOS=1;BYMONTH=1',
    'FREQ=MONTHLY;BYYEARDAY=1',
    'BYMONTH=1;BYMONTHDAY=1',
    'freq=yearly;byeaster=0',
    '__proto__=1',
    'FREQ=YEARLY;constructor=1',
    '',
    ';',
  ])('%j', (rrule) => {
    expect(refusal({ rrule })).toBe('unsupported_recurrence');
  });

  it.each([
    { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' },
    { rrule: 'FREQ=MONTHLY;BYDAY=+6MO' },
    { rrule: 'FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31' },
    { rrule: 'FREQ=YEARLY;BYDAY=WE;BYSETPOS=100' },
    { rrule: 'FREQ=DAILY;INTERVAL=7;BYDAY=MO', from: '2026-01-06' },
    { rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', from: '2026-05-02', until: '2027-04-30' },
  ])('%j, which yields nothing', (holiday) => {
    expect(refusal(holiday)).toBe('empty_recurrence');
  });

  it.each<[unknown, string]>([
    [{ rrule: 5 }, 'wrong_type'],
    [{ rrule: 'FREQ=YEARLY;BYEASTER=0', from: '2026-02-30' }, 'invalid_local_date'],
    [
      { rrule: 'FREQ=YEARLY;BYEASTER=0', from: '2026-02-02', until: '2026-02-01' },
      'reversed_range',
    ],
    [{ rrule: 'FREQ=YEARLY;BYEASTER=0', form: '2026-02-02' }, 'unknown_key'],
  ])('%j', (holiday, code) => {
    expect(refusal(holiday)).toBe(code);
  });
});
