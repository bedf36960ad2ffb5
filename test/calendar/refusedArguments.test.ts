import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addBusinessMs,
  addBusinessTime,
  addBusinessTimeMany,
  alwaysOpen,
  businessDaysBetween,
  businessMsBetween,
  businessTimeBetween,
  businessTimeBetweenMany,
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
} from '../../src/calendar/index.js';
import { referencedCalendars } from '../../src/calendar/referencedCalendars.js';
import { refusalOf } from '../support/refusalOf.js';

const bad = 'x' as never;
const config = { timeZone: 'UTC', hours: {} };
const options = { id: 'x', timeZone: 'UTC' };
const two = Float64Array.of(0, 1);
const range = { from: '2026-01-01', to: '2026-12-31' };

describe('a refusal names code, argument and what would have been right', () => {
  it.each<[string, () => unknown]>([
    ['invalid_instant | instant', () => isOpen(alwaysOpen, bad)],
    ['invalid_instant | instant', () => nextOpen(alwaysOpen, bad)],
    ['invalid_instant | instant', () => nextClose(alwaysOpen, bad)],
    ['invalid_instant | start', () => addBusinessTime(alwaysOpen, bad, '1h')],
    ['invalid_instant | start', () => addBusinessTime(alwaysOpen, new Date(NaN), 5)],
    ['invalid_duration | duration', () => addBusinessTime(alwaysOpen, 0, bad)],
    ['invalid_instant | start', () => addBusinessDays(alwaysOpen, bad, 1)],
    ['invalid_day_count | days', () => addBusinessDays(alwaysOpen, 0, 0.5)],
    ['wrong_type | options | an object', () => addBusinessDays(alwaysOpen, 0, 1, bad)],
    [
      'invalid_time_of_day | options.at | same_time, close, HH:mm',
      () => addBusinessDays(alwaysOpen, 0, 1, { at: bad }),
    ],
    [
      'invalid_time_of_day | options.receivedAfter | close, HH:mm',
      () => addBusinessDays(alwaysOpen, 0, 1, { receivedAfter: 'same_time' as never }),
    ],
    ['invalid_instant | start', () => addBusinessMs(alwaysOpen, bad, 1)],
    ['instant_out_of_range | start', () => addBusinessMs(alwaysOpen, 1e300, 1)],
    ['invalid_duration | ms', () => addBusinessMs(alwaysOpen, 0, bad)],
    ['invalid_instant | start', () => businessMsBetween(alwaysOpen, bad, 0)],
    ['instant_out_of_range | end', () => businessMsBetween(alwaysOpen, 0, 1e300)],
    ['invalid_instant | start', () => businessTimeBetween(alwaysOpen, bad, 0)],
    ['invalid_instant | end', () => businessTimeBetween(alwaysOpen, 0, bad)],
    ['invalid_instant | start', () => businessDaysBetween(alwaysOpen, bad, 0)],
    ['invalid_instant | end', () => businessDaysBetween(alwaysOpen, 0, bad)],
    ['invalid_instant | from', () => closures(alwaysOpen, bad, 0)],
    ['invalid_instant | to', () => closures(alwaysOpen, 0, bad)],
    ['invalid_instant | from', () => openIntervals(alwaysOpen, bad, 0)],
    ['invalid_instant | to', () => openIntervals(alwaysOpen, 0, bad)],
    ['wrong_type | starts | a Float64Array', () => addBusinessTimeMany(alwaysOpen, bad, two)],
    [
      'wrong_type | ms | a Float64Array of 2',
      () => addBusinessTimeMany(alwaysOpen, two, Float64Array.of(1)),
    ],
    ['invalid_duration | ms', () => addBusinessTimeMany(alwaysOpen, two, NaN)],
    ['wrong_type | starts | a Float64Array', () => businessTimeBetweenMany(alwaysOpen, bad, two)],
    [
      'wrong_type | ends | a Float64Array of 2',
      () => businessTimeBetweenMany(alwaysOpen, two, Float64Array.of(1)),
    ],
    ['wrong_type | options | an object', () => defineCalendar(config, bad)],
    [
      'invalid_offset | options.offsets | (timeZone, epochMs) => ms',
      () => defineCalendar(config, { offsets: bad }),
    ],
    [
      'wrong_type | options.calendars | a list of compiled calendars',
      () => defineCalendar({ ...options, union: ['x'] }, { calendars: bad }),
    ],
    ['wrong_type | range | an object with from and to', () => expandHolidays(config, bad)],
    ['invalid_local_date | range.from', () => expandHolidays(config, { ...range, from: bad })],
    ['invalid_local_date | range.to', () => expandHolidays(config, { ...range, to: bad })],
    ['reversed_range | range', () => expandHolidays(config, { ...range, from: '2027-01-01' })],
    ['none', () => expandHolidays(config, { from: '2027-01-01', to: '2027-01-01' })],
    ['wrong_type | options | an object with id and timeZone', () => unionCalendars(bad, [])],
    ['wrong_type | options.id | a text', () => unionCalendars({ ...options, id: 5 as never }, [])],
    [
      'unknown_time_zone | options.timeZone | an IANA name such as Europe/Berlin',
      () => unionCalendars({ ...options, timeZone: bad }, []),
    ],
    ['wrong_type | calendars | a list of compiled calendars', () => unionCalendars(options, bad)],
    ['not_a_calendar | calendars[1]', () => unionCalendars(options, [alwaysOpen, bad])],
    [
      'wrong_type | calendars | a list of compiled calendars',
      () => intersectCalendars(options, bad),
    ],
    ['wrong_value | calendars | at least one calendar', () => intersectCalendars(options, [])],
    ['not_a_calendar | from', () => subtractCalendars(options, bad, [])],
    ['not_a_calendar | calendars[0]', () => subtractCalendars(options, alwaysOpen, [bad])],
    ['wrong_type | options | an object', () => addBusinessTime(alwaysOpen, 0, '1h', 'x' as never)],
    [
      'wrong_value | options.edge | one of close, next_open',
      () => addBusinessTime(alwaysOpen, 0, '1h', { edge: 'nextOpen' as never }),
    ],
    [
      'wrong_type | calendars | a list of compiled calendars',
      () => subtractCalendars(options, alwaysOpen, bad),
    ],
    ['not_a_calendar | calendar', () => isOpen(bad, 0)],
    ['none', () => compileCalendar(config, null as never)],
    [
      'not_a_calendar | references.calendars | a list of compiled calendars',
      () => referencedCalendars(undefined),
    ],
    [
      'not_a_calendar | references.calendars | a list of compiled calendars',
      () => referencedCalendars({ calendars: 5 }),
    ],
    [
      'not_a_calendar | references.calendars[1]',
      () => referencedCalendars({ calendars: [alwaysOpen, 5] }),
    ],
  ])('%s', (expected, call) => {
    // What an instant or a duration may be is said elsewhere.
    expect(refusalOf(call).replace(/ \| (a Date|text such).*/, '')).toBe(expected);
  });
});

describe('calendars that others refer to', () => {
  const named = (id: string): Calendar => defineCalendar({ ...config, id });

  it('are those that were handed in', () => {
    const calendars = [named('a'), named('b'), alwaysOpen];
    expect(referencedCalendars({ calendars })).toEqual({ calendars, issues: [] });
    expect(referencedCalendars({ calendars: [] })).toEqual({ calendars: [], issues: [] });
  });

  it('have one id each, that of alwaysOpen included', () => {
    const calendars = [named('a'), named('24x7'), named('a')];
    const { issues } = referencedCalendars({ calendars });
    expect(issues.map(({ code, path, received }) => [code, path.join('.'), received])).toEqual([
      ['duplicate_id', 'calendars.1.id', '24x7'],
      ['duplicate_id', 'calendars.2.id', 'a'],
    ]);
  });
});
