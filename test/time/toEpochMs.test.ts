import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { toEpochMs } from '../../src/time/index.js';

const codeOf = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('toEpochMs', () => {
  it.each([
    ['2026-03-27T14:30:00+01:00', Date.UTC(2026, 2, 27, 13, 30)],
    ['2026-03-27T14:30Z', Date.UTC(2026, 2, 27, 14, 30)],
    ['2026-03-27T14:30:15.5Z', Date.UTC(2026, 2, 27, 14, 30, 15, 500)],
    ['2026-03-27T14:30:15.123456789Z', Date.UTC(2026, 2, 27, 14, 30, 15, 123)],
    ['2026-03-27 14:30:00-0330', Date.UTC(2026, 2, 27, 18, 0)],
    ['2026-03-27t14:30:00z', Date.UTC(2026, 2, 27, 14, 30)],
    ['2026-03-27T14:30:00+05', Date.UTC(2026, 2, 27, 9, 30)],
    ['2024-02-29T00:00Z', Date.UTC(2024, 1, 29)],
    ['1900-01-01T00:00Z', Date.UTC(1900, 0, 1)],
    ['2200-12-31T23:59:59.999Z', Date.UTC(2201, 0, 1) - 1],
  ])('reads %s', (text, ms) => {
    expect(toEpochMs(text)).toBe(ms);
  });

  it('reads a Date, a Date of another realm, a number and what has epochMilliseconds', () => {
    expect(toEpochMs(new Date(5))).toBe(5);
    expect(toEpochMs(runInNewContext('new Date(6)') as Date)).toBe(6);
    expect(toEpochMs(-7)).toBe(-7);
    expect(toEpochMs({ epochMilliseconds: 8 })).toBe(8);
  });

  it.each(['2026-03-27T14:30:00', '2026-03-27 14:30', '2026-03-27'])(
    'refuses %s, which the zone of the machine would decide',
    (text) => {
      expect(codeOf(() => toEpochMs(text))).toBe('instant_without_offset');
    },
  );

  it.each([
    '1899-12-31T23:59:59Z',
    '2201-01-01T00:00Z',
    '0001-01-01T00:00Z',
    '9999-12-31T00:00Z',
    '1900-01-01T00:00+01:00',
    Date.UTC(2201, 0, 1),
    Number.MAX_SAFE_INTEGER,
    new Date(8.64e15),
  ])('refuses %s as outside the years', (value) => {
    expect(codeOf(() => toEpochMs(value))).toBe('instant_out_of_range');
  });

  it.each([
    '',
    'tomorrow',
    '2026-02-30T00:00Z',
    '2025-02-29T00:00Z',
    '2026-13-01T00:00Z',
    '2026-03-27T24:00Z',
    '2026-03-27T14:60Z',
    '2026-03-27T14:30:60Z',
    '2026-03-27T14:30+25:00',
    '2026-3-27T14:30Z',
    ' 2026-03-27T14:30Z',
    NaN,
    Infinity,
    1.5,
    new Date(NaN),
    null,
    undefined,
    true,
    5n,
    {},
    [],
    { epochMilliseconds: '5' },
    { epochMilliseconds: NaN },
    Symbol.iterator,
  ])('refuses %s as no instant', (value) => {
    expect(codeOf(() => toEpochMs(value as never))).toBe('invalid_instant');
  });

  it('refuses what only names itself a date, or was made from one', () => {
    for (const value of [{ [Symbol.toStringTag]: 'Date' }, Object.create(Date.prototype)]) {
      expect(codeOf(() => toEpochMs(value as never))).toBe('invalid_instant');
    }
  });

  it('names the argument and keeps the value', () => {
    expect(() => toEpochMs('noon', 'start')).toThrow(
      expect.objectContaining({ argument: 'start', received: 'noon' }),
    );
  });
});
