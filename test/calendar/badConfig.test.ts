import { describe, expect, it } from 'vitest';
import { isConfigError, type Issue } from '../../src/errors/index.js';
import {
  compileCalendar,
  defineCalendar,
  expandHolidays,
  type CalendarConfig,
} from '../../src/calendar/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const day = [['09:00', '17:00']];
const good = { timeZone: 'Europe/Berlin', hours: { mon: day } };

function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (isConfigError(error)) return error.issues;
    throw error;
  }
  return [];
}

/** Codes and places of what is wrong, by the whole check and by the small one. */
function refusals(config: unknown): [string, string] {
  const text = (issues: readonly Issue[]): string =>
    issues.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ');
  const frozen = deepFreeze(config) as CalendarConfig;
  return [
    text(issuesOf(() => defineCalendar(frozen))),
    text(issuesOf(() => compileCalendar(frozen as never))),
  ];
}

const overnight = [
  ['22:00', '06:00'],
  ['23:00', '23:30'],
];

describe('a config is refused for', () => {
  it.each<[string, unknown, string]>([
    ['an unknown zone', { ...good, timeZone: 'Europe/Berln' }, 'unknown_time_zone timeZone'],
    ['an empty zone', { ...good, timeZone: '' }, 'unknown_time_zone timeZone'],
    ['no zone', { hours: {} }, 'missing_key timeZone'],
    ['no hours', { timeZone: 'UTC' }, 'missing_key hours'],
    [
      '24:01',
      { ...good, hours: { mon: [['09:00', '24:01']] } },
      'invalid_time_of_day hours.mon.0.1',
    ],
    ['9:00', { ...good, hours: { mon: [['9:00', '17:00']] } }, 'invalid_time_of_day hours.mon.0.0'],
    [
      'an opening at 24:00',
      { ...good, hours: { mon: [['24:00', '06:00']] } },
      'invalid_time_of_day hours.mon.0.0',
    ],
    [
      'a second',
      { ...good, hours: { mon: [['09:00:00', '17:00']] } },
      'invalid_time_of_day hours.mon.0.0',
    ],
    [
      'equal times',
      { ...good, hours: { mon: [['09:00', '09:00']] } },
      'empty_interval hours.mon.0',
    ],
    [
      '00:00 to 00:00',
      { ...good, hours: { mon: [['00:00', '00:00']] } },
      'empty_interval hours.mon.0',
    ],
    [
      'an overlap',
      { ...good, hours: { mon: [...day, ['16:00', '18:00']] } },
      'overlapping_intervals hours.mon',
    ],
    [
      'an overlap by night',
      { ...good, hours: { mon: overnight } },
      'overlapping_intervals hours.mon',
    ],
    [
      'a date that does not exist',
      { ...good, holidays: ['2026-02-30'] },
      'invalid_local_date holidays.0',
    ],
    [
      'a date of another form',
      { ...good, holidays: ['25.12.2026'] },
      'invalid_local_date holidays.0',
    ],
    [
      'a date out of the years',
      { ...good, holidays: ['1899-12-31'] },
      'invalid_local_date holidays.0',
    ],
    [
      'such a date with a name',
      { ...good, holidays: [{ date: '2026-13-01', name: 'x' }] },
      'invalid_local_date holidays.0.date',
    ],
    [
      'a reversed range',
      { ...good, holidays: [{ from: '2026-01-02', to: '2026-01-01' }] },
      'reversed_range holidays.0',
    ],
    [
      'a reversed override',
      { ...good, overrides: [{ from: '2026-01-02', to: '2026-01-01', hours: [] }] },
      'reversed_range overrides.0',
    ],
    [
      'an override of no date',
      { ...good, overrides: { '2026-02-29': [] } },
      'invalid_local_date overrides.2026-02-29',
    ],
    [
      'hours of an override',
      { ...good, overrides: { '2026-02-28': [['9', '10']] } },
      'invalid_time_of_day overrides.2026-02-28.0.0, invalid_time_of_day overrides.2026-02-28.0.1',
    ],
    ['an unknown key', { ...good, holiday: [] }, 'unknown_key holiday'],
    ['an unknown weekday', { ...good, hours: { monday: day } }, 'unknown_key hours.monday'],
    [
      'an unknown key of a holiday',
      { ...good, holidays: [{ date: '2026-01-01', nam: 'x' }] },
      'unknown_key holidays.0.nam',
    ],
    [
      'an unknown key of an override',
      { ...good, overrides: [{ date: '2026-01-01', hours: [], why: 1 }] },
      'unknown_key overrides.0.why',
    ],
    [
      'polluting keys',
      JSON.parse('{"timeZone":"UTC","hours":{"__proto__":[],"constructor":[]},"__proto__":{}}'),
      'unknown_key __proto__, unknown_key hours.__proto__, unknown_key hours.constructor',
    ],
    ['hours that are a list', { ...good, hours: [] }, 'wrong_type hours'],
    ['a day that is no list', { ...good, hours: { mon: '09:00-17:00' } }, 'wrong_type hours.mon'],
    ['a day that is null', { ...good, hours: { mon: null } }, 'wrong_type hours.mon'],
    ['half a pair', { ...good, hours: { mon: [['09:00']] } }, 'wrong_type hours.mon.0'],
    ['holidays that are no list', { ...good, holidays: '2026-01-01' }, 'wrong_type holidays'],
    ['a holiday that is a number', { ...good, holidays: [20260101] }, 'wrong_type holidays.0'],
    [
      'fields where hours should be',
      { ...good, overrides: { '2026-01-01': { hours: [] } } },
      'wrong_type overrides.2026-01-01',
    ],
    ['overrides that are text', { ...good, overrides: 'none' }, 'wrong_type overrides'],
    ['a number for an id', { ...good, id: 5 }, 'wrong_type id'],
    [
      'a number for a name',
      { ...good, holidays: [{ date: '2026-01-01', name: 5 }] },
      'wrong_type holidays.0.name',
    ],
  ])('%s', (_, config, expected) => {
    const [whole, small] = refusals(config);
    expect(small).toBe(expected);
    expect(whole).toBe(expected);
  });

  it.each([null, undefined, 5, 'berlin', [], () => good])('being %s', (config) => {
    const [whole, small] = refusals(config);
    expect(whole).not.toBe('');
    expect(small).not.toBe('');
  });

  it('everything at once, in one error', () => {
    const config = {
      id: 1,
      timeZone: 'Mars/Olympus',
      hours: { mon: [['9:00', '17:00']], tue: [['10:00', '10:00']] },
      holidays: ['2026-02-30', { rrule: 'FREQ=HOURLY' }],
      overrides: [{ from: '2026-02-02', to: '2026-02-01', hours: [['1', '2']] }],
      closed: true,
    };
    const codes = issuesOf(() => defineCalendar(config as never)).map(({ code }) => code);
    expect([...codes].sort()).toEqual([
      'empty_interval',
      'invalid_local_date',
      'invalid_time_of_day',
      'invalid_time_of_day',
      'invalid_time_of_day',
      'reversed_range',
      'unknown_key',
      'unknown_time_zone',
      'unsupported_recurrence',
      'wrong_type',
    ]);
  });
});

