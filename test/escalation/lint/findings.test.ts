import { describe, expect, it } from 'vitest';
import {
  defineCalendar,
  defineDirectory,
  defineEscalationPolicy,
  defineOnCallSchedule,
  lintEscalation,
  pathCoverage,
  type EscalationLevelConfig,
  type EscalationPolicyConfig,
  type LintEscalationOptions,
} from '../../../src/index.js';
import { define, level, office, references } from '../paths/support.js';

const HOUR = 3_600_000;
const week = { from: '2026-04-06T00:00:00Z', to: '2026-04-13T00:00:00Z' };

/** `code path` with what was received, of everything found. */
const lint = (
  config: Partial<EscalationPolicyConfig>,
  options: LintEscalationOptions = {},
  rest: object = {},
) =>
  lintEscalation({ id: 'p', levels: [], ...config }, { ...references, ...rest }, options).map(
    ({ code, path, severity, received }) => [
      `${severity} ${code} ${path.join('.')}`.trim(),
      received,
    ],
  );
const fast = (id: string, user: string, rest: Partial<EscalationLevelConfig> = {}) =>
  level(id, user, { owner: 'tom', escalateAfter: '1h', ...rest });

describe('a level that reaches nobody', () => {
  const directory = defineDirectory(
    {
      people: [{ id: 'ana', manager: 'mia' }, { id: 'mia' }, { id: 'tom' }],
      teams: [
        { id: 'ghosts', members: [] },
        { id: 'headless', members: ['ana'] },
        { id: 'support', members: ['ana'], manager: 'mia' },
      ],
    },
    { calendars: [] },
  );
  const found = (...targets: EscalationLevelConfig['targets']) =>
    lint(
      { levels: [fast('a', 'ana'), fast('b', 'mia'), fast('c', 'tom', { targets })] },
      {},
      { directory },
    );

  it.each<EscalationLevelConfig['targets'][number]>([
    { team: 'ghosts' },
    { managerOf: 'mia' },
    { managerOf: { team: 'headless' } },
  ])('is found where it names %j alone', (target) => {
    expect(found(target)).toEqual([['warning empty_level levels.2', [target]]]);
    expect(found(target, { user: 'tom' })).toEqual([]);
  });

  it.each<EscalationLevelConfig['targets'][number]>([
    { team: 'support' },
    { managerOf: 'ana' },
    { managerOf: { team: 'support' } },
    // Who is on call changes: others look for gaps.
    { schedule: 'nobody' },
    { managerOf: { schedule: 'nobody' } },
  ])('is not found where it names %j', (target) => {
    expect(found(target)).toEqual([]);
  });
});

describe('a path that is one person', () => {
  const single = (levels: EscalationPolicyConfig['levels'], ...policies: unknown[]) =>
    lint({ levels }, {}, { policies }).filter(([told]) => String(told).includes('single_person'));
  const told = (person: string) => [['warning single_person levels', person]];
  const named = (id: string, ...levels: EscalationLevelConfig[]) => ({ id, levels });

  it.each<[string, EscalationLevelConfig['targets']]>([
    ['mia', [{ user: 'mia' }, { managerOf: 'ana' }]],
    ['mia', [{ managerOf: { team: 'support' } }]],
    ['mia', [{ managerOf: { schedule: 'primary' } }]],
    ['tom', [{ managerOf: 'mia' }, { team: 'ghosts' }, { managerOf: 'tom' }]],
  ])('is found through %s of %j', (person, targets) => {
    expect(single([fast('a', 'ana', { targets })])).toEqual(told(person));
  });

  it.each<EscalationLevelConfig['targets']>([
    [{ team: 'support' }],
    [{ schedule: 'primary' }],
    [{ user: 'ana' }, { managerOf: 'ana' }],
    [{ team: 'ghosts' }],
  ])('is not found in %j', (...targets) => {
    expect(single([fast('a', 'ana', { targets })])).toEqual([]);
  });

  it('looks at the first level of policies that it names, and at those that they name', () => {
    const asks = [fast('a', 'ana', { targets: [{ policy: 'q' }] })];
    const q = named('q', fast('x', 'ana'), fast('y', 'ben'));
    expect(single(asks, q)).toEqual(told('ana'));
    expect(single([...asks, fast('b', 'ben')], q)).toEqual([]);
    const r = named('q', fast('x', 'ana', { targets: [{ policy: 'r' }] }));
    expect(single(asks, r, named('r', fast('x', 'ben')))).toEqual(told('ben'));
    // A circle ends.
    const back = named('q', fast('x', 'ana', { targets: [{ policy: 'q' }, { user: 'ana' }] }));
    expect(single(asks, back)).toEqual(told('ana'));
  });

  it('counts an owner who stands in for the first level of a policy', () => {
    const asks = [fast('a', 'ana', { targets: [{ policy: 'q' }] })];
    const empty = (ifEmpty: 'owner' | 'skip' | 'wait') =>
      named('q', fast('x', 'ana', { targets: [{ team: 'ghosts' }], ifEmpty }));
    expect(single(asks, empty('owner'))).toEqual(told('tom'));
    expect(single(asks, empty('skip'))).toEqual([]);
    expect(single(asks, named('q', fast('x', 'ana', { ifEmpty: 'owner' })))).toEqual([]);
    expect(single(asks, named('q', fast('x', 'ana', { ifEmpty: 'wait' })))).toEqual(told('ana'));
  });

  it('knows no policy that has no shape', () => {
    const asks = [fast('a', 'ana', { targets: [{ policy: 'q' }, { user: 'ben' }] })];
    expect(single(asks, { id: 'q', levels: 5 })).toEqual(told('ben'));
  });
});

