import { describe, expect, it } from 'vitest';
import { onCallAt, type OnCallSchedule, type RestrictionConfig } from '../../../src/index.js';
import { codeOf } from '../../stats/codeOf.js';
import { layer, overridden, schedule } from './support.js';

const HOUR = 3_600_000;
const who = (compiled: OnCallSchedule, at: string | number): string =>
  onCallAt(compiled, at).people.join('+');
/** The number of the turn that decides. */
const turn = (compiled: OnCallSchedule, at: string | number): number | undefined => {
  const [reason] = onCallAt(compiled, at).because;
  return reason?.code === 'turn' ? reason.turn : undefined;
};
const codes = (compiled: OnCallSchedule, at: string): string[] =>
  onCallAt(compiled, at).because.map(({ code }) => code);
const berlin = { timeZone: 'Europe/Berlin' };

describe('turns', () => {
  const plain = schedule([layer()]);

  it('begin at the handoff and not a millisecond before', () => {
    expect(who(plain, '2026-01-12T08:59:59.999Z')).toBe('ana');
    expect(who(plain, '2026-01-12T09:00:00.000Z')).toBe('ben');
  });

  it('are numbered backwards before the anchor, and belong to a slot there too', () => {
    const early = schedule([
      layer({ slots: [['ana'], ['ben'], ['cy']], from: '2025-01-01T00:00' }),
    ]);
    expect(turn(early, '2026-01-05T08:59Z')).toBe(-1);
    expect(who(early, '2026-01-05T08:59Z')).toBe('cy');
    expect(turn(early, '2025-12-22T09:00Z')).toBe(-2);
    expect(who(early, '2025-12-22T09:00Z')).toBe('ben');
    expect(who(early, '2025-12-15T09:00Z')).toBe('ana');
  });

  it('belong to nobody before the anchor when nothing else is said', () => {
    expect(onCallAt(plain, '2026-01-05T08:59Z')).toEqual({
      people: [],
      untilAt: new Date('2026-01-05T09:00Z'),
      because: [{ code: 'not_started', layer: 'weeks', untilAt: new Date('2026-01-05T09:00Z') }],
    });
  });

  it('belong to nobody from the end of the layer on', () => {
    const ending = schedule([layer({ until: '2026-01-14T00:00' })]);
    expect(onCallAt(ending, '2026-01-13T23:59Z').untilAt).toEqual(new Date('2026-01-14T00:00Z'));
    expect(onCallAt(ending, '2026-01-14T00:00Z')).toEqual({
      people: [],
      untilAt: null,
      because: [{ code: 'ended', layer: 'weeks', untilAt: null }],
    });
  });

  it('keep their time of day over a clock change', () => {
    // Berlin goes to summer time on 29 March 2026 at 01:00Z.
    const local = schedule([layer()], berlin);
    expect(who(local, '2026-03-23T08:00Z')).toBe('ben');
    expect(who(local, '2026-03-30T06:59Z')).toBe('ben');
    expect(who(local, '2026-03-30T07:00Z')).toBe('ana');
  });

  it('of hours keep times of day, or their length when they count elapsed hours', () => {
    const days = (clock: 'wall' | 'elapsed') =>
      schedule(
        [layer({ anchor: '2026-03-28T09:00', handoff: { unit: 'hour', every: 24, clock } })],
        berlin,
      );
    expect(onCallAt(days('wall'), '2026-03-28T08:00Z').untilAt).toEqual(
      new Date('2026-03-29T07:00Z'),
    );
    expect(onCallAt(days('elapsed'), '2026-03-28T08:00Z').untilAt).toEqual(
      new Date('2026-03-29T08:00Z'),
    );
    const [byDefault] = [schedule([layer({ handoff: { unit: 'hour', every: 24 } })], berlin)];
    expect(onCallAt(byDefault, '2026-03-29T06:00Z').untilAt).toEqual(new Date('2026-03-29T07:00Z'));
  });

  it('of months count from the anchor, so that the 31st comes back', () => {
    const months = schedule([
      layer({ anchor: '2026-01-31T09:00', handoff: { unit: 'month', every: 1 } }),
    ]);
    const ends = ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'];
    let at = new Date('2026-01-31T09:00Z');
    for (const day of ends) {
      at = onCallAt(months, at).untilAt ?? new Date(NaN);
      expect(at).toEqual(new Date(`${day}T09:00Z`));
    }
    expect(who(months, '2028-02-29T08:59Z')).toBe('ana');
    expect(turn(months, '2028-02-29T09:00Z')).toBe(25);
  });

  it('that start in a skipped hour start after it, and have no length when the next one does too', () => {
    // 02:00, 02:30 and 03:00 in Berlin on 29 March 2026 are one instant: 01:00Z.
    const nightly = schedule(
      [layer({ anchor: '2026-03-28T02:30', handoff: { unit: 'day', every: 1 } })],
      berlin,
    );
    expect(turn(nightly, '2026-03-29T00:59:59.999Z')).toBe(0);
    expect(turn(nightly, '2026-03-29T01:00Z')).toBe(1);
    const hourly = schedule(
      [
        layer({
          anchor: '2026-03-29T00:00',
          handoff: { unit: 'hour', every: 1 },
          slots: [['h0'], ['h1'], ['h2'], ['h3']],
        }),
      ],
      berlin,
    );
    expect(who(hourly, '2026-03-29T00:59:59.999Z')).toBe('h1');
    expect(onCallAt(hourly, '2026-03-29T00:30Z').untilAt).toEqual(new Date('2026-03-29T01:00Z'));
    expect(who(hourly, '2026-03-29T01:00Z')).toBe('h3');
  });

  it('that start in a repeated hour start when it comes first, and once', () => {
    // 02:30 in Berlin on 25 October 2026 is 00:30Z, and again 01:30Z.
    const nightly = schedule(
      [layer({ anchor: '2026-10-24T02:30', handoff: { unit: 'day', every: 1 } })],
      berlin,
    );
    expect(turn(nightly, '2026-10-25T00:29Z')).toBe(0);
    expect(turn(nightly, '2026-10-25T00:30Z')).toBe(1);
    expect(turn(nightly, '2026-10-25T01:00Z')).toBe(1);
    expect(turn(nightly, '2026-10-25T01:30Z')).toBe(1);
  });

  it('decades away are as near as any', () => {
    // 3,351 weeks after 5 January 2026 is 27 March 2090.
    expect(turn(plain, Date.UTC(2026, 0, 5, 9) + 3_351 * 7 * 24 * HOUR)).toBe(3_351);
    expect(who(plain, '2090-03-27T09:00Z')).toBe('ben');
  });

  it('that pass to the same people are no end', () => {
    const twice = schedule([layer({ slots: [['ana'], ['ana', 'ana'], ['ben']] })]);
    expect(onCallAt(twice, '2026-01-05T09:00Z').untilAt).toEqual(new Date('2026-01-19T09:00Z'));
    expect(onCallAt(twice, '2026-01-05T09:00Z').because).toMatchObject([
      { turn: 0, untilAt: new Date('2026-01-12T09:00Z') },
    ]);
    const alone = schedule([layer({ slots: [['ana']] })]);
    expect(onCallAt(alone, '2026-01-05T09:00Z').untilAt).toBeNull();
  });
});