describe('the refusal of a config', () => {
  it('comes for a date alone in a list of overrides, which says no hours', () => {
    const config = { ...good, overrides: ['2026-01-01'] } as never;
    for (const define of [defineCalendar, compileCalendar]) {
      const codes = issuesOf(() => define(config)).map(({ code }) => code);
      expect(codes).toContain('invalid_local_date');
    }
  });

  it('suggests the nearest zone and the nearest key', () => {
    const issues = issuesOf(() =>
      defineCalendar({ timeZone: 'Europe/Berln', hours: {}, overides: {} } as never),
    );
    expect(issues.map(({ message }) => message)).toEqual([
      'overides: is not a known key, did you mean overrides',
      expect.stringContaining('did you mean Europe/Berlin'),
    ]);
  });

  it('finds no overlap where intervals touch, are empty or cannot be read', () => {
    const morning = ['00:00', '12:00'];
    const codesOf = (...mon: unknown[]): string[] =>
      issuesOf(() => compileCalendar({ ...good, hours: { mon } } as never)).map(({ code }) => code);
    expect(codesOf(['12:00', '13:00'], morning)).toEqual([]);
    expect(codesOf(morning, 5)).toEqual(['wrong_type']);
    expect(codesOf(5, ['09:00', '12:00'])).toEqual(['wrong_type']);
    expect(codesOf(['9:00', '17:00'], ['10:00', '12:00'])).toEqual(['invalid_time_of_day']);
    expect(codesOf(['09:00', '09:00'], ['10:00', '12:00'])).toEqual(['empty_interval']);
    const bare = Object.create(null) as unknown;
    expect(codesOf([bare, '17:00'], morning)).toEqual(['invalid_time_of_day']);
  });

  it('still names an overlap beside what cannot be read', () => {
    const hintOf = (...mon: unknown[]): unknown =>
      issuesOf(() => compileCalendar({ ...good, hours: { mon } } as never)).at(-1)?.message;
    const text = 'hours.mon: overlap, 09:00–12:00 and 11:00–13:00';
    expect(hintOf(['11:00', '13:00'], ['x', '10:00'], ['09:00', '12:00'])).toBe(text);
  });

  it('names both intervals that overlap', () => {
    const hours = { mon: [...day, ['16:00', '18:00']] };
    const [issue] = issuesOf(() => defineCalendar({ timeZone: 'UTC', hours }));
    expect(issue?.message).toBe('hours.mon: overlap, 09:00–17:00 and 16:00–18:00');
  });

  it('is a type error and a code for a recurrence in what is to be compiled', () => {
    const holidays = [{ rrule: 'FREQ=YEARLY;BYEASTER=0' }];
    // @ts-expect-error a recurrence is not dated
    const issues = issuesOf(() => compileCalendar({ ...good, holidays }));
    expect(issues.map(({ code }) => code)).toEqual(['recurrence_not_expanded']);
  });

  it('comes for a bad source of offsets too', () => {
    expect(() => defineCalendar(good, { offsets: 5 as never })).toThrow(
      expect.objectContaining({ code: 'invalid_offset', argument: 'options.offsets' }),
    );
    const thrower = (): number => {
      throw new Error('unknown');
    };
    expect(issuesOf(() => defineCalendar(good, { offsets: thrower }))[0]?.code).toBe(
      'unknown_time_zone',
    );
  });

  it('comes from expanding holidays as well', () => {
    const range = { from: '2026-01-01', to: '2026-12-31' };
    expect(issuesOf(() => expandHolidays({ timeZone: 'UTC' } as never, range))[0]?.code).toBe(
      'missing_key',
    );
    const received = ['2026-01-01', '2025-01-01'];
    expect(() => expandHolidays(good, { ...range, to: '2025-01-01' })).toThrow(
      expect.objectContaining({ code: 'reversed_range', received }),
    );
    expect(() => expandHolidays(good, { ...range, from: 'now' })).toThrow(
      expect.objectContaining({ code: 'invalid_local_date', argument: 'range.from' }),
    );
  });
});

