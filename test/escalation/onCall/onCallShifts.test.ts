import { describe, expect, it } from 'vitest';
import { onCallGaps, onCallRota, onCallShifts } from '../../../src/index.js';
import { codeOf } from '../../stats/codeOf.js';
import { layer, overridden, schedule } from './support.js';

const HOUR = 3_600_000;
const january = { from: '2026-01-05T09:00Z', to: '2026-02-02T09:00Z' };
const told = (shifts: readonly { people?: readonly string[]; startAt: Date; endAt: Date }[]) =>
  shifts.map(({ people = [], startAt, endAt }) => {
    const text = (at: Date): string => at.toISOString().slice(5, 16);
    return `${text(startAt)} ${text(endAt)} ${people.join('+')}`.trim();
  });

describe('onCallShifts', () => {
  it('lists who has which time, cut at the ends of the period', () => {
    const period = { from: '2026-01-08T00:00Z', to: '2026-01-20T00:00Z' };
    expect(told(onCallShifts(schedule([layer()]), period))).toEqual([
      '01-08T00:00 01-12T09:00 ana',
      '01-12T09:00 01-19T09:00 ben',
      '01-19T09:00 01-20T00:00 ana',
    ]);
  });

  it('splits no shift where a turn or an override brings the same people', () => {
    const same = overridden(['ana'], [{ kind: 'set', users: ['ana'] }]);
    expect(told(onCallShifts(same, january))).toEqual(['01-05T09:00 02-02T09:00 ana']);
    const twice = schedule([layer({ slots: [['ana'], ['ana'], ['ben']] })]);
    expect(onCallShifts(twice, january)).toHaveLength(3);
  });

  it('splits a shift where the same people come in another order', () => {
    const turned = schedule([
      layer({
        slots: [
          ['ana', 'ben'],
          ['ben', 'ana'],
        ],
      }),
    ]);
    expect(onCallShifts(turned, january)).toHaveLength(4);
  });

  it('gives each shift the reasons of its start', () => {
    const cover = overridden(['ana'], [{ id: 'o', kind: 'replace', user: 'ana', by: 'cy' }]);
    const reasons = onCallShifts(cover, january).map(({ because }) =>
      because.map(({ code }) => code).join(),
    );
    expect(reasons).toEqual(['turn', 'turn,replace', 'turn']);
  });

  it('is empty for a period of no length and refuses one that runs backwards', () => {
    const { from } = january;
    expect(onCallShifts(schedule([layer()]), { from, to: from })).toEqual([]);
    expect(codeOf(() => onCallShifts(schedule([layer()]), { from, to: 0 }))).toBe('reversed_span');
    expect(codeOf(() => onCallShifts(schedule([layer()]), null as never))).toBe('wrong_type');
    expect(codeOf(() => onCallShifts(schedule([layer()]), { from } as never))).toBe(
      'invalid_instant',
    );
  });
});

