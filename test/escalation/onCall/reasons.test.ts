import { describe, expect, it } from 'vitest';
import {
  changeTurns,
  defineCalendar,
  onCallAt,
  onCallLoad,
  onCallRota,
  type OnCallLayerConfig,
  type OnCallOverrideConfig,
  type TurnChange,
} from '../../../src/index.js';
import { layer, overridden, schedule } from './support.js';

const HOUR = 3_600_000;
const at = (text: string): Date => new Date(`2026-01-${text}Z`);
const turn = (rest: object = {}) => ({
  ...{ code: 'turn', layer: 'weeks', turn: 0, people: ['ana'], untilAt: at('12T09:00') },
  ...rest,
});

describe('a turn', () => {
  const asked = (layers: OnCallLayerConfig[], when: string) => onCallAt(schedule(layers), at(when));

  it('says whose it is, and until when', () => {
    expect(asked([layer()], '06T12:00')).toEqual({
      ...{ people: ['ana'], untilAt: at('12T09:00') },
      because: [turn()],
    });
  });

  it('ends by itself where the next one brings the same people', () => {
    const twice = layer({ slots: [['ana'], ['ana'], ['ben']] });
    expect(asked([twice], '06T12:00')).toEqual({
      ...{ people: ['ana'], untilAt: at('19T09:00') },
      because: [turn()],
    });
    expect(asked([twice], '13T12:00').because).toEqual([
      turn({ turn: 1, untilAt: at('19T09:00') }),
    ]);
    expect(asked([layer({ slots: [['ana']] })], '06T12:00')).toEqual({
      ...{ people: ['ana'], untilAt: null },
      because: [turn()],
    });
  });

  it('ends with its window, and with its layer', () => {
    const windows = [{ from: '09:00', to: '17:00' }];
    const same = { slots: [['ana'], ['ana'], ['ben']] };
    expect(asked([layer({ ...same, restrictions: windows })], '06T12:00').because).toEqual([
      turn({ untilAt: at('06T17:00') }),
    ]);
    expect(asked([layer({ ...same, until: '2026-01-07T00:00' })], '06T12:00').because).toEqual([
      turn({ untilAt: at('07T00:00') }),
    ]);
  });

  it('of two months counts from its anchor', () => {
    const months = [layer({ handoff: { unit: 'month', every: 2 } })];
    const turns = [
      '2026-01-05T09:00Z',
      '2026-03-05T08:59Z',
      '2026-03-05T09:00Z',
      '2025-12-01T00:00Z',
    ];
    expect(turns.map((when) => onCallAt(schedule(months), when).because)).toEqual([
      [turn({ untilAt: new Date('2026-03-05T09:00Z') })],
      [turn({ untilAt: new Date('2026-03-05T09:00Z') })],
      [turn({ turn: 1, people: ['ben'], untilAt: new Date('2026-05-05T09:00Z') })],
      [{ code: 'not_started', layer: 'weeks', untilAt: at('05T09:00') }],
    ]);
  });

  it('of several layers of one priority are all told', () => {
    const both = [
      layer(),
      layer({ id: 'days', handoff: { unit: 'day', every: 1 }, slots: [['ben'], ['cy']] }),
    ];
    expect(asked(both, '06T12:00')).toEqual({
      ...{ people: ['ana', 'cy'], untilAt: at('07T09:00') },
      because: [turn(), turn({ layer: 'days', turn: 1, people: ['cy'], untilAt: at('07T09:00') })],
    });
  });
});

describe('nobody on call', () => {
  it.each<[string, Partial<OnCallLayerConfig>, Date | null]>([
    ['not_started', { from: '2026-01-20T09:00' }, at('20T09:00')],
    ['ended', { until: '2026-01-06T00:00' }, null],
    ['no_turns', { slots: [] }, null],
    ['empty_turn', { slots: [[], ['ben']] }, at('12T09:00')],
    ['outside_window', { restrictions: [{ from: '08:00', to: '10:00' }] }, at('07T08:00')],
    [
      'outside_window',
      { restrictions: [{ from: '08:00', to: '10:00' }], until: '2026-01-07T00:00' },
      at('07T00:00'),
    ],
  ])('is %s', (code, rest, untilAt) => {
    const { people, because } = onCallAt(schedule([layer(rest)]), at('06T12:00'));
    expect([people, because]).toEqual([[], [{ code, layer: 'weeks', untilAt }]]);
  });

  it('has a reason of each layer, the highest first, and none without layers', () => {
    const layers = [layer({ slots: [] }), layer({ id: 'b', priority: 1, slots: [[]] })];
    const { because } = onCallAt(schedule(layers), at('06T12:00'));
    expect(because).toEqual([
      { code: 'empty_turn', layer: 'b', untilAt: null },
      { code: 'no_turns', layer: 'weeks', untilAt: null },
    ]);
    expect(onCallAt(schedule([]), 0)).toEqual({ people: [], untilAt: null, because: [] });
  });
});