describe('a config made from other calendars', () => {
  const berlin = defineCalendar({ ...good, id: 'berlin' });
  const calendars = [berlin];
  const base = { id: 'all', timeZone: 'UTC' };

  it.each<[string, unknown, string]>([
    ['an unknown id', { ...base, union: ['berlim'] }, 'unknown_reference union.0'],
    ['no id of its own', { timeZone: 'UTC', union: ['berlin'] }, 'missing_key id'],
    ['no zone', { id: 'all', union: ['berlin'] }, 'missing_key timeZone'],
    ['nothing to combine', { ...base, intersect: [] }, 'wrong_value intersect'],
    ['no list', { ...base, subtract: 'berlin' }, 'wrong_type subtract'],
    ['two ways', { ...base, union: ['berlin'], intersect: ['berlin'] }, 'wrong_value intersect'],
    ['an unknown key', { ...base, union: ['berlin'], hours: {} }, 'unknown_key hours'],
  ])('is refused for %s', (_, config, expected) => {
    const issues = issuesOf(() => defineCalendar(deepFreeze(config) as never, { calendars }));
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')).toBe(expected);
  });

  it('is refused when it names calendars and none were handed in', () => {
    const issues = issuesOf(() => defineCalendar({ ...base, union: ['berlin'] }));
    expect(issues.map(({ code }) => code)).toEqual(['unknown_reference']);
  });

  it('is refused for calendars of the same id', () => {
    const twice = [berlin, defineCalendar({ ...good, id: 'berlin' })];
    const issues = issuesOf(() =>
      defineCalendar({ ...base, union: ['berlin'] }, { calendars: twice }),
    );
    expect(issues[0]?.code).toBe('duplicate_id');
  });
});
