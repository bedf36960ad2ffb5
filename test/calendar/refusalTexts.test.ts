import { describe, expect, it } from 'vitest';
import { isConfigError } from '../../src/errors/index.js';
import { compileCalendar, defineCalendar, type CalendarConfig } from '../../src/calendar/index.js';

// What a person reads who got a config wrong: message, what was expected, what stood there.

type Line = readonly [message: string, expected: string | undefined, received?: unknown];

function lines(call: () => unknown): Line[] {
  try {
    call();
  } catch (error) {
    if (!isConfigError(error)) throw error;
    return error.issues.map(({ message, expected, received }): Line => [
      message,
      expected,
      received,
    ]);
  }
  return [];
}

const good = { timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } };
const time = 'is not a time of day such as 09:00';
const date = 'is not an existing date such as 2026-12-25';
const holidayKeys = 'one of date, name, from, to, rrule, until';

const CASES: readonly (readonly [
  Partial<Record<keyof CalendarConfig, unknown>>,
  readonly Line[],
])[] = [
  [
    { id: 5, closd: 1 } as object,
    [
      ['closd: is not a known key', 'one of id, timeZone, hours, holidays, overrides', 1],
      ['id: has the wrong type', 'string', 5],
    ],
  ],
  [
    { hours: { mon: [['9:00', '24:01']], tue: [['24:00', '06:00']] } },
    [
      [`hours.mon[0][0]: ${time}`, undefined, '9:00'],
      [`hours.mon[0][1]: ${time}`, undefined, '24:01'],
      [`hours.tue[0][0]: ${time}`, undefined, '24:00'],
    ],
  ],
  [
    { hours: { mon: [['10:00', '10:00']], thu: '9-5', fri: [['09:00']], sun: [9] } },
    [
      [
        'hours.mon[0]: opens and closes at the same time, write ["00:00", "24:00"] for the whole day',
        undefined,
        ['10:00', '10:00'],
      ],
      ['hours.thu: has the wrong type', 'array', '9-5'],
      ['hours.fri[0]: has the wrong type', undefined, ['09:00']],
      ['hours.sun[0]: has the wrong type', 'tuple', 9],
    ],
  ],
  [
    {
      hours: {
        wed: [
          ['11:00', '13:00'],
          ['09:00', '12:00'],
        ],
      },
    },
    [
      [
        'hours.wed: overlap, 09:00–12:00 and 11:00–13:00',
        undefined,
        ['09:00–12:00', '11:00–13:00'],
      ],
    ],
  ],
  [
    { holidays: ['2026-02-30', 5, {}, { date: '2026-01-01', nam: 1, name: 7 }] },
    [
      [`holidays[0]: ${date}`, undefined, '2026-02-30'],
      ['holidays[1]: has the wrong type', undefined, 5],
      [`holidays[2].from: ${date}`, undefined, undefined],
      [`holidays[2].to: ${date}`, undefined, undefined],
      ['holidays[3].nam: is not a known key, did you mean name', holidayKeys, 1],
      ['holidays[3].name: has the wrong type', 'string', 7],
    ],
  ],
  [
    {
      holidays: [
        { from: '2026-01-02', to: '2026-01-01' },
        { rrule: 'FREQ=YEARLY;BYEASTER=0', from: '2026-02-02', until: '2026-02-01' },
        { rrule: 'FREQ=DAILY', from: 'x', until: 'y' },
        { rrule: 'FREQ=DAILY', name: 5, on: 1 },
        { rrule: 5 },
        { rrule: 'FREQ=MONTHLY;BYDAY=+6MO' },
        { rrule: 'FREQ=YEARLY' },
      ],
    },
    [
      ['holidays[0]: ends before it starts', undefined, { from: '2026-01-02', to: '2026-01-01' }],
      ['holidays[1]: ends before it starts', undefined, ['2026-02-02', '2026-02-01']],
      [`holidays[2].from: ${date}`, undefined, 'x'],
      [`holidays[2].until: ${date}`, undefined, 'y'],
      ['holidays[3].on: is not a known key', holidayKeys, 1],
      ['holidays[3].name: has the wrong type', 'string', 5],
      ['holidays[4].rrule: has the wrong type', undefined, 5],
      ['holidays[5].rrule: yields no date in 50 years', undefined, 'FREQ=MONTHLY;BYDAY=+6MO'],
      [
        'holidays[6].rrule: is not a recurrence rule of the supported kinds, it names no day: add one, or from',
        undefined,
        'FREQ=YEARLY',
      ],
    ],
  ],
  [
    { overrides: [{ date: '2026-01-01', why: 1 }, null, { from: '2026-01-01', hours: [] }] },
    [
      ['overrides[0].why: is not a known key', 'one of date, hours, name, from, to', 1],
      ['overrides[0].hours: is required', 'array', undefined],
      [`overrides[1].from: ${date}`, undefined, undefined],
      [`overrides[1].to: ${date}`, undefined, undefined],
      ['overrides[1].hours: is required', undefined, undefined],
      [`overrides[2].to: ${date}`, undefined, undefined],
    ],
  ],
  [
    { overrides: { x: 5 } },
    [
      [`overrides.x: ${date}`, undefined, 'x'],
      ['overrides.x: has the wrong type', 'array', 5],
    ],
  ],
  [
    { timeZone: 'Europe/Berln' },
    [
      [
        'timeZone: is not a known IANA time zone, did you mean Europe/Berlin, Europe/Dublin, Europe/Jersey',
        'an IANA name such as Europe/Berlin',
        'Europe/Berln',
      ],
    ],
  ],
];

