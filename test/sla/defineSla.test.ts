import { describe, expect, it } from 'vitest';
import { alwaysOpen, defineCalendar } from '../../src/calendar/index.js';
import { isConfigError, type Issue } from '../../src/errors/index.js';
import { defineSla, evaluateSla, type SlaConfig } from '../../src/sla/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { createdWith, errorOf, hour } from '../ticket/ticketLog.js';
import { calendars, office } from './clocks.js';

function issuesOf(config: unknown, references: unknown = { calendars }): readonly Issue[] {
  try {
    defineSla(deepFreeze(config) as SlaConfig, references as { calendars: [] });
  } catch (error) {
    if (isConfigError(error)) return error.issues;
    throw error;
  }
  return [];
}

function found(config: unknown): string[] {
  return issuesOf(config).map(({ code, path }) => `${code} ${path.join('.')}`);
}

const row = { metric: 'resolution', within: '4h' };
const policy = { id: 'all', calendar: 'office', targets: [row] };
const withRow = (extra: object): object => ({
  policies: [{ ...policy, targets: [{ ...row, ...extra }] }],
});
const withPolicy = (extra: object): object => ({ policies: [{ ...policy, ...extra }] });
const clock = {
  id: 'own',
  start: [{ type: 'created' }],
  stop: [{ type: 'solved' }],
  cycle: 'single',
};
const withClock = (extra: object): object => ({ policies: [], clocks: [{ ...clock, ...extra }] });

describe('defineSla', () => {
  it('names the clocks of all targets, presets first, and the policies in order', () => {
    const sla = defineSla(
      {
        clocks: [{ ...clock, cycle: 'single' }],
        policies: [
          { id: 'a', calendar: '24x7', targets: [{ metric: 'resolution', within: null }] },
          { id: 'b', calendar: '24x7', targets: [{ metric: 'first_response', within: '1h' }] },
        ],
        groupPolicies: [
          { id: 'g', calendar: '24x7', targets: [{ metric: 'group_ownership', within: '1h' }] },
        ],
      },
      { calendars: [] },
    );
    expect(sla.clockIds).toEqual(['first_response', 'resolution', 'group_ownership', 'own']);
    expect(sla.policyIds).toEqual(['a', 'b', 'g']);
    expect(Object.isFrozen(sla)).toBe(true);
    expect(Object.isFrozen(sla.clockIds)).toBe(true);
  });

  it('takes rules without policies', () => {
    const sla = defineSla({ policies: [] }, { calendars: [] });
    const answer = evaluateSla(sla, createdWith(), { now: hour(1) });
    expect(answer).toMatchObject({ policyId: null, clocks: {}, nextCheckAt: null });
  });

  it('is not reached by later changes of the config', () => {
    const config = {
      policies: [{ ...policy, targets: [{ ...row, edge: 'close' as 'close' | 'next_open' }] }],
    };
    const sla = defineSla(config, { calendars });
    const due = () => evaluateSla(sla, createdWith(), { now: hour(1) }).clocks['resolution']?.dueAt;
    const before = due();
    Object.assign(config.policies[0]?.targets[0] ?? {}, { within: '1h', edge: 'next_open' });
    Object.assign(config.policies[0] ?? {}, { calendar: '24x7' });
    expect(due()).toEqual(before);
  });

  it('takes a config that was parsed from JSON, and hides none of its keys', () => {
    const text = '{"policies":[],"__proto__":{"policies":[]},"constructor":1}';
    expect(found(JSON.parse(text))).toEqual(['unknown_key __proto__', 'unknown_key constructor']);
  });
});

