import type { Duration } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../src/time/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const codeOf = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};
const ms = (amount: number): unknown => ({ unit: 'ms', ms: amount });

describe('parseDuration', () => {
  it.each([
    ['30m', ms(1_800_000)],
    ['4h', ms(14_400_000)],
    ['1h30m', ms(5_400_000)],
    ['90s', ms(90_000)],
    ['250ms', ms(250)],
    ['1h2m3s4ms', ms(3_723_004)],
    ['-15m', ms(-900_000)],
    ['0m', ms(0)],
    ['PT4H30M', ms(16_200_000)],
    ['PT90S', ms(90_000)],
    ['PT1.5S', ms(1_500)],
    ['-PT1H', ms(-3_600_000)],
    ['2bd', { unit: 'business_days', days: 2, at: 'close' }],
    ['-1bd', { unit: 'business_days', days: -1, at: 'close' }],
    ['8w', { unit: 'calendar_days', days: 56, at: 'same_time' }],
    ['P2W', { unit: 'calendar_days', days: 14, at: 'same_time' }],
    [1234, ms(1234)],
    [{ hours: 1, minutes: 30 }, ms(5_400_000)],
    [{ seconds: 90 }, ms(90_000)],
    [{ businessDays: 3 }, { unit: 'business_days', days: 3, at: 'close' }],
    [
      { businessDays: 3, at: '12:00' },
      { unit: 'business_days', days: 3, at: '12:00' },
    ],
    [
      { calendarDays: 1, at: 'end_of_day' },
      { unit: 'calendar_days', days: 1, at: 'end_of_day' },
    ],
  ] as const)('reads %j', (duration, expected) => {
    expect(parseDuration(deepFreeze(duration))).toEqual(expected);
  });

  it('takes a Duration of date-fns', () => {
    const written: Duration = { hours: 1, minutes: 30 };
    expect(parseDuration(written)).toEqual(ms(5_400_000));
  });

  it.each(['1d', '2d4h', '-1d', 'P1D', 'P1DT4H', { days: 1 }, { days: 1, hours: 2 }])(
    'refuses %j, since a day has two meanings',
    (duration) => {
      expect(codeOf(() => parseDuration(duration))).toBe('ambiguous_day');
    },
  );

  it.each([
    '',
    '-',
    'P',
    'PT',
    '4',
    '4 h',
    '4H',
    '30m4h',
    '1.5h',
    '1e3m',
    '2bd4h',
    'P2bd',
    'P2w',
    '2W',
    'P1M',
    'P1Y',
    '--4h',
    NaN,
    Infinity,
    0.5,
    null,
    undefined,
    true,
    {},
    [],
    { weeks: 1 },
    { months: 1 },
    { hours: '4' },
    { hours: 1, hour: 2 },
    { hours: 0.0000001 },
    { businessDays: 1.5 },
    { businessDays: NaN },
    { businessDays: 1, to: 'close' },
    { businessDays: 1, hours: 1 },
    JSON.parse('{"__proto__":{"hours":1}}'),
    { constructor: 1 },
    `${'1'.repeat(400)}h`,
  ])('refuses %j', (duration) => {
    expect(codeOf(() => parseDuration(duration as never))).toBe('invalid_duration');
  });

  it.each([
    { calendarDays: 1 },
    { calendarDays: 1, at: 'close' },
    { calendarDays: 1, at: '9:00' },
    { businessDays: 1, at: 'end_of_day' },
    { businessDays: 1, at: '24:01' },
  ])('refuses the time of day of %j', (duration) => {
    expect(codeOf(() => parseDuration(duration as never))).toBe('invalid_time_of_day');
  });

  it.each(['9999999999h', 1e300, { hours: 1e9 }, '200000bd', '99999w'])(
    'refuses %j as longer than time',
    (duration) => {
      expect(codeOf(() => parseDuration(duration))).toBe('duration_out_of_range');
    },
  );
});

describe('formatDuration', () => {
  it.each([
    [5_400_000, '1h30m'],
    [-900_000, '-15m'],
    [0, '0m'],
    [-0, '0m'],
    [250, '250ms'],
    [90_061_001, '25h1m1s1ms'],
  ])('writes %d', (amount, text) => {
    expect(formatDuration(amount)).toBe(text);
  });

  it('writes what parseDuration reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e12, max: 9e12 }), (amount) => {
        expect(parseDuration(formatDuration(amount))).toEqual({ unit: 'ms', ms: amount });
      }),
    );
  });

  it.each([NaN, Infinity, 1.5, '5', undefined])('refuses %s', (amount) => {
    expect(codeOf(() => formatDuration(amount as never))).toBe('invalid_duration');
  });
});
