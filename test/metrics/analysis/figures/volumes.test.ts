import { describe, expect, it } from 'vitest';
import { staffingLoad, volumeProfile, weekdayQuestion } from '../../../../src/metrics/index.js';

const DAY = 86_400_000;

const HOUR = 3_600_000;

const close = (value: number): number => expect.closeTo(value, 9) as number;

/** Instants at 10:00 UTC from Monday 2 March 2026 on, so many each day. */
const daily = (perDay: readonly number[]): number[] =>
  perDay.flatMap((n, day) => Array<number>(n).fill(Date.UTC(2026, 2, 2, 10) + day * DAY));

const at = (ms: number): number => ms;

describe('volumeProfile', () => {
  it('tests the weekdays by hand', () => {
    const perDay = [6, 2, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0];
    const profile = volumeProfile(daily(perDay), { at, timeZone: 'UTC', to: '2026-03-15' });
    // Mondays 6 and 2, Tuesdays 2 and 2, of 12 in 14 days: 12/7 expected on each weekday.
    const expected = 12 / 7;
    const chiSquare = ((8 - expected) ** 2 + (4 - expected) ** 2 + 5 * expected ** 2) / expected;
    expect(profile.weekdayTest).toMatchObject({
      ...{ df: 6, chiSquare: close(chiSquare), within: close((2 * 4) / 4 / 2) },
    });
    expect(profile.weekdayTest.p).toBe(profile.weekdayTest.chiSquareP);
    expect(profile).toMatchObject({ n: 12, days: 14, value: 12 / 14, unit: 'count' });
    expect(profile.weekdays[0]).toMatchObject({ n: 8, perDay: 4, median: 4, dispersion: 2 });
    expect(profile.weekdays[1]).toMatchObject({ n: 4, low: 2, high: 2, dispersion: 0 });
    expect(profile.weekdays[2]).toMatchObject({ n: 0, perDay: 0, dispersion: null });
    expect(profile.weekdays[0]?.low).toBe(0);
    expect(profile.dispersion).toBeGreaterThan(1);
  });

  it('lessens what the days’ own spread explains', () => {
    const perDay = [9, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
    const { weekdayTest } = volumeProfile(daily(perDay), { at, timeZone: 'UTC' });
    // Within: (4² + 4²) / 5 over 2 degrees of freedom, one of each weekday that has items.
    expect(weekdayTest.within).toBeCloseTo(32 / 5 / 2, 9);
    expect(weekdayTest.p).toBeGreaterThan(weekdayTest.chiSquareP ?? 1);
  });

  it('has no test of a period without items', () => {
    const empty = { at, timeZone: 'UTC', from: '2026-03-02', to: '2026-03-15' };
    expect(volumeProfile([], empty)).toMatchObject({
      ...{ value: 0, days: 14, dispersion: null },
      weekdayTest: { p: null, chiSquare: null, df: 6, chiSquareP: null, within: null },
    });
    const { weekdayTest } = volumeProfile(daily([1, 2]), { at, timeZone: 'UTC' });
    expect(weekdayTest).toMatchObject({ df: 1, p: null, within: null, chiSquare: close(1 / 3) });
  });

  it('counts hours where the clocks are not touched, and where they are', () => {
    const noon = Date.UTC(2026, 2, 2, 12);
    const usual = volumeProfile([noon, noon + HOUR - 1], { at, timeZone: 'Europe/Berlin' });
    expect(usual.hours[13]).toEqual({ hour: 13, n: 2, hours: 1, perHour: 2 });
    expect(usual.weekdays[0]?.hours[13]).toEqual({ hour: 13, n: 2, hours: 1, perHour: 2 });
    expect(usual.weekdays[1]?.hours[13]).toEqual({ hour: 13, n: 0, hours: 0, perHour: null });
    const spring = Date.UTC(2026, 2, 29, 10);
    const odd = volumeProfile([spring], { at, timeZone: 'Europe/Berlin' });
    expect(odd.hours[12]).toEqual({ hour: 12, n: 1, hours: 1, perHour: 1 });
    const autumn = volumeProfile([Date.UTC(2026, 9, 25, 12)], { at, timeZone: 'Europe/Berlin' });
    expect(autumn.hours[13]).toEqual({ hour: 13, n: 1, hours: 1, perHour: 1 });
  });

  it('counts what is left out, outside and undated apart', () => {
    const items = [...daily([1, 1, 1, 1]), null];
    const options = { timeZone: 'UTC', from: '2026-03-03', to: '2026-03-04' };
    const leaveOut = ['2026-03-04'];
    const profile = volumeProfile(items, { at: (each) => each, ...options, leaveOut });
    expect(profile).toMatchObject({ n: 1, outside: 2, onLeftOut: 1, undated: 1, days: 1 });
    expect(profile).toMatchObject({ from: '2026-03-03', to: '2026-03-03' });
  });
});

describe('staffingLoad', () => {
  const kind = (): 'live' => 'live';
  const read = { at, timeZone: 'UTC', kind, handleMs: () => 60_000 };

  it('has a place for each hour of the week', () => {
    const { hours } = staffingLoad(daily([0, 0, 0, 0, 0, 0, 3]), { ...read, from: '2026-03-02' });
    expect(hours.map(({ weekday, hour }) => `${weekday} ${hour}`).slice(143, 145)).toEqual([
      ...['sat 23', 'sun 0'],
    ]);
    expect(hours.map(({ hours: open }) => open)).toEqual(Array<number>(168).fill(1));
    const found = hours.flatMap(({ live }, place) => (live.n > 0 ? [[place, live]] : []));
    expect(found).toEqual([
      [154, { arrivals: 3, intervalMs: HOUR, handleMs: 60_000, n: 3, timed: 3 }],
    ]);
    const none = { arrivals: 0, intervalMs: HOUR, handleMs: null, n: 0, timed: 0 };
    expect(hours[0]).toMatchObject({ live: none, deferrable: none });
  });

  it('has no load in hours that the period has not', () => {
    const options = { ...read, from: '2026-03-02', to: '2026-03-03', leaveOut: ['2026-03-03'] };
    const { hours, outside, n } = staffingLoad([...daily([1, 1, 1])], options);
    expect([hours[10]?.hours, hours[34]?.hours, outside, n]).toEqual([1, 0, 2, 1]);
    expect(hours[34]?.live.arrivals).toBe(0);
  });
});

describe('weekdayQuestion', () => {
  it('compares with the other working days, week by week', () => {
    const weeks = [9, 1, 1, 1, 1, 50, 50, 2, 2, 2, 2, 2, 50, 50];
    const answer = weekdayQuestion(daily(weeks), { at, timeZone: 'UTC', weekday: 'mon' });
    expect(answer).toMatchObject({
      ...{ unit: 'count', n: 2, index: 5.5 / 1.5, test: 'exact', u: 14 },
      weekday: { n: 11, days: 2, perDay: 5.5 },
      others: { n: 12, days: 8, perDay: 1.5 },
      weeks: { numerator: 1, denominator: 2 },
      probabilityOfSuperiority: 14 / 16,
    });
    expect(answer.p).toBe(answer.exactP);
  });

  it('leaves out weeks without a day to compare with, and divides by no 0', () => {
    const options = { at, timeZone: 'UTC', weekday: 'mon', against: ['tue'] } as const;
    const answer = weekdayQuestion(daily([1, 0, 0, 0, 0, 0, 0, 1]), options);
    expect(answer.weeks).toMatchObject({ numerator: 1, denominator: 1 });
    expect(answer.index).toBeNull();
  });
});