describe('a level that says nothing new', () => {
  const steps = (...targets: EscalationLevelConfig['targets'][]) =>
    lint({
      levels: targets.map((each, at) => fast(`l${at}`, 'ana', { targets: each })),
    }).map(([told]) => told);
  const ana = { user: 'ana' };
  const ben = { user: 'ben' };

  it('is one whose targets the level before has all told', () => {
    const same = 'warning same_as_previous levels.1';
    expect(steps([ana, ben], [ben])).toEqual([same]);
    expect(steps([ana, ben], [ben, ana])).toEqual([same]);
    expect(steps([ana], [ana, ben])).toEqual([]);
    expect(steps([ana], [ben], [ana])).toEqual([]);
  });

  it('is held against its neighbour alone, which may have no shape', () => {
    const levels = [fast('a', 'ana'), { ...fast('b', 'ben'), owner: 5 as never }, fast('c', 'ana')];
    expect(lint({ levels }).map(([told]) => told)).toEqual([
      'error no_owner levels.1.owner',
      'warning single_person levels',
    ]);
  });

  it('is told with its targets, and once where it names its own policy', () => {
    expect(lint({ levels: [fast('a', 'ana'), fast('b', 'ana')] })).toEqual([
      ['warning same_as_previous levels.1', [{ user: 'ana' }]],
      ['warning single_person levels', 'ana'],
    ]);
    const own = [fast('a', 'ana', { targets: [{ policy: 'p' }] })];
    expect(lint({ levels: own })).toEqual([['error loop', ['p', 'p']]]);
  });

  it('stands by its level, before what is wrong with the path', () => {
    const levels = [fast('a', 'ana'), fast('b', 'ana'), fast('c', 'bne')];
    const found = lint({ levels, fallback: [{ user: 'zo' }], repeat: -1 });
    expect(found.map(([told]) => told)).toEqual([
      'warning same_as_previous levels.1',
      'error unknown_person levels.2.targets.0.user',
      'error invalid_count repeat',
      'error unknown_person fallback.0.user',
    ]);
  });

  it('says which limit does not rise', () => {
    const limit = (amount: number) => ({ authorityLimit: { amount, currency: 'EUR' } });
    const limits = (...amounts: (number | null)[]) =>
      lint({
        levels: amounts.map((amount, at) =>
          fast(`l${at}`, at % 2 === 0 ? 'ana' : 'ben', amount === null ? {} : limit(amount)),
        ),
      });
    expect(limits(100, 101, 0)).toEqual([
      ['warning authority_not_rising levels.2', { limit: 0, before: 101 }],
    ]);
    expect(limits(0, 0)).toEqual([
      ['warning authority_not_rising levels.1', { limit: 0, before: 0 }],
    ]);
    expect(limits(null, 0, null, 1)).toEqual([]);
  });
});

