import { describe, expect, it } from 'vitest';
import {
  defineOnCallSchedule,
  isConfigError,
  onCallAt,
  type OnCallScheduleConfig,
} from '../../../src/index.js';
import { codeOf } from '../../stats/codeOf.js';
import { refused } from '../paths/support.js';
import { layer, weeks } from './support.js';

const define = (config: unknown, references?: unknown) =>
  defineOnCallSchedule(config as OnCallScheduleConfig, references as never);
const base = { id: 's', timeZone: 'Europe/Berlin' };
const withLayer = (rest: Record<string, unknown>) => ({ ...base, layers: [{ ...weeks, ...rest }] });
const withOverride = (rest: Record<string, unknown>) => ({
  ...base,
  layers: [weeks],
  overrides: [
    { kind: 'set', users: [], from: '2026-01-06T12:00Z', to: '2026-01-06T18:00Z', ...rest },
  ],
});
const handoff = (rest: Record<string, unknown>) =>
  withLayer({ handoff: { unit: 'week', every: 1, ...rest } });
const restriction = (rest: Record<string, unknown>) =>
  withLayer({ restrictions: [{ from: '09:00', to: '17:00', ...rest }] });

describe('an on-call schedule is refused', () => {
  it.each<[string, unknown, string[]]>([
    ['that is none', null, ['wrong_type ']],
    ['of nothing', {}, ['missing_key id', 'missing_key timeZone', 'missing_key layers']],
    ['with a key too many', { ...base, layers: [], layer: [] }, ['unknown_key layer']],
    [
      'of no zone',
      { ...base, timeZone: 'Europe/Berlni', layers: [] },
      ['unknown_time_zone timeZone'],
    ],
    [
      'with two layers of one id',
      { ...base, layers: [weeks, weeks] },
      ['duplicate_id layers.1.id'],
    ],
    [
      'with a priority that is no number',
      withLayer({ priority: NaN }),
      ['wrong_type layers.0.priority'],
    ],
    ['whose turns never pass', handoff({ every: 0 }), ['invalid_handoff layers.0.handoff.every']],
    [
      'whose turns pass backwards',
      handoff({ every: -1 }),
      ['invalid_handoff layers.0.handoff.every'],
    ],
    ['whose turns are halves', handoff({ every: 1.5 }), ['invalid_handoff layers.0.handoff.every']],
    [
      'whose turns last ages',
      handoff({ every: 10_001 }),
      ['invalid_handoff layers.0.handoff.every'],
    ],
    ['whose turns are years', handoff({ unit: 'year' }), ['wrong_value layers.0.handoff.unit']],
    [
      'that counts elapsed weeks',
      handoff({ clock: 'elapsed' }),
      ['invalid_handoff layers.0.handoff.clock'],
    ],
    ['by another clock', handoff({ clock: 'sun' }), ['wrong_value layers.0.handoff.clock']],
    ['that advances at will', withLayer({ advance: 'at will' }), ['wrong_value layers.0.advance']],
    [
      'with nobody of a name',
      withLayer({ slots: [['ana', '']] }),
      ['wrong_value layers.0.slots.0.1'],
    ],
    [
      'with people instead of slots',
      withLayer({ slots: ['ana'] }),
      ['wrong_type layers.0.slots.0'],
    ],
    [
      'over before it begins',
      withLayer({ until: '2026-01-05T08:59' }),
      ['empty_span layers.0.until'],
    ],
    ['over as it begins', withLayer({ until: weeks.anchor }), ['empty_span layers.0.until']],
    [
      'over before its from',
      withLayer({ from: '2026-03-01T00:00', until: '2026-02-01T00:00' }),
      ['empty_span layers.0.until'],
    ],
    [
      // Both are skipped and mean 03:00 in summer time: 29 March 2026, 01:00Z.
      'over in the gap that it begins in',
      withLayer({ from: '2026-03-29T02:15', until: '2026-03-29T02:45' }),
      ['empty_span layers.0.until'],
    ],
    [
      'with windows on no day',
      restriction({ days: [] }),
      ['wrong_value layers.0.restrictions.0.days'],
    ],
    [
      'with windows on day 0',
      restriction({ days: [0] }),
      ['wrong_value layers.0.restrictions.0.days'],
    ],
    [
      'with windows on day 8',
      restriction({ days: [8] }),
      ['wrong_value layers.0.restrictions.0.days'],
    ],
    [
      'with windows at no time',
      restriction({ from: '24:00', to: '24:01' }),
      [
        'invalid_time_of_day layers.0.restrictions.0.from',
        'invalid_time_of_day layers.0.restrictions.0.to',
      ],
    ],
    [
      'with an override that ends before it starts',
      withOverride({ to: '2026-01-06T11:59Z' }),
      ['empty_span overrides.0.to'],
    ],
    [
      'with an override that ends as it starts, in another offset',
      withOverride({ to: '2026-01-06T13:00+01:00' }),
      ['empty_span overrides.0.to'],
    ],
    [
      'with an override at a time of some clock',
      withOverride({ from: '2026-01-06T12:00' }),
      ['instant_without_offset overrides.0.from'],
    ],
    [
      'with an override some day',
      withOverride({ from: 'friday' }),
      ['invalid_instant overrides.0.from'],
    ],
    [
      'with an override past the end of time',
      withOverride({ to: 9e15 }),
      ['instant_out_of_range overrides.0.to'],
    ],
    [
      'with an override of no kind',
      withOverride({ kind: 'swap' }),
      ['wrong_value overrides.0.kind'],
    ],
    [
      'that sets nobody in particular',
      withOverride({ users: undefined }),
      ['missing_key overrides.0.users'],
    ],
    ['that sets a user', withOverride({ user: 'ana' }), ['unknown_key overrides.0.user']],
    [
      'that replaces by nobody',
      withOverride({ kind: 'replace', users: undefined, user: 'ana' }),
      ['missing_key overrides.0.by'],
    ],
    [
      'that removes somebody by another',
      withOverride({ kind: 'remove', users: undefined, user: 'ana', by: 'ben' }),
      ['unknown_key overrides.0.by'],
    ],
    [
      'with two overrides of one id',
      { ...base, layers: [], overrides: [0, 1].map(() => withOverride({ id: 'o' }).overrides[0]) },
      ['duplicate_id overrides.1.id'],
    ],
  ])('%s', (_, config, expected) => {
    expect(refused(() => define(config))).toEqual(expected);
  });

  it.each([
    '2026-02-30T09:00',
    '2025-02-29T09:00',
    '2026-13-01T09:00',
    '2026-01-05T24:00',
    '2026-01-05T09:60',
    '2026-01-05T9:00',
    '2026-01-05T09:00:00',
    '2026-01-05T09:00Z',
    '2026-01-05 09:00',
    '2026-01-05',
    '',
    'T',
  ])('with the wall time %j', (text) => {
    const bad = withLayer({ anchor: text, from: text, until: text });
    expect(refused(() => define(bad))).toEqual([
      'invalid_wall_time layers.0.anchor',
      'invalid_wall_time layers.0.from',
      'invalid_wall_time layers.0.until',
    ]);
  });

  it('with anybody whom the directory does not know, and offers the nearest name', () => {
    const config = {
      ...base,
      layers: [layer({ slots: [['ana', 'bne'], ['ben']] })],
      overrides: [
        { ...withOverride({}).overrides[0], users: ['ana', 'zoe'] },
        {
          ...withOverride({}).overrides[0],
          users: undefined,
          kind: 'replace',
          user: 'anna',
          by: 'x',
        },
      ],
    };
    const directory = { personIds: ['ana', 'ben'] };
    expect(refused(() => define(config, { directory }))).toEqual([
      'unknown_person layers.0.slots.0.1',
      'unknown_person overrides.0.users.1',
      'unknown_person overrides.1.user',
      'unknown_person overrides.1.by',
    ]);
    expect(refused(() => define(config))).toEqual([]);
    expect(messages(() => define(config, { directory }))[0]).toContain('did you mean ben');
  });

  it('with everything that is wrong with it in one error', () => {
    const config = {
      ...withOverride({ to: '2026-01-06T12:00Z' }),
      timeZone: 'Mars/Olympus',
      layers: [layer({ anchor: 'x' }), { ...weeks, handoff: { unit: 'day', every: 0 } }],
    };
    expect(refused(() => define(config))).toEqual([
      'unknown_time_zone timeZone',
      'duplicate_id layers.1.id',
      'invalid_wall_time layers.0.anchor',
      'invalid_handoff layers.1.handoff.every',
      'empty_span overrides.0.to',
    ]);
  });

  it.each<[string, unknown, string]>([
    [
      'turns',
      withLayer({ slots: Array.from({ length: 10_001 }, () => ['ana']) }),
      'layers.0.slots',
    ],
    [
      'windows',
      withLayer({
        restrictions: Array.from({ length: 101 }, () => ({ from: '09:00', to: '10:00' })),
      }),
      'layers.0.restrictions',
    ],
    [
      'layers',
      { ...base, layers: Array.from({ length: 101 }, (_, i) => ({ ...weeks, id: `l${i}` })) },
      'layers',
    ],
    ['overrides', many(20_001, () => 1), 'overrides'],
    ['overlaps of overrides', many(1_500, () => 1_500), 'overrides'],
  ])('with too many %s', (_, config, path) => {
    expect(refused(() => define(config))).toEqual([`schedule_too_large ${path}`]);
  });

  it('whose references hold no people', () => {
    expect(codeOf(() => define({ ...base, layers: [] }, null))).toBe('wrong_type');
    expect(codeOf(() => define({ ...base, layers: [] }, { directory: {} }))).toBe('wrong_type');
  });
});

