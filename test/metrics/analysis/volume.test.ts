import { describe, expect, it } from 'vitest';
import { staffingLoad, volumeProfile, weekdayQuestion } from '../../../src/metrics/index.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const at = (ms: number): number => ms;
/** Instants at 10:00 UTC from Monday 2 March 2026 on, so many each day. */
const daily = (perDay: readonly number[]): number[] =>
  perDay.flatMap((n, day) => Array<number>(n).fill(Date.UTC(2026, 2, 2, 10) + day * DAY));

describe('volumeProfile', () => {
  it('divides by how many days of each weekday the period has', () => {
    const { weekdays, days, n } = volumeProfile(daily([4, 0, 0, 0, 0, 0, 0, 8]), {
      at,
      timeZone: 'UTC',
    });
    expect([days, n]).toEqual([8, 12]);
    expect(weekdays[0]).toMatchObject({ weekday: 'mon', n: 12, days: 2, perDay: 6, median: 6 });
    expect(weekdays[1]).toMatchObject({ days: 1, perDay: 0, dispersion: null, low: null });
  });

  it('gives skipped hours no exposure and repeated ones two', () => {
    const options = { at, timeZone: 'Europe/Berlin' };
    const spring = volumeProfile([], { ...options, from: '2026-03-29', to: '2026-03-29' });
    expect(spring.hours.map(({ hours }) => hours)).toEqual(
      Array.from({ length: 24 }, (_, hour) => Number(hour !== 2)),
    );
    const autumn = volumeProfile([], { ...options, from: '2026-10-25', to: '2026-10-25' });
    expect(autumn.hours[2]?.hours).toBe(2);
    expect(autumn.hours.reduce((sum, { hours }) => sum + hours, 0)).toBe(25);
  });

  it('puts both passes of a repeated hour into it, and the instant after a gap behind it', () => {
    const options = { at, timeZone: 'Europe/Berlin' };
    const twice = [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)];
    expect(volumeProfile(twice, options).hours[2]?.n).toBe(2);
    expect(volumeProfile([Date.UTC(2026, 2, 29, 1)], options).hours[3]?.n).toBe(1);
  });

  it('leaves dates out with their items and their exposure', () => {
    const items = daily([5, 1, 1, 1, 1, 0, 0, 7]);
    const result = volumeProfile(items, { at, timeZone: 'UTC', leaveOut: ['2026-03-02'] });
    expect([result.onLeftOut, result.n, result.weekdays[0]?.days]).toEqual([5, 11, 1]);
  });

  it('does not take the spread of days for a difference of weekdays', () => {
    // Each weekday has quiet and loud days in another order; by totals they differ.
    const weeks = [0, 30, 0, 30, 0, 30, 0, 30];
    const perDay = weeks.flatMap((n, week) => [n + (week % 3), 30 - n, n, 30 - n, n + 4, 0, 0]);
    const { weekdayTest } = volumeProfile(daily(perDay), { at, timeZone: 'UTC' });
    expect(weekdayTest.within).toBeGreaterThan(10);
    expect(weekdayTest.chiSquareP).toBeLessThan(1e-6);
    expect(weekdayTest.p).toBeGreaterThan(weekdayTest.chiSquareP ?? 1);
  });

  it('answers with nulls for no items and no period', () => {
    const result = volumeProfile([], { at, timeZone: 'UTC' });
    expect(result).toMatchObject({
      value: null,
      n: 0,
      low: null,
      high: null,
      days: 0,
      from: null,
      to: null,
    });
    expect(result.weekdayTest).toEqual({
      p: null,
      chiSquare: null,
      df: 0,
      chiSquareP: null,
      within: null,
    });
    expect(result.hours).toHaveLength(24);
  });

  it.each([
    [{ at, timeZone: 'Mars/Base' }, 'options.timeZone'],
    [{ at, timeZone: 'UTC', from: '2026-13-01' }, 'options.from'],
    [{ at, timeZone: 'UTC', from: '2026-03-02', to: '2026-03-01' }, 'options.to'],
    [{ at, timeZone: 'UTC', leaveOut: ['x'] }, 'options.leaveOut[0]'],
    [{ at, timeZone: 'UTC', zone: 'UTC' }, 'options.zone'],
    [{ at: 1, timeZone: 'UTC' }, 'options.at'],
  ])('refuses %j', (options, argument) => {
    expect(() => volumeProfile([], options as never)).toThrow(
      expect.objectContaining({ argument }) as Error,
    );
  });
});

describe('weekdayQuestion', () => {
  it('does not find every Monday busier where days merely vary', () => {
    const perDay = Array.from({ length: 12 }, (_, week) => [
      week % 2 === 0 ? 40 : 2,
      20,
      week % 3 === 0 ? 45 : 3,
      30,
      week % 2 === 0 ? 1 : 38,
      0,
      0,
    ]).flat();
    const { p, weeks } = weekdayQuestion(daily(perDay), { at, timeZone: 'UTC', weekday: 'mon' });
    expect(p).toBeGreaterThan(0.05);
    expect(weeks).toMatchObject({ numerator: 6, n: 12, value: 0.5 });
  });

  it('compares with the days that are asked for', () => {
    const options = { at, timeZone: 'UTC', weekday: 'sat', against: ['sun'] } as const;
    const answer = weekdayQuestion(daily([9, 9, 9, 9, 9, 4, 2, 9, 9, 9, 9, 9, 4, 2]), options);
    expect([answer.index, answer.value, answer.others.days]).toEqual([2, 2, 2]);
  });

  it('answers with nulls without days', () => {
    const answer = weekdayQuestion([], { at, timeZone: 'UTC', weekday: 'mon' });
    expect(answer).toMatchObject({ value: null, n: 0, p: null, index: null });
  });

  it('refuses a weekday against itself', () => {
    const options = { at, timeZone: 'UTC', weekday: 'mon', against: ['mon'] } as const;
    expect(() => weekdayQuestion([], options)).toThrow(/against/);
  });
});

describe('staffingLoad', () => {
  it('keeps live and deferrable work apart and averages over hours', () => {
    const items = [
      { ms: Date.UTC(2026, 2, 2, 9, 5), kind: 'live', handle: 300_000 },
      { ms: Date.UTC(2026, 2, 2, 9, 50), kind: 'live', handle: null },
      { ms: Date.UTC(2026, 2, 9, 9), kind: 'deferrable', handle: 600_000 },
      { ms: Date.UTC(2026, 2, 9, 9), kind: null, handle: null },
    ] as const;
    const { hours, n, notApplicable } = staffingLoad(items, {
      at: ({ ms }) => ms,
      timeZone: 'UTC',
      kind: ({ kind }) => kind,
      handleMs: ({ handle }) => handle,
    });
    expect([n, notApplicable, hours.length]).toEqual([3, 1, 168]);
    expect(hours[9]).toEqual({
      weekday: 'mon',
      hour: 9,
      hours: 2,
      live: { arrivals: 1, intervalMs: HOUR, handleMs: 300_000, n: 2, timed: 1 },
      deferrable: { arrivals: 0.5, intervalMs: HOUR, handleMs: 600_000, n: 1, timed: 1 },
    });
  });

  it.each([
    ['phone', 1],
    ['live', -1],
    ['live', Number.NaN],
  ])('refuses the kind %s with %d ms', (kind, ms) => {
    const options = { at: () => 0, timeZone: 'UTC', kind: () => kind, handleMs: () => ms };
    expect(() => staffingLoad([1], options as never)).toThrow(/is not a value that this metric/);
  });
});