describe('the shape', () => {
  it.each<[unknown, string[]]>([
    [null, ['wrong_type ']],
    [[], ['wrong_type ']],
    ['x', ['wrong_type ']],
    [{}, ['missing_key policies']],
    [{ policies: {} }, ['wrong_type policies']],
    [{ policies: [null] }, ['wrong_type policies.0']],
    [{ policies: [{ id: 'a', targets: [] }] }, ['missing_key policies.0.calendar']],
    [withPolicy({ id: 1 }), ['wrong_type policies.0.id']],
    [withPolicy({ calendarByGroup: { a: 1 } }), ['wrong_type policies.0.calendarByGroup.a']],
    [withRow({ within: undefined }), ['missing_key policies.0.targets.0.within']],
    [withRow({ within: true }), ['wrong_type policies.0.targets.0.within']],
    [withRow({ time: 'real' }), ['wrong_value policies.0.targets.0.time']],
    [withRow({ onReopen: 'stop' }), ['wrong_value policies.0.targets.0.onReopen']],
    [withRow({ onTargetChange: '' }), ['wrong_value policies.0.targets.0.onTargetChange']],
    [withRow({ retroactiveBreach: 1 }), ['wrong_value policies.0.targets.0.retroactiveBreach']],
    [withRow({ edge: 'open' }), ['wrong_value policies.0.targets.0.edge']],
    [withRow({ warnAt: '75%' }), ['wrong_type policies.0.targets.0.warnAt']],
    [withClock({ cycle: 'twice' }), ['wrong_value clocks.0.cycle']],
    [withClock({ start: {} }), ['wrong_type clocks.0.start']],
    [{ policies: [], statusCategories: { x: 'waiting' } }, ['wrong_value statusCategories.x']],
    [{ policies: [], eventTypes: [1] }, ['wrong_type eventTypes.0']],
    [{ policies: [], fields: { tier: 'text' } }, ['invalid_field_declaration fields.tier']],
  ])('%j', (config, expected) => {
    expect(found(config)).toEqual(expected);
  });

  it.each<[object, string, string]>([
    [withPolicy({ calender: 'office' }), 'policies[0].calender', 'did you mean calendar'],
    [withRow({ warnAtt: [] }), 'policies[0].targets[0].warnAtt', 'did you mean warnAt'],
    [withClock({ onReOpen: 'x' }), 'clocks[0].onReOpen', 'did you mean onReopen'],
    [{ policies: [], polices: [] }, 'polices', 'did you mean policies'],
  ])('suggests the key that was meant: %j', (config, path, hint) => {
    const [issue] = issuesOf(config);
    expect(issue?.code).toBe('unknown_key');
    expect(issue?.message).toBe(`${path}: is not a known key, ${hint}`);
  });
});