describe('windows', () => {
  const windows = (restrictions: readonly RestrictionConfig[]) =>
    schedule([layer({ slots: [['ana']], anchor: '2026-01-01T00:00', restrictions })]);

  it('hold together, half-open', () => {
    const both = windows([
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '15:00' },
    ]);
    expect(who(both, '2026-01-06T08:59Z')).toBe('');
    expect(onCallAt(both, '2026-01-06T09:00Z').untilAt).toEqual(new Date('2026-01-06T15:00Z'));
    expect(onCallAt(both, '2026-01-06T15:00Z').because).toEqual([
      { code: 'outside_window', layer: 'weeks', untilAt: new Date('2026-01-07T09:00Z') },
    ]);
  });

  it('belong to the weekday on which they start', () => {
    // 9 January 2026 is a Friday.
    const friday = windows([{ days: [5], from: '22:00', to: '06:00' }]);
    expect(who(friday, '2026-01-09T05:59Z')).toBe('');
    expect(who(friday, '2026-01-09T22:00Z')).toBe('ana');
    expect(who(friday, '2026-01-10T05:59Z')).toBe('ana');
    expect(who(friday, '2026-01-10T06:00Z')).toBe('');
    expect(who(friday, '2026-01-10T22:00Z')).toBe('');
  });

  it('of equal times are 24 hours, and every day of them is always', () => {
    const sunday = windows([{ days: [7], from: '09:00', to: '09:00' }]);
    expect(who(sunday, '2026-01-11T09:00Z')).toBe('ana');
    expect(who(sunday, '2026-01-12T08:59Z')).toBe('ana');
    expect(who(sunday, '2026-01-12T09:00Z')).toBe('');
    expect(onCallAt(windows([{ from: '09:00', to: '09:00' }]), 1.8e12).untilAt).toBeNull();
  });

  it('none of which is listed never close', () => {
    expect(onCallAt(windows([]), 1.8e12).untilAt).toBeNull();
  });

  it('count the turns of an active layer, from the first that opens at the anchor or later', () => {
    const active = (anchor: string) =>
      schedule([
        layer({
          anchor,
          from: '2026-01-01T00:00',
          handoff: { unit: 'day', every: 1 },
          slots: [['ana'], ['ben'], ['cy']],
          restrictions: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
          advance: 'active',
        }),
      ]);
    const monday = active('2026-01-05T09:00');
    expect(turn(monday, '2026-01-05T10:00Z')).toBe(0);
    expect(turn(monday, '2026-01-09T10:00Z')).toBe(4);
    expect(turn(monday, '2026-01-12T10:00Z')).toBe(5);
    expect(turn(monday, '2026-01-02T10:00Z')).toBe(-1);
    // The window that is open at the anchor is over turn -1.
    const noon = active('2026-01-05T12:00');
    expect(turn(noon, '2026-01-05T13:00Z')).toBe(-1);
    expect(turn(noon, '2026-01-06T09:00Z')).toBe(0);
  });
});