describe('an override', () => {
  type Override = Omit<OnCallOverrideConfig, 'from' | 'to'>;
  const asked = (people: string[], ...overrides: Override[]) => {
    const { because, people: found } = onCallAt(overridden(people, overrides), at('06T12:00'));
    return [found, because.filter(({ code }) => code !== 'turn')];
  };
  const untilAt = at('06T18:00');
  const told = (code: string, override: number, people: string[], rest: object = {}) => ({
    ...{ code, override, id: null, people, instead: null, untilAt },
    ...rest,
  });

  it.each<[string, string[], Override[], string[], object[]]>([
    [
      'sets',
      ['ana'],
      [{ kind: 'set', users: ['cy', 'di'] }],
      ['cy', 'di'],
      [told('set', 0, ['cy', 'di'])],
    ],
    ['sets nobody', ['ana'], [{ kind: 'set', users: [] }], [], [told('set', 0, [])]],
    [
      'adds',
      ['ana'],
      [{ kind: 'add', user: 'cy', id: 'o' }],
      ['ana', 'cy'],
      [told('add', 0, ['cy'], { id: 'o' })],
    ],
    ['adds nobody who is there', ['ana'], [{ kind: 'add', user: 'ana' }], ['ana'], []],
    [
      'removes',
      ['ana', 'ben'],
      [{ kind: 'remove', user: 'ana' }],
      ['ben'],
      [told('remove', 0, [], { instead: 'ana' })],
    ],
    ['removes nobody who is not there', ['ana'], [{ kind: 'remove', user: 'cy' }], ['ana'], []],
    [
      'replaces',
      ['ana', 'ben'],
      [{ kind: 'replace', user: 'ana', by: 'cy' }],
      ['cy', 'ben'],
      [told('replace', 0, ['cy'], { instead: 'ana' })],
    ],
    [
      'replaces nobody who is not there',
      ['ana'],
      [{ kind: 'replace', user: 'x', by: 'cy' }],
      ['ana'],
      [],
    ],
    [
      'adds whom another has removed',
      ['ana'],
      [
        { kind: 'add', user: 'ana' },
        { kind: 'remove', user: 'ana' },
      ],
      ['ana'],
      [told('remove', 1, [], { instead: 'ana' }), told('add', 0, ['ana'])],
    ],
    [
      'adds nobody whom another has put on',
      ['ana'],
      [
        { kind: 'replace', user: 'ana', by: 'cy' },
        { kind: 'add', user: 'cy' },
      ],
      ['cy'],
      [told('replace', 0, ['cy'], { instead: 'ana' })],
    ],
    [
      'changes what the last one has set',
      ['ana'],
      [
        { kind: 'set', users: ['ben'] },
        { kind: 'set', users: ['cy'] },
        { kind: 'replace', user: 'cy', by: 'di' },
        { kind: 'add', user: 'ben' },
      ],
      ['di', 'ben'],
      [
        told('set', 1, ['cy']),
        told('replace', 2, ['di'], { instead: 'cy' }),
        told('add', 3, ['ben']),
      ],
    ],
    [
      'of one person stands last',
      ['ana'],
      [
        { kind: 'replace', user: 'ana', by: 'cy' },
        { kind: 'replace', user: 'ana', by: 'di' },
      ],
      ['di'],
      [told('replace', 1, ['di'], { instead: 'ana' })],
    ],
  ])('%s', (_, people, overrides, found, reasons) => {
    expect(asked(people, ...overrides)).toEqual([found, reasons]);
  });

  it('may put somebody on where no layer has anybody', () => {
    const empty = schedule([], {
      overrides: [
        { kind: 'add', user: 'cy', from: at('06T12:00').getTime(), to: untilAt.getTime() },
      ],
    });
    expect(onCallAt(empty, at('06T12:00'))).toEqual({
      ...{ people: ['cy'], untilAt, because: [told('add', 0, ['cy'])] },
    });
    expect(onCallAt(empty, untilAt)).toEqual({ people: [], untilAt: null, because: [] });
  });
});