describe('names', () => {
  it('must be calendars that were given, clocks that there are, statuses, event types', () => {
    const cases: [object, string, string][] = [
      [withPolicy({ calendar: 'offices' }), 'unknown_calendar', 'office'],
      [withPolicy({ calendarByGroup: { a: 'offic' } }), 'unknown_calendar', 'office'],
      [withRow({ metric: 'resolutoin' }), 'unknown_metric', 'resolution'],
      [withRow({ pauseOn: ['pendin'] }), 'unknown_status_in_policy', 'pending'],
      [withRow({ pauseOn: [{ status: 'onhold' }] }), 'unknown_status_in_policy', 'on_hold'],
      [withClock({ start: [{ type: 'create' }] }), 'unknown_trigger', 'created'],
      [withClock({ pauseOn: ['closd'] }), 'unknown_status_in_policy', 'closed'],
    ];
    for (const [config, code, meant] of cases) {
      const [issue, ...others] = issuesOf(config);
      expect([issue?.code, others]).toEqual([code, []]);
      expect(issue?.message).toMatch(new RegExp(`, did you mean ${meant}$`));
    }
  });

  it('may be declared', () => {
    const config = {
      policies: [{ ...policy, targets: [{ metric: 'own', within: '1h', pauseOn: ['vendor'] }] }],
      clocks: [{ ...clock, start: [{ type: 'rma' }] }],
      eventTypes: ['rma'],
      statusCategories: { vendor: 'on_hold' },
    };
    expect(found(config)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [{ policies: [policy, { ...policy, calendar: '24x7' }] }, ['duplicate_id policies.1.id']],
    [
      { policies: [policy], groupPolicies: [{ ...policy, targets: [] }] },
      ['duplicate_id groupPolicies.0.id'],
    ],
    [
      {
        policies: [
          { ...policy, id: 'a', targets: [{ ...row, id: 'b/c' }] },
          {
            ...policy,
            id: 'a/b',
            targets: [
              { ...row, id: 'c' },
              { ...row, when: { tier: 'x' } },
            ],
          },
        ],
      },
      ['duplicate_id policies.1.id'],
    ],
    [{ policies: [], clocks: [clock, clock] }, ['duplicate_id clocks.1.id']],
    [
      withPolicy({
        targets: [
          { ...row, id: 'a' },
          { ...row, id: 'a', when: { tier: 'x' } },
        ],
      }),
      ['duplicate_id policies.0.targets.1.id'],
    ],
    [
      withPolicy({ targets: [{ metric: 'group_ownership', within: '1h' }] }),
      ['wrong_list policies.0.targets.0.metric'],
    ],
    [{ policies: [], groupPolicies: [policy] }, ['wrong_list groupPolicies.0.targets.0.metric']],
    [{ policies: [], clocks: [{ ...clock, id: '__proto__' }] }, ['wrong_value clocks.0.id']],
    [
      { policies: [], statusCategories: { open: 'pending' } },
      ['wrong_value statusCategories.open'],
    ],
    [{ policies: [], eventTypes: ['solved'] }, ['wrong_value eventTypes.0']],
  ])('stand once and in their place: %j', (config, expected) => {
    expect(found(config)).toEqual(expected);
  });
});

describe('spans', () => {
  it.each<[unknown, string]>([
    ['1d', 'ambiguous_day'],
    ['P1D', 'ambiguous_day'],
    ['', 'invalid_duration'],
    ['soon', 'invalid_duration'],
    ['0h', 'target_not_positive'],
    [0, 'target_not_positive'],
    ['-1h', 'target_not_positive'],
    [-1, 'target_not_positive'],
    ['0bd', 'target_not_positive'],
    [{ businessDays: 0 }, 'target_not_positive'],
    [{ calendarDays: -1, at: 'same_time' }, 'target_not_positive'],
    [{ businessDays: 1.5 }, 'invalid_duration'],
    [1.5, 'invalid_duration'],
    [{ businessDays: 1, at: 'noon' }, 'invalid_time_of_day'],
    [{ calendarDays: 1, at: 'close' }, 'invalid_time_of_day'],
    ['500000h', 'target_too_long'],
    ['20000bd', 'target_too_long'],
    ['99999999h', 'duration_out_of_range'],
    [Number.MAX_VALUE, 'duration_out_of_range'],
    [{}, 'invalid_duration'],
  ])('within %j is refused', (within, code) => {
    const issues = issuesOf(withRow({ within }));
    expect(issues.map((each) => each.code)).toEqual([code]);
    expect(issues[0]).toMatchObject({
      path: ['policies', 0, 'targets', 0, 'within'],
      received: within,
    });
    expect(issues[0]?.message).toMatch(/^policies\[0\]\.targets\[0\]\.within: [a-z][^\n]*[^.]$/);
  });

  it.each([NaN, Infinity])('within %s is refused', (within) => {
    expect(issuesOf(withRow({ within }))).toHaveLength(1);
  });

  it.each([
    '0%',
    '101%',
    '100.5%',
    '-5%',
    '75',
    '75%%',
    '75% ',
    '1000%',
    '0.00%',
    '',
    '1bd',
    '0m',
    '-30m',
    '1d',
    'soon',
    '1w',
  ])('a warning at %j is refused', (text) => {
    expect(found(withRow({ warnAt: ['75%', text] }))).toEqual([
      'invalid_warning policies.0.targets.0.warnAt.1',
    ]);
  });

  it.each(['0.5%', '99.9%', '99.95%', '100%', '30m', 'PT1H'])(
    'a warning at %j is taken',
    (text) => {
      expect(found(withRow({ warnAt: [text] }))).toEqual([]);
    },
  );

  it.each(['noon', '9:00', '25:00', ''])('receivedAfter %j is refused', (receivedAfter) => {
    expect(found(withPolicy({ receivedAfter }))).toEqual([
      'invalid_time_of_day policies.0.receivedAfter',
    ]);
  });

  it.each(['2bd', { calendarDays: 2, at: 'end_of_day' }])(
    'a target of days, %j, cannot count every hour',
    (within) => {
      expect(found(withRow({ within, time: 'elapsed' }))).toEqual([
        'elapsed_days policies.0.targets.0.time',
      ]);
    },
  );
});

describe('conditions', () => {
  const fields = { tier: ['gold', 'silver'], seats: 'number' };

  it.each<[object, string]>([
    [{ teir: 'gold' }, 'undeclared_field'],
    [{ tier: 'golden' }, 'undeclared_value'],
    [{ seats: 'many' }, 'value_type_mismatch'],
    [{ seats: { above: 3 } }, 'unknown_operator'],
    [{ tier: {} }, 'empty_test'],
  ])('%j is refused in a policy, a row and a clock', (when, code) => {
    const codes = (config: object): string[] =>
      issuesOf({ fields, ...config }).map((each) => each.code);
    expect(codes(withPolicy({ when }))).toEqual([code]);
    expect(codes(withRow({ when }))).toEqual([code]);
    expect(codes(withClock({ runWhile: when }))).toEqual([code]);
    expect(codes(withClock({ start: [{ type: 'created', ticket: when }] }))).toEqual([code]);
  });

  it('may name the fields that every ticket has without declaring them', () => {
    const when = {
      id: 't1',
      status: 'open',
      statusCategory: 'open',
      reason: 'x',
      priority: 'urgent',
      group: 'a',
      assignee: 'ana',
      tags: { has: 'vip' },
    };
    expect(found({ fields, ...withPolicy({ when }) })).toEqual([]);
  });

  it('of an event may name anything', () => {
    const start = [{ type: 'escalated', where: { level: { gte: 2 } } }];
    expect(found({ fields, ...withClock({ start }) })).toEqual([]);
  });

  it('hold for a negotiated date too', () => {
    const [issue] = issuesOf({ fields, ...withRow({ within: { field: 'seat' } }) });
    expect(issue).toMatchObject({
      code: 'undeclared_field',
      path: ['policies', 0, 'targets', 0, 'within', 'field'],
      received: 'seat',
    });
    expect(issue?.message).toMatch(/did you mean seats$/);
    expect(found(withRow({ within: { field: 'anything' } }))).toEqual([]);
    const dated = { ...row, within: { field: 'seats' } };
    expect(found({ fields, ...withPolicy({ targets: [dated, dated] }) })).toEqual([
      'same_conditions policies.0.targets.1.when',
    ]);
  });

  it('of two rows of a metric must differ, however they are written', () => {
    const targets = [
      { ...row, when: { priority: ['high', 'urgent'], tier: 'gold' } },
      { ...row, within: '2h', when: { tier: 'gold', priority: { in: ['urgent', 'high'] } } },
      row,
      { ...row, within: '9h' },
      { metric: 'first_response', within: '4h' },
    ];
    expect(found(withPolicy({ targets }))).toEqual([
      'same_conditions policies.0.targets.1.when',
      'same_conditions policies.0.targets.3.when',
    ]);
  });
});

describe('all issues come in one error', () => {
  it('those of the shape and those of the meaning', () => {
    const config = {
      fields: { tier: ['gold'] },
      policies: [
        {
          id: 'a',
          calender: 'office',
          calendar: 'offic',
          when: { tier: 'gild' },
          targets: [
            { metric: 'resolution', within: '1d', warnAt: ['120%'] },
            { metric: 'nothing', within: '1h' },
            { metric: 'resolution', within: '1h', time: 'reel' },
            { metric: 'resolution', within: '2h' },
            { metric: 'resolution', within: '3h' },
          ],
        },
        { id: 'a', calendar: 3, targets: [] },
      ],
      clocks: [
        { id: 'c', start: [{ type: 'starts' }], stop: [], cycle: 'single' },
        { id: 'd', start: [], stop: [], cycle: 'thrice' },
      ],
    };
    expect(found(config).sort()).toEqual(
      [
        'ambiguous_day policies.0.targets.0.within',
        'invalid_warning policies.0.targets.0.warnAt.0',
        'same_conditions policies.0.targets.4.when',
        'undeclared_value policies.0.when.tier',
        'unknown_calendar policies.0.calendar',
        'unknown_key policies.0.calender',
        'unknown_metric policies.0.targets.1.metric',
        'unknown_trigger clocks.0.start.0.type',
        'wrong_type policies.1.calendar',
        'wrong_value clocks.1.cycle',
        'wrong_value policies.0.targets.2.time',
      ].sort(),
    );
  });

  it.each<[string, object, string[]]>([
    [
      'a policy without a list of rows is passed over',
      {
        policies: [
          { id: 'a', calendar: '?', targets: 'x' },
          { ...policy, calendar: '?' },
        ],
      },
      ['wrong_type policies.0.targets', 'unknown_calendar policies.1.calendar'],
    ],
    [
      'a row of a wrong shape is passed over, its policy is not',
      {
        policies: [{ id: 'a', calendar: '?', targets: [{ metric: '?', within: true }, row] }],
        groupPolicies: [{ id: 'b', calendar: '?', targets: [{ metric: '?', within: 'x' }, 5] }],
      },
      [
        'wrong_type groupPolicies.0.targets.1',
        'wrong_type policies.0.targets.0.within',
        'unknown_calendar policies.0.calendar',
        'unknown_calendar groupPolicies.0.calendar',
        'unknown_metric groupPolicies.0.targets.0.metric',
        'invalid_duration groupPolicies.0.targets.0.within',
      ],
    ],
    [
      'fields of a wrong shape declare nothing',
      { fields: { tier: 'text' }, ...withRow({ when: { tire: 'x' } }) },
      ['invalid_field_declaration fields.tier'],
    ],
    [
      'a key too many hides nothing',
      { fields: { tier: 'string' }, more: 1, ...withRow({ more: 1, when: { tire: 'x' } }) },
      [
        'unknown_key more',
        'unknown_key policies.0.targets.0.more',
        'undeclared_field policies.0.targets.0.when.tire',
      ],
    ],
    [
      'lists of a wrong shape hold nothing',
      { ...withClock({ start: [{ type: 'rma' }] }), eventTypes: 5, statusCategories: [] },
      [
        'wrong_type eventTypes',
        'wrong_type statusCategories',
        'unknown_trigger clocks.0.start.0.type',
      ],
    ],
    [
      'clocks of no shape have no name',
      { policies: [], clocks: [null, { ...clock, id: 5 }, 'own', clock] },
      ['wrong_type clocks.0', 'wrong_type clocks.1.id', 'wrong_type clocks.2'],
    ],
  ])('%s', (_, config, expected) => {
    expect(found(config).sort()).toEqual([...expected].sort());
  });

  it('a clock of a wrong shape is known by its id all the same', () => {
    const clocks = [{ id: 'own', start: 1, stop: [], cycle: 'single' }];
    const targets = [{ metric: 'own', within: '1h' }];
    expect(found({ clocks, policies: [{ ...policy, targets }] })).toEqual([
      'wrong_type clocks.0.start',
    ]);
  });
});

describe('references', () => {
  const config = { policies: [policy] };

  it.each([
    null,
    {},
    { calendars: 'office' },
    { calendars: [{ id: 'office' }] },
    { calendars: [null] },
  ])('that are no calendars are refused: %j', (references) => {
    const error = errorOf(() => issuesOf(config, references));
    expect(error.code).toBe('not_a_calendar');
    expect(error.argument).toMatch(/^references\.calendars/);
  });

  it('may not hold two calendars of one id', () => {
    const twin = defineCalendar({ id: 'office', timeZone: 'UTC', hours: {} });
    const issues = issuesOf(config, { calendars: [office, twin, office, alwaysOpen] });
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['duplicate_id', 'calendars', 1, 'id'],
    ]);
    const round = defineCalendar({ id: '24x7', timeZone: 'UTC', hours: {} });
    expect(issuesOf(config, { calendars: [office, round] })).toHaveLength(1);
  });
});

it('takes clocks and fields by names that objects have anyway', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const sla = defineSla(
    {
      clocks: names.map((id) => ({
        id,
        start: [{ type: 'created' }],
        stop: [{ type: 'solved' }],
        cycle: 'single' as const,
      })),
      fields: Object.fromEntries(names.map((name) => [name, 'string'])),
      policies: [
        {
          id: 'constructor',
          calendar: '24x7',
          when: { constructor: 'x' },
          targets: names.map((metric) => ({ metric, within: '1h' })),
        },
      ],
    },
    { calendars: [] },
  );
  const plain = evaluateSla(sla, createdWith(), { now: hour(1) });
  expect(plain.policyId).toBeNull();
  const ticket = { ...createdWith(), constructor: 'x' };
  const { clocks, policyId } = evaluateSla(sla, ticket, { now: hour(1) });
  expect(policyId).toBe('constructor');
  expect(Object.values(clocks).map(({ state }) => state)).toEqual(names.map(() => 'running'));
});
