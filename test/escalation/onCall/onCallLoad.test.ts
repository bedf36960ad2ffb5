import { describe, expect, it } from 'vitest';
import { defineCalendar, onCallLoad, type OnCallLoadOptions } from '../../../src/index.js';
import { codeOf } from '../../stats/codeOf.js';
import { layer, schedule } from './support.js';

const HOUR = 3_600_000;
/** Two weeks: ana has the first, ben the second, cy none. */
const period = { from: '2026-01-05T09:00Z', to: '2026-01-19T09:00Z' };
const compiled = schedule([layer({ slots: [['ana'], ['ben'], ['cy']] })]);
const load = (rest: Partial<OnCallLoadOptions> = {}) =>
  onCallLoad(compiled, { ...period, ...rest });
const hours = (answer: ReturnType<typeof load>, kind: 'nights' | 'weekends' | 'holidays') =>
  answer.people.map((each) => [each.person, each[kind].ms / HOUR, each[kind].n]);

describe('onCallLoad', () => {
  it('counts time on call and its share of the mean of everybody named', () => {
    const { people, uncoveredMs } = load();
    expect(people.map(({ person, onCall }) => [person, onCall])).toEqual([
      ['ana', { ms: 168 * HOUR, n: 1, shareOfMean: 1.5 }],
      ['ben', { ms: 168 * HOUR, n: 1, shareOfMean: 1.5 }],
      ['cy', { ms: 0, n: 0, shareOfMean: 0 }],
    ]);
    expect(uncoveredMs).toBe(0);
  });

  it('counts nights from ten to six and weekends of two days, unless told otherwise', () => {
    // Seven nights of eight hours, one weekend of 48.
    expect(hours(load(), 'nights').slice(0, 2)).toEqual([
      ['ana', 56, 7],
      ['ben', 56, 7],
    ]);
    expect(hours(load(), 'weekends')[0]).toEqual(['ana', 48, 1]);
    expect(hours(load({ night: { from: '23:00', to: '05:00' } }), 'nights')[0]).toEqual([
      'ana',
      42,
      7,
    ]);
    // Friday and Sunday are two weekends a week.
    expect(hours(load({ weekend: [5, 7] }), 'weekends')[0]).toEqual(['ana', 48, 2]);
  });

  it('counts nights by the clock where the person is', () => {
    const day = { from: '2026-01-05T09:00Z', to: '2026-01-05T21:00Z' };
    // 09:00Z to 21:00Z is 18:00 to 06:00 in Tokyo.
    const people = [{ id: 'ana', timeZone: 'Asia/Tokyo' }, { id: 'ben' }];
    expect(hours(onCallLoad(compiled, { ...day, people }), 'nights')).toEqual([
      ['ana', 8, 1],
      ['ben', 0, 0],
    ]);
  });

  it('counts a night of a clock change as long as it was', () => {
    const local = schedule([layer({ slots: [['ana']] })], { timeZone: 'Europe/Berlin' });
    const night = { from: '2026-03-28T20:00Z', to: '2026-03-29T05:00Z' };
    expect(hours(onCallLoad(local, night), 'nights')).toEqual([['ana', 7, 1]]);
  });

  it('counts the closed dates of a calendar as holidays', () => {
    const calendar = defineCalendar({
      id: 'c',
      timeZone: 'UTC',
      hours: { mon: [['09:00', '17:00']] },
      holidays: [{ date: '2026-01-06' }],
    });
    expect(hours(load({ calendar }), 'holidays')[0]).toEqual(['ana', 24, 1]);
    expect(hours(load({ people: [{ id: 'ana', calendar }, { id: 'ben' }] }), 'holidays')).toEqual([
      ['ana', 24, 1],
      ['ben', 0, 0],
    ]);
  });

  it('has no share where nobody had any', () => {
    expect(load().people[0]?.holidays).toEqual({ ms: 0, n: 0, shareOfMean: null });
  });

  it('counts people on call together each in full, and time without anybody', () => {
    const pair = schedule([layer({ slots: [['ana', 'ben'], []] })]);
    const { people, uncoveredMs } = onCallLoad(pair, period);
    expect(people.map(({ onCall }) => onCall.ms / HOUR)).toEqual([168, 168]);
    expect(uncoveredMs).toBe(168 * HOUR);
  });

  it.each<[string, unknown, string]>([
    ['nights at no time', { night: { from: '22', to: '06:00' } }, 'invalid_time_of_day'],
    ['no weekend', { weekend: [] }, 'wrong_value'],
    ['weekends on day 0', { weekend: [0] }, 'wrong_value'],
    ['a person twice', { people: [{ id: 'ana' }, { id: 'ana' }] }, 'duplicate_id'],
    ['a person of no zone', { people: [{ id: 'ana', timeZone: 'X' }] }, 'unknown_time_zone'],
    ['a person without an id', { people: [{}] }, 'wrong_value'],
    ['a calendar that is none', { calendar: {} }, 'not_a_calendar'],
    ['a period that runs backwards', { to: 0 }, 'reversed_span'],
  ])('refuses %s', (_, rest, code) => {
    expect(codeOf(() => load(rest as Partial<OnCallLoadOptions>))).toBe(code);
  });
});