describe('onCallGaps', () => {
  it('finds the gaps of a week to the millisecond', () => {
    const office = schedule([
      layer({ restrictions: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }] }),
    ]);
    const week = { from: '2026-01-05T09:00Z', to: '2026-01-12T09:00Z' };
    const gaps = onCallGaps(office, week);
    expect(told(gaps)).toEqual([
      '01-05T17:30 01-06T09:00',
      '01-06T17:30 01-07T09:00',
      '01-07T17:30 01-08T09:00',
      '01-08T17:30 01-09T09:00',
      '01-09T17:30 01-12T09:00',
    ]);
    expect(gaps.at(-1)?.ms).toBe(63.5 * HOUR);
  });

  it('finds the hour that a clock change opens between two offices', () => {
    // Of 10:00 to 22:00 by Berlin's clock and 22:00 to 10:00 by elapsed hours no gap comes in winter.
    const two = schedule(
      [
        layer({
          id: 'day',
          slots: [['ana']],
          restrictions: [{ from: '10:00', to: '22:00' }],
        }),
        layer({
          id: 'night',
          anchor: '2026-01-05T10:00',
          handoff: { unit: 'hour', every: 12, clock: 'elapsed' },
          slots: [[], ['nia']],
        }),
      ],
      { timeZone: 'Europe/Berlin' },
    );
    const of = (from: string, to: string) => told(onCallGaps(two, { from, to }));
    expect(of('2026-02-02T00:00Z', '2026-03-29T00:00Z')).toEqual([]);
    // In summer the night begins at 23:00 by the clock: from 20:00Z to 21:00Z nobody is on call.
    expect(of('2026-03-29T00:00Z', '2026-03-31T00:00Z')).toEqual([
      '03-29T20:00 03-29T21:00',
      '03-30T20:00 03-30T21:00',
    ]);
  });

  it('is one gap over neighbours that are silent for different reasons', () => {
    const silent = schedule([layer({ slots: [['ana'], []], until: '2026-01-19T09:00' })]);
    const gaps = onCallGaps(silent, january);
    expect(told(gaps)).toEqual(['01-12T09:00 02-02T09:00']);
    expect(gaps[0]?.because.map(({ code }) => code)).toEqual(['empty_turn']);
  });

  it('names the override that took everybody off', () => {
    const [gap] = onCallGaps(overridden(['ana'], [{ kind: 'remove', user: 'ana' }]), january);
    expect(gap?.ms).toBe(6 * HOUR);
    expect(gap?.because.map(({ code }) => code)).toEqual(['turn', 'remove']);
  });
});

describe('a horizon of twenty years', () => {
  const years = { from: '2026-01-05T00:00Z', to: '2046-01-05T00:00Z' };
  const days = layer({
    id: 'days',
    handoff: { unit: 'day', every: 1 },
    anchor: '2026-01-05T00:00',
  });

  it('is answered whole for turns of a day', () => {
    expect(onCallShifts(schedule([days]), years)).toHaveLength(7_305);
    expect(onCallGaps(schedule([days]), years)).toEqual([]);
  });

  it('is answered whole for turns of a day in windows, in a zone', () => {
    const zoned = schedule([{ ...days, restrictions: [{ from: '08:00', to: '20:00' }] }], {
      timeZone: 'America/New_York',
    });
    expect(onCallShifts(zoned, years)).toHaveLength(7_305);
    // Before the first window and between two; the last is open when the period ends.
    expect(onCallGaps(zoned, years)).toHaveLength(7_305);
  });

  it('is refused with the bound when it has more edges than are walked', () => {
    const hours = schedule([{ ...days, handoff: { unit: 'hour', every: 1 } }]);
    for (const ask of [onCallShifts, onCallGaps, onCallRota]) {
      // 50,000 hours after 5 January 2026.
      expect(() => ask(hours, years)).toThrow(
        expect.objectContaining({
          code: 'too_many_shifts',
          argument: 'period',
          expected: 'a period that ends by 2031-09-19T08:00:00.000Z',
        }) as Error,
      );
    }
    const { from } = years;
    const most = { from, to: '2031-09-19T08:00:00.000Z' };
    expect(onCallShifts(hours, most)).toHaveLength(50_000);
  });
});

describe('onCallRota', () => {
  it('gives each layer by itself, the highest first, also where another hides it', () => {
    const two = schedule([
      layer({ id: 'low' }),
      layer({ id: 'high', slots: [['cy'], []], priority: 2 }),
    ]);
    const rota = onCallRota(two, january);
    expect(rota.layers.map(({ id, priority }) => [id, priority])).toEqual([
      ['high', 2],
      ['low', 0],
    ]);
    expect(rota.layers.map(({ shifts }) => told(shifts).length)).toEqual([2, 4]);
    expect(told(rota.shifts)).toEqual(told(onCallShifts(two, january)));
    expect(rota.gaps).toEqual(onCallGaps(two, january));
    expect([rota.startAt, rota.endAt]).toEqual([new Date(january.from), new Date(january.to)]);
  });
});