describe('the load', () => {
  const compiled = schedule([layer({ slots: [['ana'], ['ben']] })]);
  const period = { from: at('05T09:00'), to: at('19T09:00') };

  it('tells all figures of everybody', () => {
    const figure = (hours: number, n: number) => ({ ms: hours * HOUR, n, shareOfMean: 1 });
    const none = { ms: 0, n: 0, shareOfMean: null };
    const own = {
      ...{ onCall: figure(168, 1), nights: figure(56, 7), weekends: figure(48, 1), holidays: none },
    };
    expect(onCallLoad(compiled, period)).toEqual({
      people: [
        { person: 'ana', ...own },
        { person: 'ben', ...own },
      ],
      uncoveredMs: 0,
    });
  });

  it('leaves out who is not named, and has nothing of who is never on call', () => {
    const { people } = onCallLoad(compiled, { ...period, people: [{ id: 'zoe' }, { id: 'ben' }] });
    expect(people.map(({ person, onCall }) => [person, onCall])).toEqual([
      ['zoe', { ms: 0, n: 0, shareOfMean: 0 }],
      ['ben', { ms: 168 * HOUR, n: 1, shareOfMean: 2 }],
    ]);
  });

  it('cuts nights, weekends and holidays at the ends of the period', () => {
    const calendar = defineCalendar({
      ...{ id: 'c', timeZone: 'UTC', hours: { sat: [['09:00', '17:00']] } },
      holidays: ['2026-01-10'],
    });
    const saturday = { from: at('10T03:00'), to: at('10T23:00'), calendar };
    const [ana] = onCallLoad(compiled, saturday).people;
    expect(ana).toMatchObject({
      onCall: { ms: 20 * HOUR, n: 1 },
      // 03:00 to 06:00, and 22:00 to 23:00.
      nights: { ms: 4 * HOUR, n: 2 },
      weekends: { ms: 20 * HOUR, n: 1 },
      holidays: { ms: 20 * HOUR, n: 1 },
    });
  });

  it('of turns without a pause is one stretch, of turns apart several', () => {
    const split = schedule([layer({ slots: [['ana'], ['ana', 'ben'], ['ben']] })]);
    const weeks = { from: at('05T09:00'), to: new Date('2026-02-16T09:00Z') };
    expect(
      onCallLoad(split, weeks).people.map(({ onCall }) => [onCall.ms / HOUR, onCall.n]),
    ).toEqual([
      [4 * 168, 2],
      [4 * 168, 2],
    ]);
  });

  it('of weekends on every day is all of it, as one', () => {
    const [ana] = onCallLoad(compiled, { ...period, weekend: [1, 2, 3, 4, 5, 6, 7] }).people;
    expect(ana?.weekends).toMatchObject({ ms: 168 * HOUR, n: 1 });
  });
});