describe('an on-call schedule', () => {
  it('takes as many overrides as there may be, one after the other', () => {
    const compiled = define(many(20_000, () => 1));
    expect(onCallAt(compiled, 19_999).people).toEqual(['cy']);
  });

  it('may have no layers, no turns, and turns of nobody', () => {
    for (const layers of [[], [layer({ slots: [] })], [layer({ slots: [[]] })]]) {
      expect(onCallAt(define({ ...base, layers }), 1.8e12).people).toEqual([]);
    }
  });

  it('is frozen and keeps nothing of the config that it was made of', () => {
    const config = { ...base, layers: [{ ...weeks, slots: [['ana']] }] };
    const compiled = define(config);
    config.layers[0]?.slots.unshift(['eve']);
    expect(onCallAt(compiled, 1.8e12).people).toEqual(['ana']);
    expect(Object.isFrozen(compiled)).toBe(true);
    expect(compiled.people).toEqual(['ana']);
  });

  it('names everybody once, those of layers first', () => {
    const config = withOverride({ kind: 'replace', users: undefined, user: 'ben', by: 'cy' });
    expect(define(config).people).toEqual(['ana', 'ben', 'cy']);
  });
});

/** So many overrides, each from one millisecond to some later one. */
function many(size: number, length: () => number): unknown {
  const overrides = Array.from({ length: size }, (_, i) => {
    return { kind: 'add', user: 'cy', from: i, to: i + length() };
  });
  return { ...base, layers: [], overrides };
}

function messages(call: () => unknown): string[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!isConfigError(error)) throw error;
    return error.issues.map(({ message }) => message);
  }
}