describe('a refusal reads', () => {
  it.each(CASES)('for %j', (part, expected) => {
    expect(lines(() => defineCalendar({ ...good, ...part } as never))).toEqual(expected);
  });

  it.each(CASES.slice(1, 4))('alike but for the hints in the small check of %j', (part) => {
    const small = lines(() => compileCalendar({ ...good, ...part } as never));
    const whole = lines(() => defineCalendar({ ...good, ...part } as never));
    expect(small.map(([, , received]) => received)).toEqual(
      whole.map(([, , received]) => received),
    );
    expect(small.every(([message], i) => whole[i]?.[0].startsWith(message))).toBe(true);
  });

  it('for what is no config', () => {
    expect(lines(() => defineCalendar(null as never))).toEqual([
      ['config: has the wrong type', 'object', null],
      ['hours: is required', undefined, undefined],
      ['timeZone: is required', undefined, undefined],
    ]);
  });
});

describe('a refusal of what is made from other calendars reads', () => {
  const berlin = (): ReturnType<typeof defineCalendar> => defineCalendar({ ...good, id: 'berlin' });
  const define = (config: object, calendars: unknown = [berlin()]) =>
    lines(() => defineCalendar(config as never, { calendars } as never));
  const all = { id: 'all', timeZone: 'UTC' };

  it.each<[object, readonly Line[]]>([
    [
      { ...all, uniom: 1, union: ['berlin'] },
      [['uniom: is not a known key, did you mean union', undefined, undefined]],
    ],
    [
      { ...all, timeZone: 'UTX', union: ['berlin'], subtract: ['berlin'] },
      [
        [
          expect.stringContaining('timeZone: is not a known IANA time zone') as string,
          expect.anything() as string,
          'UTX',
        ],
        [
          'subtract: is not one of the values allowed, write only one of union, intersect, subtract',
          undefined,
          ['berlin'],
        ],
      ],
    ],
    [
      { ...all, union: ['a', 'berlim', 5, 'berlin'] },
      [
        ['union[0]: names something that is not defined', undefined, 'a'],
        ['union[1]: names something that is not defined, did you mean berlin', undefined, 'berlim'],
        ['union[2]: names something that is not defined', undefined, 5],
      ],
    ],
    [
      { ...all, union: [] },
      [['union: is not one of the values allowed, name at least one calendar', undefined, []]],
    ],
    [{ ...all, id: 7, union: ['berlin'] }, [['id: has the wrong type', undefined, 7]]],
    [{ ...all, intersect: 'berlin' }, [['intersect: has the wrong type', undefined, 'berlin']]],
  ])('%j', (config, expected) => {
    expect(define(config)).toEqual(expected);
  });

  it('for two of one id', () => {
    expect(define({ ...all, union: ['berlin'] }, [berlin(), berlin()])).toEqual([
      ['union: is defined twice', undefined, 'berlin'],
    ]);
  });

  it.each([
    [5, /^options\.calendars: has the wrong type/],
    [[berlin(), 5], /^options\.calendars\[1\]: is not a compiled calendar/],
  ])('for %j instead of calendars', (calendars, message) => {
    expect(() => define({ ...all, union: ['berlin'] }, calendars)).toThrow(message);
  });

  it('none when all is well', () => {
    expect(define({ ...all, union: ['berlin'] })).toEqual([]);
    const both = defineCalendar(
      { ...all, subtract: ['berlin', 'berlin'] },
      { calendars: [berlin()] },
    );
    expect([both.id, both.timeZone]).toEqual(['all', 'UTC']);
  });
});