describe('a change of turns', () => {
  const three = schedule([layer({ slots: [['ana'], ['ben'], ['cy']] })]);
  const change = (what: object, options: object = {}, of = three) =>
    changeTurns(of, { layer: 'weeks', ...what } as TurnChange, {
      ...{ from: '2026-01-05T09:00Z' },
      ...options,
    });
  const slots = (answer: ReturnType<typeof change>) => answer.config.layers[0]?.slots;

  it.each<[string, string[][], object, string[][]]>([
    ['of one person', [['ana']], { add: 'ben' }, [['ana'], ['ben']]],
    ['of none', [], { add: 'ben' }, [['ben']]],
    ['of an empty turn', [[]], { add: 'ben' }, [['ben']]],
    [
      'of two',
      [['ana'], ['ben']],
      { add: 'cy' },
      [['ana'], ['ben'], ['cy'], ['ben'], ['ana'], ['cy']],
    ],
    [
      'of pairs',
      [['ana', 'ben']],
      { add: 'cy' },
      [
        ['ana', 'ben'],
        ['ana', 'ben'],
        ['cy', 'ben'],
      ],
    ],
    ['the last who leaves', [['ana']], { remove: 'ana' }, [[]]],
    ['one of two', [['ana'], ['ben']], { remove: 'ana' }, [['ben']]],
    [
      'one of a pair',
      [['ana', 'ben'], ['cy']],
      { remove: 'ana' },
      [['ben'], ['cy'], ['cy', 'ben'], ['cy']],
    ],
    [
      'one for a stand-in',
      [['ana', 'ben'], ['ana']],
      { remove: 'ana', fill: { by: 'ben' } },
      [['ben'], ['ben']],
    ],
    ['one for nobody', [['ana', 'ben'], ['ana']], { remove: 'ana', fill: 'empty' }, [['ben'], []]],
    [
      'of two and a pause',
      [['ana'], ['ben'], []],
      { add: 'cy' },
      [['ana'], ['ben'], [], ['cy'], ['ben'], [], ['ana'], ['cy'], []],
    ],
    ['of a pause too', [['ana'], []], { add: 'cy' }, [['ana'], [], ['cy'], []]],
    ['one with nobody added', [['ana'], ['ben']], { add: undefined, remove: 'ana' }, [['ben']]],
    ['one shared', [['ana'], ['ben']], { remove: 'ana', fill: 'share' }, [['ben']]],
  ])('%s', (_, before, what, after) => {
    expect(slots(change(what, {}, schedule([layer({ slots: before })])))).toEqual(after);
  });

  it('tells each changed turn, as far as it is asked, and no longer than the layer lasts', () => {
    const { changes } = change({ remove: 'ben' }, { to: '2026-02-02T09:00Z' });
    expect(changes).toEqual([
      {
        ...{ turn: 1, startAt: at('12T09:00'), endAt: at('19T09:00') },
        ...{ before: ['ben'], after: ['ana'] },
      },
    ]);
    const short = schedule([layer({ slots: [['ana'], ['ben']], until: '2026-01-14T00:00' })]);
    expect(change({ remove: 'ben', fill: 'empty' }, {}, short).changes).toEqual([
      {
        ...{ turn: 1, startAt: at('12T09:00'), endAt: at('14T00:00') },
        ...{ before: ['ben'], after: [] },
      },
    ]);
    // A turn that begins at the end is none of it.
    const upTo = (to: string) => change({ remove: 'ben' }, { to }).changes.length;
    expect([upTo('2026-01-12T09:00Z'), upTo('2026-01-12T09:01Z')]).toEqual([0, 1]);
  });

  it('begins at the turn that starts at the instant, or at the next one', () => {
    const start = (from: string) => change({ add: 'gus' }, { from }).startAt;
    expect(start('2026-01-12T09:00Z')).toEqual(at('12T09:00'));
    expect(start('2026-01-12T09:01Z')).toEqual(at('19T09:00'));
    expect(start('2025-01-01T00:00Z')).toEqual(at('05T09:00'));
  });

  it('leaves other layers alone, and keeps what is said of its own', () => {
    const two = schedule([layer({ id: 'other' }), layer({ priority: 3 })]);
    const { config, schedule: after } = change({ add: 'gus' }, { from: '2026-01-12T09:00Z' }, two);
    expect(
      config.layers.map(({ id, priority, from, until }) => ({ id, priority, from, until })),
    ).toEqual([
      { id: 'other', priority: undefined, from: undefined, until: undefined },
      ...[
        {
          id: 'weeks until 2026-01-12T09:00',
          priority: 3,
          from: undefined,
          until: '2026-01-12T09:00',
        },
        { id: 'weeks', priority: 3, from: '2026-01-12T09:00', until: undefined },
      ],
    ]);
    expect(after.people).toEqual(['ana', 'ben', 'gus']);
  });
});

describe('the rota', () => {
  it('joins turns of the same people, and leaves out empty ones', () => {
    const slots = [['ana'], ['ana'], [], ['ben']];
    const rota = onCallRota(schedule([layer({ slots })]), {
      ...{ from: at('06T00:00'), to: new Date('2026-02-08T00:00Z') },
    });
    expect(rota.layers).toEqual([
      {
        ...{ id: 'weeks', priority: 0 },
        shifts: [
          { people: ['ana'], startAt: at('06T00:00'), endAt: at('19T09:00') },
          { people: ['ben'], startAt: at('26T09:00'), endAt: new Date('2026-02-02T09:00Z') },
          {
            people: ['ana'],
            startAt: new Date('2026-02-02T09:00Z'),
            endAt: new Date('2026-02-08T00:00Z'),
          },
        ],
      },
    ]);
    expect([rota.id, rota.timeZone, rota.startAt]).toEqual(['s', 'UTC', at('06T00:00')]);
    expect(rota.gaps).toEqual([
      {
        ...{ startAt: at('19T09:00'), endAt: at('26T09:00'), ms: 168 * HOUR },
        because: [{ code: 'empty_turn', layer: 'weeks', untilAt: at('26T09:00') }],
      },
    ]);
  });
});