describe('layers', () => {
  const named = (name: string, rest: Parameters<typeof layer>[0]) =>
    layer({ id: name, slots: [[name]], ...rest });

  it('of the highest priority decide, and empty turns let lower ones show', () => {
    const two = schedule([named('low', {}), named('high', { slots: [['high'], []], priority: 1 })]);
    expect(who(two, '2026-01-06T00:00Z')).toBe('high');
    expect(onCallAt(two, '2026-01-06T00:00Z').untilAt).toEqual(new Date('2026-01-12T09:00Z'));
    expect(who(two, '2026-01-13T00:00Z')).toBe('low');
    expect(onCallAt(two, '2026-01-13T00:00Z').because).toMatchObject([{ layer: 'low', turn: 1 }]);
  });

  it('may be lower than those of which nothing is said', () => {
    expect(who(schedule([named('low', { priority: -1 }), named('zero', {})]), 1.8e12)).toBe('zero');
  });

  it('of one priority are on call together, in listed order and without repeats', () => {
    const joined = schedule([
      named('b', { slots: [['b', 'x']] }),
      named('a', { slots: [['x', 'a']] }),
    ]);
    expect(who(joined, 1.8e12)).toBe('b+x+a');
    expect(onCallAt(joined, 1.8e12).because.map((each) => 'layer' in each && each.layer)).toEqual([
      'b',
      'a',
    ]);
  });

  it('that cover nobody each say why', () => {
    const silent = schedule([
      named('none', { slots: [] }),
      named('off', { slots: [[]] }),
      named('over', { until: '2026-01-06T09:00' }),
      named('late', { from: '2027-01-01T00:00' }),
      named('night', { restrictions: [{ from: '22:00', to: '06:00' }] }),
    ]);
    expect(codes(silent, '2026-01-07T12:00Z')).toEqual([
      'no_turns',
      'empty_turn',
      'ended',
      'not_started',
      'outside_window',
    ]);
  });
});