describe('a level that is told late', () => {
  const late = (config: Partial<EscalationPolicyConfig>, options: LintEscalationOptions) =>
    lint(config, options).filter(([told]) => String(told).includes('lands'));
  const told = (index: number, arrivesAfterMs: number | null, dueAfterMs: number) => [
    `warning lands_at_or_after_due levels.${index}`,
    { arrivesAfterMs, dueAfterMs, openedAt: null },
  ];
  const levels = [fast('a', 'ana'), fast('b', 'ben', { escalateAfter: '2h' }), fast('c', 'tom')];

  it('is one that arrives when it is due, or after', () => {
    const within = (due: string) => late({ levels }, { due: { within: due } });
    expect(within('3h')).toEqual([told(2, 3 * HOUR, 3 * HOUR)]);
    expect(within('181m')).toEqual([]);
    expect(within('1h')).toEqual([told(1, HOUR, HOUR), told(2, 3 * HOUR, HOUR)]);
  });

  it('is not one that never arrives, nor one of a scheduled path that no opening times', () => {
    const stuck = [fast('a', 'ana', { escalateAfter: undefined }), fast('b', 'ben')];
    expect(late({ levels: stuck }, { due: { within: '1m' } })).toEqual([]);
    const business: Partial<EscalationPolicyConfig> = {
      ...{ time: 'business', calendar: 'office' },
      levels: [stuck[0]!, fast('b', 'ben')],
    };
    const found = late(business, { horizon: week, due: { within: '1m' } });
    expect(found.map(([line]) => line)).toEqual(['warning lands_at_or_after_due levels.0']);
    const scheduled: Partial<EscalationPolicyConfig> = {
      trigger: 'scheduled',
      levels: [
        level('a', 'ana', { when: { sinceOpen: '2h' } }),
        level('b', 'ben', { when: { beforeDue: '1h' } }),
        level('c', 'tom', { when: { sinceOpen: '1h' } }),
      ],
    };
    expect(late(scheduled, { due: { within: '2h' } })).toEqual([told(0, 2 * HOUR, 2 * HOUR)]);
    expect(lint(scheduled)).toEqual([]);
  });

  it('is looked for at each opening of a week where path and target count otherwise', () => {
    const horizon = week;
    const config: Partial<EscalationPolicyConfig> = {
      ...{ time: 'business', calendar: 'office' },
      levels: [fast('a', 'ana', { escalateAfter: '1h' }), fast('b', 'tom')],
    };
    // Opened when the office closes on Friday, 15:00Z, it is told on Monday at 07:00Z and 08:00Z.
    const openedAt = '2026-04-10T15:00:00.000Z';
    const weekend = (hours: number) => 64 * HOUR + hours * HOUR;
    expect(late(config, { horizon, due: { within: '64h' } })).toEqual([
      [
        'warning lands_at_or_after_due levels.0',
        { arrivesAfterMs: weekend(0), dueAfterMs: 64 * HOUR, openedAt },
      ],
      [
        'warning lands_at_or_after_due levels.1',
        // An hour before closing there is nothing left of the hour.
        {
          arrivesAfterMs: weekend(1),
          dueAfterMs: 64 * HOUR,
          openedAt: '2026-04-10T15:00:00.000Z',
        },
      ],
    ]);
    expect(late(config, { horizon, due: { within: '66h' } })).toEqual([]);
    // Without a week nothing can be said.
    expect(late(config, { due: { within: '1m' } })).toEqual([]);
  });

  it('never comes in a calendar that never opens', () => {
    const closed = defineCalendar({ id: 'closed', timeZone: 'UTC', hours: {} });
    const config = {
      ...{ id: 'p', time: 'business', calendar: 'closed', levels: [fast('a', 'ana')] },
    } as const;
    const [found] = lintEscalation(
      config,
      { ...references, calendars: [office, closed] },
      { horizon: week, due: { within: '1h' } },
    );
    expect(found).toMatchObject({
      code: 'lands_at_or_after_due',
      received: {
        arrivesAfterMs: null,
        dueAfterMs: HOUR,
        openedAt: week.from.replace('Z', '.000Z'),
      },
    });
  });
});