describe('overrides', () => {
  const noon = '2026-01-06T12:00Z';

  it('hold from their first instant to before their last', () => {
    const cover = overridden(['ana'], [{ kind: 'replace', user: 'ana', by: 'cy' }]);
    expect(who(cover, '2026-01-06T11:59:59.999Z')).toBe('ana');
    expect(who(cover, noon)).toBe('cy');
    expect(who(cover, '2026-01-06T17:59:59.999Z')).toBe('cy');
    expect(who(cover, '2026-01-06T18:00Z')).toBe('ana');
    expect(onCallAt(cover, '2026-01-06T11:00Z').untilAt).toEqual(new Date(noon));
  });

  it.each<[string, string[], Parameters<typeof overridden>[1], string]>([
    ['set decides alone', ['ana'], [{ kind: 'set', users: ['x', 'y', 'x'] }], 'x+y'],
    ['set may be nobody', ['ana'], [{ kind: 'set', users: [] }], ''],
    [
      'the set that is listed last wins',
      ['ana'],
      [
        { kind: 'set', users: ['x'] },
        { kind: 'set', users: ['y'] },
      ],
      'y',
    ],
    [
      'two may swap: both act at once',
      ['ana', 'ben'],
      [
        { kind: 'replace', user: 'ana', by: 'ben' },
        { kind: 'replace', user: 'ben', by: 'ana' },
      ],
      'ben+ana',
    ],
    [
      'who stands in is not replaced in turn',
      ['ana'],
      [
        { kind: 'replace', user: 'ana', by: 'ben' },
        { kind: 'replace', user: 'ben', by: 'cy' },
      ],
      'ben',
    ],
    [
      'who stands in is not removed',
      ['ana'],
      [
        { kind: 'replace', user: 'ana', by: 'ben' },
        { kind: 'remove', user: 'ben' },
      ],
      'ben',
    ],
    [
      'replace beats remove, wherever it stands',
      ['ana'],
      [
        { kind: 'replace', user: 'ana', by: 'ben' },
        { kind: 'remove', user: 'ana' },
      ],
      'ben',
    ],
    [
      'the later replace wins',
      ['ana'],
      [
        { kind: 'replace', user: 'ana', by: 'ben' },
        { kind: 'replace', user: 'ana', by: 'cy' },
      ],
      'cy',
    ],
    [
      'they act on what was set',
      ['ana'],
      [
        { kind: 'remove', user: 'x' },
        { kind: 'set', users: ['x', 'y'] },
      ],
      'y',
    ],
    [
      'add comes last, so that nothing removes whom it adds',
      ['ana'],
      [
        { kind: 'add', user: 'ben' },
        { kind: 'remove', user: 'ben' },
      ],
      'ana+ben',
    ],
    [
      'repeats are dropped, the first kept',
      ['ana', 'ben'],
      [
        { kind: 'replace', user: 'ana', by: 'ben' },
        { kind: 'add', user: 'ben' },
      ],
      'ben',
    ],
    ['they speak of nobody who is not there', ['ana'], [{ kind: 'remove', user: 'zoe' }], 'ana'],
  ])('%s', (_, people, overrides, expected) => {
    expect(who(overridden(people, overrides), noon)).toBe(expected);
  });

  it('tell by their place and id what they did', () => {
    const { because } = onCallAt(
      overridden(
        ['ana', 'ben'],
        [
          { id: 'idle', kind: 'remove', user: 'zoe' },
          { id: 'leave', kind: 'remove', user: 'ana' },
          { kind: 'replace', user: 'ben', by: 'cy' },
          { kind: 'add', user: 'cy' },
          { kind: 'add', user: 'di' },
        ],
      ),
      noon,
    );
    const untilAt = new Date('2026-01-06T18:00Z');
    expect(because.slice(1)).toEqual([
      { code: 'remove', override: 1, id: 'leave', people: [], instead: 'ana', untilAt },
      { code: 'replace', override: 2, id: null, people: ['cy'], instead: 'ben', untilAt },
      { code: 'add', override: 4, id: null, people: ['di'], instead: null, untilAt },
    ]);
  });

  it('that take everybody off say so', () => {
    const gone = onCallAt(overridden(['ana'], [{ kind: 'remove', user: 'ana' }]), noon);
    expect(gone.people).toEqual([]);
    expect(gone.because.map(({ code }) => code)).toEqual(['turn', 'remove']);
    expect(codes(overridden(['ana'], [{ kind: 'set', users: [] }]), noon)).toEqual(['set']);
  });

  it('add somebody where no layer has anybody', () => {
    expect(codes(overridden([], [{ kind: 'add', user: 'di' }]), noon)).toEqual(['add']);
  });
});

describe('onCallAt', () => {
  it('gives people whom nobody can change', () => {
    const { people } = onCallAt(schedule([layer()]), '2026-01-05T09:00Z');
    expect(Object.isFrozen(people)).toBe(true);
  });

  it('refuses what is no schedule or no instant', () => {
    const plain = schedule([layer()]);
    expect(codeOf(() => onCallAt({ ...plain, people: [] }, 0))).toBe('nothing thrown');
    expect(codeOf(() => onCallAt({ id: 's' } as never, 0))).toBe('not_an_on_call_schedule');
    expect(codeOf(() => onCallAt(plain, '2026-01-05T09:00'))).toBe('instant_without_offset');
    expect(codeOf(() => onCallAt(plain, NaN))).toBe('invalid_instant');
    expect(codeOf(() => onCallAt(plain, 9e15))).toBe('instant_out_of_range');
  });

  it('answers at both ends of the time line', () => {
    const plain = schedule([layer({ from: '1970-01-01T00:00' })]);
    expect(onCallAt(plain, '2199-12-31T23:00Z').people).toHaveLength(1);
    expect(onCallAt(plain, '1900-01-01T00:00Z').people).toEqual([]);
  });
});