describe('the cover of a path', () => {
  const windows = (id: string, from: string, to: string) =>
    defineOnCallSchedule({
      ...{ id, timeZone: 'UTC' },
      layers: [
        {
          ...{ id: 'l', anchor: '2026-01-05T00:00', handoff: { unit: 'week', every: 1 } },
          ...{ slots: [['ana']], restrictions: [{ from, to }] },
        },
      ],
    });
  const schedules = [windows('day', '08:00', '16:00'), windows('late', '14:00', '20:00')];
  const day = { from: '2026-04-06T00:00:00Z', to: '2026-04-07T00:00:00Z' };
  const span = (from: number, to: number) => ({
    from: new Date(Date.parse(day.from) + from * HOUR),
    to: new Date(Date.parse(day.from) + to * HOUR),
    ms: (to - from) * HOUR,
  });
  const on = (id: string, schedule: string) => fast(id, 'ana', { targets: [{ schedule }] });

  it('tells gaps, who is first, and when nobody is reached', () => {
    const levels = [on('a', 'day'), on('b', 'late')];
    const config = { id: 'p', levels };
    const policy = define({ levels: [fast('x', 'ana')] });
    expect(pathCoverage(policy, day)).toEqual({
      levels: [{ levelId: 'x', firstMs: 24 * HOUR, coveredMs: 24 * HOUR, gaps: [] }],
      ...{ nobody: [], nobodyMs: 0, first: [{ ...span(0, 24), levelId: 'x' }] },
    });
    const found = lintEscalation(config, { ...references, schedules }, { horizon: day });
    expect(found.map(({ code, path, received }) => [code, path, received])).toEqual([
      ['coverage_gap', ['levels', 0], { minutes: 16 * 60 }],
      ['coverage_gap', ['levels', 1], { minutes: 18 * 60 }],
      ['single_person', ['levels'], 'ana'],
    ]);
    const ghosts = fast('c', 'ana', { targets: [{ team: 'ghosts' }] });
    expect(lint({ levels: [ghosts] }, { horizon: day })).toEqual([
      ['warning empty_level levels.0', [{ team: 'ghosts' }]],
    ]);
  });

  it('of a level that names several asks all of them', () => {
    const targets = [{ schedule: 'day' }, { schedule: 'late' }];
    const policy = defineEscalationPolicy(
      { id: 'p', levels: [fast('a', 'ana', { targets })] },
      { ...references, schedules },
    );
    expect(pathCoverage(policy, day).levels).toEqual([
      { levelId: 'a', firstMs: 12 * HOUR, coveredMs: 12 * HOUR, gaps: [span(0, 8), span(20, 24)] },
    ]);
  });

  it('tells each stretch of two windows', () => {
    const config = { id: 'p', levels: [on('a', 'day'), on('b', 'late')] };
    const policy = defineEscalationPolicy(config, { ...references, schedules });
    expect(pathCoverage(policy, day)).toEqual({
      levels: [
        { levelId: 'a', firstMs: 8 * HOUR, coveredMs: 8 * HOUR, gaps: [span(0, 8), span(16, 24)] },
        { levelId: 'b', firstMs: 4 * HOUR, coveredMs: 6 * HOUR, gaps: [span(0, 14), span(20, 24)] },
      ],
      nobody: [span(0, 8), span(20, 24)],
      nobodyMs: 12 * HOUR,
      first: [
        { ...span(0, 8), levelId: null },
        { ...span(8, 16), levelId: 'a' },
        { ...span(16, 20), levelId: 'b' },
        { ...span(20, 24), levelId: null },
      ],
    });
    const { from } = day;
    expect(pathCoverage(policy, { from, to: from })).toMatchObject({ first: [], nobodyMs: 0 });
  });

  it('counts an owner off for the time outside their calendar', () => {
    const owned = [fast('a', 'ana', { owner: 'mia' }), fast('b', 'ben', { owner: 'ana' })];
    const monday = { from: '2026-04-06T06:00:00Z', to: '2026-04-06T15:00:00Z' };
    const found = (horizon: { from: string; to: string }) => lint({ levels: owned }, { horizon });
    // In Berlin it is 09:00 at 07:00Z: one hour of nine is off.
    expect(found(monday)).toEqual([
      ['warning owner_off_shift levels.0', { owner: 'mia', minutes: 60 }],
    ]);
    expect(found({ ...monday, from: '2026-04-06T07:00:00Z' })).toEqual([]);
  });
});
