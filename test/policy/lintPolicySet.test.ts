import { describe, expect, it } from 'vitest';
import {
  lintPolicySet,
  type FlowConfig,
  type LintFinding,
  type PolicySetConfig,
} from '../../src/policy/index.js';
import type { PolicyConfig, SlaConfig } from '../../src/sla/index.js';
import { deskConfig, fields, withRows } from './sets.js';

const asOf = '2026-03-02T08:00:00Z';
const lint = (config: PolicySetConfig): readonly LintFinding[] => lintPolicySet(config, { asOf });
const told = (config: PolicySetConfig): string[] =>
  lint(config).map(({ code, path }) => `${code} ${path.join('.')}`);
const only = (config: PolicySetConfig, code: string): readonly LintFinding[] =>
  lint(config).filter((each) => each.code === code);

const policies = (...list: Partial<PolicyConfig>[]): PolicySetConfig =>
  deskConfig({
    sla: {
      fields,
      policies: list.map((each, i) => ({
        id: `p${i}`,
        calendar: 'office',
        targets: [],
        ...each,
      })),
    },
  });

describe('the order of policies', () => {
  it('is fine when each decides about some ticket', () => {
    expect(told(policies({ when: { tier: 'gold' } }, {}))).toEqual([]);
  });

  it('finds policies that earlier ones shadow, together too, with a ticket and who takes it', () => {
    const config = policies(
      { when: { tier: 'gold' } },
      { when: { priority: ['urgent', 'high'] } },
      { when: { tier: 'silver', priority: 'normal' } },
      {},
      { when: { priority: 'normal' } },
    );
    expect(only(config, 'shadowed_policy').map(({ path, witness }) => [path[2], witness])).toEqual([
      [
        4,
        {
          record: { priority: 'normal', tier: 'gold' },
          decidedBy: ['p0', 'p2', 'p3'],
        },
      ],
    ]);
  });

  it('tells duplicates from shadows, however they are written', () => {
    const config = policies(
      { when: { tier: ['gold'] } },
      { when: { not: { any: [{ tier: 'silver' }, { tier: { exists: false } }] } } },
      {},
    );
    expect(told(config)).toEqual(['duplicate_policy sla.policies.1']);
  });

  it('finds conditions that contradict themselves', () => {
    const config = policies({ when: { seats: { gt: 5, lt: 5 } } }, {});
    const open = { ...config, sla: { policies: config.sla?.policies ?? [] } };
    expect(told(open)).toEqual(['contradictory_policy sla.policies.0.when']);
  });

  it('finds tickets that no policy takes', () => {
    const [found] = only(policies({ when: { tier: 'gold' } }), 'no_fallback_policy');
    expect(found?.witness).toEqual({ record: { tier: 'silver' } });
  });

  it('looks at rows among the tickets of their policy alone', () => {
    const rows = (...when: (object | undefined)[]): PolicyConfig['targets'] =>
      when.map((each) => ({
        metric: 'first_response',
        within: '1h',
        ...(each && { when: each as never }),
      }));
    const config = policies(
      { when: { tier: 'gold' }, targets: rows({ tier: 'silver' }, { tier: 'gold' }, undefined) },
      { targets: rows({ tier: 'gold' }, undefined) },
    );
    expect(told(config)).toEqual([
      'contradictory_target sla.policies.0.targets.0.when',
      'duplicate_target sla.policies.0.targets.2',
      'contradictory_target sla.policies.1.targets.0.when',
    ]);
  });

  it('finds priorities that a policy forgot', () => {
    const targets = [
      { metric: 'first_response', when: { priority: 'urgent' }, within: '1h' },
      { metric: 'first_response', when: { priority: 'normal' }, within: '4h' },
    ];
    const [found] = only(withRows(targets), 'priority_without_target');
    expect(found?.witness).toEqual({ metric: 'first_response', record: { priority: 'high' } });
  });

  it('looks at no row of a policy that never decides', () => {
    const targets = [{ metric: 'first_response', within: '1h' }];
    expect(told(policies({}, { when: { tier: 'gold' }, targets }))).toEqual([
      'shadowed_policy sla.policies.1',
    ]);
  });

  it('shows tickets of the declared type', () => {
    const config = policies({ when: { seats: { exists: false } } });
    const typed = {
      ...config,
      sla: { fields: { seats: 'number' }, policies: config.sla?.policies ?? [] },
    };
    expect(lint(typed).map(({ witness }) => witness)).toEqual([{ record: { seats: 0 } }]);
  });

  it('says so when the rows tell apart more than it tries, once', () => {
    const when = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`f${i}`, ['a', 'b']]));
    const rows = ['first_response', 'next_response'].flatMap((metric) => [
      { metric, when, within: '1h' },
      { metric, within: '1h' },
    ]);
    const open = { policies: policies({ targets: rows }).sla?.policies ?? [] };
    expect(told(deskConfig({ sla: open }))).toEqual(['too_many_combinations sla.policies']);
  });

  it('says so when there are more combinations than it tries', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`f${i}`, { in: ['a', 'b'] }]),
    );
    const config = policies({ when: many }, {});
    const open = { ...config, sla: { policies: config.sla?.policies ?? [] } };
    expect(told(open)).toContain('too_many_combinations sla.policies');
  });
});

describe('targets', () => {
  it.each([
    ['impossible_target', { metric: 'first_response', within: '400000h' }],
    ['target_longer_than_day', { metric: 'first_response', within: '10h' }],
    ['warning_at_start', { metric: 'first_response', within: '1h', warnAt: ['1h'] }],
    ['resolution_without_pauses', { metric: 'resolution', within: '2bd' }],
  ])('finds %s', (code, row) => {
    expect(told(withRows([row])).map((each) => each.split(' ')[0])).toContain(code);
  });

  it.each([
    [{ metric: 'first_response', within: '8h', warnAt: ['50%', '1h'] }],
    [{ metric: 'first_response', within: '10h', time: 'elapsed' }],
    [{ metric: 'resolution', within: '2bd', pauseOn: [] }],
    [{ metric: 'resolution', within: null }],
  ])('finds nothing about %j', (row) => {
    expect(told(withRows([row]))).toEqual([]);
  });

  it('finds a more urgent priority that gets more time, with an arrival that shows it', () => {
    const targets = [
      { metric: 'first_response', when: { priority: 'urgent' }, within: '4h' },
      { metric: 'first_response', when: { priority: 'high' }, within: '2h' },
      { metric: 'first_response', within: '1bd' },
    ];
    const [found] = only(withRows(targets), 'urgent_slower_than_high');
    expect(found).toMatchObject({
      path: ['sla', 'policies', 0, 'targets', 0],
      witness: {
        metric: 'first_response',
        record: { priority: 'urgent' },
        lessUrgent: { priority: 'high' },
        arrivesAt: '2026-03-02T08:00:00.000Z',
        dueAt: '2026-03-02T12:00:00.000Z',
        otherDueAt: '2026-03-02T10:00:00.000Z',
      },
    });
  });

  it('compares priorities with each less urgent one, not the next one alone', () => {
    const targets = [
      { metric: 'first_response', when: { priority: 'urgent' }, within: '4h' },
      { metric: 'first_response', when: { priority: 'high' }, within: null },
      { metric: 'first_response', within: '1h' },
    ];
    const [found] = only(withRows(targets), 'urgent_slower_than_high');
    expect(found?.witness).toMatchObject({ lessUrgent: { priority: 'normal' } });
  });

  it('compares numbers that are ranks, none before the first and none between two', () => {
    const row = (within: string, priority?: unknown): object => ({
      metric: 'first_response',
      within,
      ...(priority !== undefined && { when: { priority } }),
    });
    const ranked = (...rows: readonly object[]): PolicySetConfig =>
      policies({ targets: rows as never });
    const open = (config: PolicySetConfig): PolicySetConfig => ({
      ...config,
      sla: { policies: config.sla?.policies ?? [] },
    });
    const sound = [row('1h', 1), row('2h', { lte: 2 }), row('8h')];
    expect(told(open(ranked(...sound)))).toEqual([]);
    const between = [
      [row('1h', 1), row('8h', 4), row('24h')],
      [row('9h', 1.5), row('8h', 2.5)],
      [row('9h', { lt: 2.5 }), row('8h')],
    ];
    for (const rows of between) {
      const codes = lint(open(ranked(...rows))).map(({ code }) => code);
      expect(codes).toContain('urgent_slower_than_high');
    }
    const swapped = [
      [row('1h', 0), row('4h', 1), row('2h')],
      [row('4h', { lt: 2 }), row('2h')],
    ];
    for (const rows of swapped) {
      const [found, ...others] = lint(open(ranked(...rows)));
      expect(found).toMatchObject({
        code: 'urgent_slower_than_high',
        witness: { record: { priority: 1 }, lessUrgent: { priority: 2 } },
      });
      expect(others).toEqual([]);
    }
  });

  it('compares calendars at the hours of both, late arrivals included', () => {
    const row = (within: string, more = {}): PolicyConfig['targets'] => [
      { metric: 'first_response', within, ...more },
    ];
    const around = policies(
      { when: { priority: 'urgent' }, calendar: '24x7', targets: row('8h') },
      { targets: row('4h') },
    );
    // At midnight eight hours end before the office opens; from nine on they end after its four.
    const [found] = lintPolicySet(around, { asOf: '2026-03-02T00:00:00Z' });
    expect(found).toMatchObject({
      code: 'urgent_slower_than_high',
      witness: { arrivesAt: '2026-03-02T08:00:00.000Z', otherDueAt: '2026-03-02T12:00:00.000Z' },
    });
    const late = withRows([
      ...row('1h'),
      { metric: 'resolution', within: '4h', time: 'elapsed', pauseOn: [] },
    ]);
    const [evening] = only(late, 'first_response_slower_than_resolution');
    expect(evening?.witness).toMatchObject({
      arrivesAt: '2026-03-02T15:59:59.999Z',
      dueAt: '2026-03-03T08:59:59.999Z',
      otherDueAt: '2026-03-02T19:59:59.999Z',
    });
  });

  it('finds a first response that may come after the resolution', () => {
    const targets = [
      { metric: 'first_response', within: '6h' },
      { metric: 'resolution', within: '4h', pauseOn: [] },
    ];
    expect(told(withRows(targets))).toEqual([
      'first_response_slower_than_resolution sla.policies.0.targets.0',
    ]);
  });
});

describe('calendars', () => {
  const withCalendar = (calendar: object): PolicySetConfig => ({
    id: 'desk',
    calendars: [{ id: 'office', timeZone: 'Europe/Berlin', hours: {}, ...calendar }],
  });
  const mon = [['09:00', '17:00']];

  it('finds one that never opens', () => {
    expect(told(withCalendar({}))).toEqual(['calendar_never_open calendars.0']);
  });

  it('finds hours that end a minute before midnight, in overrides too', () => {
    const late = [['09:00', '23:59']];
    const config = withCalendar({ hours: { mon: late }, overrides: { '2026-04-01': late } });
    expect(told(config)).toEqual([
      'hours_end_2359 calendars.0.hours.mon.0.1',
      'hours_end_2359 calendars.0.overrides.2026-04-01.0.1',
    ]);
  });

  it('finds holidays that end, and lets recurring ones be', () => {
    const dated = withCalendar({ hours: { mon }, holidays: ['2025-12-25', '2025-12-26'] });
    expect(lint(dated).map(({ code, witness }) => [code, witness])).toEqual([
      ['holidays_end_soon', { lastDate: '2025-12-26' }],
    ]);
    const rrule = 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25';
    expect(told(withCalendar({ hours: { mon }, holidays: [{ rrule }] }))).toEqual([]);
  });

  it('notes that it is open while the clocks change', () => {
    const night = [['22:00', '06:00']];
    const [found] = lint(withCalendar({ hours: { sat: night } }));
    expect(found).toMatchObject({
      code: 'clock_change_inside_interval',
      severity: 'info',
      witness: { date: '2026-03-29', at: '2026-03-29T01:00:00.000Z', dayMs: 23 * 3_600_000 },
    });
  });
});

describe('lists of rules', () => {
  it('finds flows that never take a ticket, and tickets without a flow', () => {
    const flows = [
      { id: 'a', owner: 'ana', when: { tier: 'gold' } },
      { id: 'b', owner: 'ana', when: { tier: 'gold', topic: 'billing' } },
      { id: 'c', owner: 'ana', when: { tier: ['gold'] } },
    ];
    const config = deskConfig({
      sla: { fields: { ...fields, topic: ['billing'] }, policies: [] },
      flows,
    });
    expect(lint(config).map(({ code, path, witness }) => [code, path.join('.'), witness])).toEqual([
      [
        'shadowed_rule',
        'flows.1',
        { record: { tier: 'gold', topic: 'billing' }, decidedBy: ['a'] },
      ],
      [
        'duplicate_rule',
        'flows.2',
        { record: { tier: 'gold', topic: 'billing' }, decidedBy: ['a'], sameAs: 'a' },
      ],
      ['no_fallback_rule', 'flows', { record: { tier: 'silver', topic: 'billing' } }],
    ]);
  });

  it('looks at queues in their own fields, and at workflows without asking for a last one', () => {
    const config = deskConfig({
      routing: {
        rules: [
          { id: 'odd', when: { size: { gt: 5, lt: 2 } }, queue: 'a' },
          { id: 'all', queue: 'b' },
          { id: 'late', when: { size: 1 }, queue: 'c' },
        ],
      },
      workflows: [
        { id: 'w', when: { tier: 'gold' }, transitions: [{ from: '*', to: 'solved' }] },
        { id: 'v', when: { tier: 'gold' }, transitions: [{ from: '*', to: 'solved' }] },
      ],
    });
    expect(told(config)).toEqual([
      'duplicate_rule workflows.1',
      'contradictory_rule routing.rules.0.when',
      'shadowed_rule routing.rules.2',
    ]);
  });

  it('knows that an owner from a field passes where the field is missing', () => {
    const working = (first: { person: string } | { field: string }): PolicySetConfig =>
      deskConfig({
        ownership: {
          relationship: [],
          working: [
            { id: 'first', owner: first },
            { id: 'second', owner: { person: 'ana' } },
          ],
          fallback: 'ana',
        },
      });
    expect(told(working({ field: 'assignee' }))).toEqual([]);
    expect(told(working({ person: 'ben' }))).toEqual(['duplicate_rule ownership.working.1']);
  });

  it('proves nothing where it did not try everything', () => {
    const when = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`f${i}`, ['a', 'b']]));
    const flows = [
      { id: 'a', owner: 'ana', when: { ...when, z: 'x' } },
      { id: 'b', owner: 'ana' },
    ];
    expect(told(deskConfig({ flows }))).toEqual(['too_many_combinations flows']);
  });
});

describe('workflows', () => {
  const moves = (...transitions: (readonly [string, string])[]): PolicySetConfig =>
    deskConfig({
      workflows: [
        { id: 'w', initial: ['new'], transitions: transitions.map(([from, to]) => ({ from, to })) },
      ],
    });

  it('are fine when every status leads to a solved one', () => {
    const config = moves(
      ['new', 'open'],
      ['open', 'pending'],
      ['pending', 'open'],
      ['*', 'solved'],
    );
    expect(told(config)).toEqual([]);
  });

  it('are told when tickets are caught in a status, or in a circle', () => {
    const circle = moves(
      ['new', 'open'],
      ['open', 'solved'],
      ['open', 'pending'],
      ['pending', 'on_hold'],
      ['on_hold', 'pending'],
    );
    const [found, ...others] = lint(circle);
    expect(found?.code).toBe('workflow_dead_end');
    expect(found?.witness).toEqual({ statuses: ['pending', 'on_hold'], enteredBy: [2] });
    expect(others).toEqual([]);
    expect(told(moves(['new', 'open']))).toEqual(['workflow_dead_end workflows.0']);
  });

  it("know the host's statuses by what they mean", () => {
    const transitions = [{ from: 'new', to: 'resolved' }];
    const config = deskConfig({
      sla: { policies: [], statusCategories: { resolved: 'solved' } },
      workflows: [{ id: 'w', transitions }],
    });
    expect(told(config)).toEqual([]);
  });

  it('are told when a status is left that no ticket has', () => {
    expect(told(moves(['new', 'solved'], ['pending', 'open'], ['open', 'solved']))).toEqual([
      'unreachable_status workflows.0.transitions.1.from',
      'unreachable_status workflows.0.transitions.2.from',
    ]);
  });
});

describe('scorecards', () => {
  const card = (more: object): PolicySetConfig =>
    deskConfig({
      scorecards: [
        {
          id: 'churn',
          signals: [
            { signal: 'plan', categories: { free: 20, paid: 0 }, missing: 0 },
            { signal: 'seats', categories: { few: 30, many: 0 }, missing: 0 },
          ],
          bands: [
            { id: 'low', below: 10 },
            { id: 'mid', from: 10, below: 50 },
            { id: 'high', from: 50 },
          ],
          ...more,
        },
      ],
    });

  it('are fine when each band has a score', () => {
    expect(told(card({}))).toEqual([]);
  });

  it('are told of bands between the scores that there are', () => {
    const bands = [
      { id: 'low', below: 21 },
      { id: 'gap', from: 21, below: 30 },
      { id: 'high', from: 30 },
    ];
    const [found] = only(card({ bands }), 'unreachable_band');
    expect(found).toMatchObject({
      path: ['scorecards', 0, 'bands', 1],
      witness: { band: 'gap', least: 0, most: 50 },
    });
    const line = { signal: 'usage', line: { perUnit: 1, from: 0, to: 3 }, missing: 'neutral' };
    const signals = [{ signal: 'plan', categories: { free: 20, paid: 0 }, missing: 0 }, line];
    const withLine = [
      { id: 'a', upTo: 3 },
      { id: 'b', above: 3, below: 20 },
      { id: 'c', from: 20, upTo: 23 },
      { id: 'd', above: 23 },
    ];
    expect(told(card({ signals, bands: withLine }))).toEqual([
      'unreachable_band scorecards.0.bands.1',
      'unreachable_band scorecards.0.bands.3',
    ]);
  });

  it('are told of signals that change nothing, and of scales that are too wide', () => {
    const signals = [
      { signal: 'plan', categories: { free: 20, paid: 0 }, missing: 0 },
      { signal: 'seats', categories: { few: 5, many: 5 }, missing: 'neutral' },
    ];
    const bands = [{ id: 'all' }];
    expect(told(card({ signals, bands, scale: { min: 0, max: 100 } }))).toEqual([
      'signal_without_weight scorecards.0.signals.1',
      'scale_not_used scorecards.0.scale',
    ]);
    expect(told(card({ signals, bands, scale: { min: 5, max: 25 } }))).toEqual([
      'signal_without_weight scorecards.0.signals.1',
    ]);
  });
});

describe('decision rights', () => {
  const rights = (...rules: object[]): PolicySetConfig =>
    deskConfig({
      decisionRights: {
        chain: ['agent', 'lead'],
        teams: ['ops'],
        rules: rules.map((each, i) => ({
          id: `r${i}`,
          effect: 'permit',
          action: 'credit',
          role: 'agent',
          ...each,
        })),
      },
    });

  it.each([
    ['a higher role may decide more', [{ max: 5 }, { role: 'lead', max: 10 }]],
    ['a team has its own', [{ max: 5 }, { role: 'ops', max: 5 }]],
    [
      'the wider one is of another day',
      [
        { max: 5, maxPerDay: 5 },
        { role: 'lead', max: 4 },
      ],
    ],
    ['they are about something else', [{ max: 5 }, { role: 'lead', max: 4, action: 'x' }]],
    [
      'the condition is narrower',
      [
        { max: 5, when: { a: 1 } },
        { role: 'lead', max: 4 },
      ],
    ],
    ['the role alone is forbidden', [{ effect: 'forbid' }, { max: 4 }]],
  ])('are fine when %s', (_, rules) => {
    expect(told(rights(...rules))).toEqual([]);
  });

  it.each([
    ['a higher role may decide no more', [{ max: 5 }, { role: 'lead', max: 5 }], 1, 'permitted_by'],
    ['a narrower one stands first', [{ max: 3, when: { a: 1 } }, { max: 5 }], 0, 'permitted_by'],
    ['two say the same', [{ max: 5 }, { max: 5 }], 1, 'permitted_by'],
    ['it is forbidden to all', [{ max: 5 }, { effect: 'forbid', role: '*' }], 0, 'forbidden_by'],
  ])('are told when %s', (_, rules, place, because) => {
    const found = lint(rights(...rules));
    expect(found.map(({ code, path, witness }) => [code, path[2], witness?.['because']])).toEqual([
      ['permit_without_effect', place, because],
    ]);
  });
});

describe('on-call and escalation', () => {
  const weekdays = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }];
  const layer = {
    id: 'weeks',
    anchor: '2026-01-05T09:00',
    handoff: { unit: 'week', every: 1 },
    slots: [['ana'], ['ben']],
  };
  const people = [{ id: 'ana' }, { id: 'ben' }, { id: 'mia' }];
  const level = { id: 'desk', owner: 'mia', targets: [{ schedule: 'desk' }], escalateAfter: '2h' };
  const lead = { id: 'lead', owner: 'mia', targets: [{ user: 'mia' }] };
  const config = (more: Partial<PolicySetConfig> = {}, path: object = {}): PolicySetConfig =>
    deskConfig({
      directory: { people },
      schedules: [{ id: 'desk', timeZone: 'Europe/Berlin', layers: [layer] }],
      escalation: [{ id: 'support', levels: [level, lead], ...path }],
      ...more,
    });
  const office = [
    {
      id: 'desk',
      timeZone: 'Europe/Berlin',
      layers: [{ ...layer, restrictions: weekdays }],
    },
  ];

  it('are fine when somebody always is there', () => {
    expect(told(config())).toEqual([]);
  });

  it('find gaps on call, with minutes and the first of them, once', () => {
    const [found, ...others] = lintPolicySet(config({ schedules: office }), {
      asOf,
      horizon: '1w',
    });
    expect(found).toMatchObject({
      code: 'on_call_gap',
      path: ['schedules', 0],
      // A week has 10,080 minutes, five days of eight hours 2,400.
      witness: {
        schedule: 'desk',
        minutes: 7680,
        from: '2026-03-02T16:00:00.000Z',
        to: '2026-03-03T08:00:00.000Z',
        askedBy: ['support'],
      },
    });
    expect(others).toEqual([]);
  });

  it('let gaps be in which no path counts', () => {
    const business = { time: 'business', calendar: 'office' };
    expect(told(config({ schedules: office }, business))).toEqual([]);
  });

  it('count a gap in the hours of a path that a refused part keeps from being judged', () => {
    const sound = config({ schedules: office }, { time: 'business', calendar: 'office' });
    const refused = { flows: [{ id: 'all' }] as never };
    expect(told({ ...sound, ...refused })).toEqual(['missing_key flows.0.owner']);
    const always = config({ schedules: office, ...refused });
    const [, gap] = lintPolicySet(always, { asOf, horizon: '1w' });
    expect(gap).toMatchObject({ code: 'on_call_gap', witness: { askedBy: ['support'] } });
  });

  it('count a gap in the hours of any path that asks', () => {
    const one = [{ days: [1], from: '09:00', to: '10:00' }];
    const schedules = [
      { id: 'desk', timeZone: 'Europe/Berlin', layers: [{ ...layer, restrictions: one }] },
    ];
    const evening = {
      id: 'evening',
      timeZone: 'Europe/Berlin',
      hours: { mon: [['17:00', '21:00']] },
    };
    const path = (calendar: string): object => ({
      time: 'business',
      calendar,
      levels: [level, lead],
    });
    const both = config({
      schedules,
      calendars: [...deskConfig().calendars, evening],
      escalation: ['office', 'evening'].map((id) => ({ id, ...path(id) }) as never),
    });
    const [found] = lintPolicySet(both, { asOf, horizon: '16h' });
    // Monday from ten on: seven hours of the office, four of the evening.
    expect(found).toMatchObject({ code: 'on_call_gap', witness: { minutes: 11 * 60, gaps: 1 } });
  });

  it('find levels that hear of a breach, against hours and against days', () => {
    const sla = (within: string): SlaConfig => ({
      policies: [
        { id: 'p', calendar: '24x7', targets: [{ metric: 'resolution', within, pauseOn: [] }] },
      ],
    });
    const [found] = lint(config({ sla: sla('2h') }));
    expect(found).toMatchObject({
      code: 'lands_at_or_after_due',
      severity: 'warning',
      path: ['escalation', 0, 'levels', 1],
      docs: 'errors/lands_at_or_after_due',
      witness: { path: 'support', level: 'lead', record: {}, target: 'sla.policies.0.targets.0' },
    });
    expect(told(config({ sla: sla('3h') }))).toEqual([]);
    const days = {
      policies: [
        {
          id: 'p',
          calendar: 'office',
          targets: [{ metric: 'resolution', within: '1bd', pauseOn: [] }],
        },
      ],
    };
    expect(told(config({ sla: days }))).toEqual([]);
    const late = [{ ...level, escalateAfter: '33h' }, lead];
    const [second] = lint(config({ sla: days }, { levels: late }));
    expect(second).toMatchObject({
      code: 'lands_at_or_after_due',
      witness: {
        openedAt: '2026-03-02T08:00:00.000Z',
        toldAt: '2026-03-03T17:00:00.000Z',
        dueAt: '2026-03-03T16:00:00.000Z',
      },
    });
  });

  it('hold a path against the targets of its own flows alone', () => {
    const sla = {
      fields,
      policies: [
        {
          id: 'p',
          calendar: '24x7',
          targets: [
            { metric: 'resolution', when: { priority: 'urgent' }, within: '1h', pauseOn: [] },
            { metric: 'resolution', within: '9h', pauseOn: [] },
          ],
        },
      ],
    };
    const flows = (escalation: object): FlowConfig[] => [
      { id: 'urgent', owner: 'ana', when: { priority: 'urgent' }, ...escalation },
      { id: 'rest', owner: 'ana', escalation: 'support' },
    ];
    expect(told(config({ sla, flows: flows({}) }))).toEqual([]);
    const [found] = lint(config({ sla, flows: flows({ escalation: 'support' }) }));
    expect(found?.code).toBe('lands_at_or_after_due');
    expect(found?.witness?.['record']).toEqual({ priority: 'urgent' });
  });

  it('find paths that begin after the breach', () => {
    const levels = [{ ...lead, when: { afterDue: '1h' } }];
    const told2 = told(config({}, { trigger: 'scheduled', levels: [...levels] }));
    expect(told2).toContain('escalation_after_breach escalation.0.levels');
  });

  it('find people who are told outside of their hours, and owners who are off', () => {
    const withHours = { people: [...people.slice(0, 2), { id: 'mia', calendar: 'office' }] };
    const found = lintPolicySet(config({ directory: withHours }), { asOf, horizon: '1w' });
    expect(found.map(({ code, severity, path }) => [code, severity, path[3]])).toEqual([
      ['owner_off_shift', 'info', 0],
      ['owner_off_shift', 'info', 1],
      ['escalation_outside_hours', 'warning', 1],
    ]);
    expect(found[2]?.witness).toEqual({
      path: 'support',
      level: 'lead',
      person: 'mia',
      calendar: 'office',
      toldAt: '2026-03-02T16:00:00.000Z',
    });
    const business = { time: 'business', calendar: 'office' };
    expect(told(config({ directory: withHours }, business))).toEqual([]);
  });

  it('pass on what the lint of paths says, with its place in the set', () => {
    const limit = { amount: 100, currency: 'EUR' };
    const levels = [
      { ...level, targets: [{ user: 'ana' }], authorityLimit: limit },
      { ...lead, targets: [{ user: 'ana' }], authorityLimit: limit },
    ];
    const found = lint(config({}, { levels }));
    expect(found.map(({ code, path, witness }) => [code, path.join('.'), witness])).toEqual([
      [
        'same_as_previous',
        'escalation.0.levels.1',
        { path: 'support', level: 'lead', received: [{ user: 'ana' }] },
      ],
      [
        'authority_not_rising',
        'escalation.0.levels.1',
        { path: 'support', level: 'lead', limit: 100, before: 100 },
      ],
      ['single_person', 'escalation.0.levels', { path: 'support', received: 'ana' }],
    ]);
  });

  it('say so when a horizon has more hand-offs than they walk through', () => {
    const hourly = [
      {
        id: 'desk',
        timeZone: 'UTC',
        layers: [{ ...layer, handoff: { unit: 'hour', every: 1 } }],
      },
    ];
    const found = lintPolicySet(config({ schedules: hourly }), { asOf, horizon: '400w' });
    expect(found.map(({ code }) => code)).toContain('too_many_handoffs');
  });

  it('are accepted by code and place, as everything else is', () => {
    const suppress = [
      { code: 'on_call_gap', at: 'schedules[0]', reason: 'the desk is for office hours' },
    ];
    expect(told(config({ schedules: office, suppress }))).toEqual([]);
  });
});

describe('findings', () => {
  it('are left out where the team accepts them, and acceptances of nothing are told', () => {
    const reason = 'the contract says so, see its page 4';
    const config = withRows([{ metric: 'resolution', within: '2bd' }], {
      suppress: [
        { code: 'resolution_without_pauses', at: 'sla.policies[0]', reason },
        { code: 'calendar_never_open', reason },
      ],
    });
    expect(told(config)).toEqual(['unused_suppression suppress.1']);
  });

  it('hold what the set is refused for, and what is doubtful about its other parts', () => {
    const config = withRows([{ metric: 'resolution', within: '2bd' }], {
      workflows: [{ id: 'w', transitions: [{ from: 'nwe', to: 'open' }] }],
    });
    expect(told(config)).toEqual([
      'unknown_status_in_policy workflows.0.transitions.0.from',
      'resolution_without_pauses sla.policies.0.targets.0',
    ]);
  });

  it('say of an acceptance that it is used when another one accepts the same', () => {
    const reason = 'the contract says so, see its page 4';
    const config = withRows([{ metric: 'resolution', within: '2bd' }], {
      suppress: [
        { code: 'resolution_without_pauses', reason },
        { code: 'resolution_without_pauses', at: 'sla.policies[0]', reason },
      ],
    });
    expect(told(config)).toEqual([]);
  });

  it('say nothing of acceptances where a part was refused', () => {
    const suppress = [{ code: 'shadowed_policy', reason: 'the contract says so, page 4' }];
    const sla = { policies: [{ id: 'p', calendar: 'nowhere', targets: [] }] };
    expect(told(deskConfig({ sla, suppress }))).toEqual([
      'unknown_calendar sla.policies.0.calendar',
    ]);
  });

  it('say nothing that a refused part would have answered', () => {
    const shut = [{ id: 'office', timeZone: 'Europe/Berlin', hours: { mon: [['9', '17']] } }];
    const path = {
      id: 'support',
      levels: [
        { id: 'desk', owner: 'ana', targets: [{ user: 'ana' }], escalateAfter: '1h' },
        { id: 'lead', owner: 'ana', targets: [{ user: 'ben' }] },
      ],
    };
    const noCalendar = withRows([{ metric: 'first_response', within: '1h' }], {
      calendars: shut,
      directory: { people: [{ id: 'ana', calendar: 'office' }, { id: 'ben' }] },
      escalation: [path],
    });
    expect(told(noCalendar).map((each) => each.split(' ')[0])).toEqual([
      'invalid_time_of_day',
      'invalid_time_of_day',
    ]);
    const noSla = deskConfig({
      sla: {
        fields: { topic: ['a'] },
        policies: [{ id: 'p', calendar: 'nowhere', targets: [] }],
      },
      flows: [
        { id: 'a', owner: 'ana', when: { topic: 'a' } },
        { id: 'none', owner: 'ana', when: { topic: { exists: false } } },
      ],
    });
    expect(told(noSla)).toEqual(['unknown_calendar sla.policies.0.calendar']);
  });

  it('name a page each', () => {
    const [found] = lint(withRows([{ metric: 'resolution', within: '2bd' }]));
    expect(found?.docs).toBe('lint/resolution_without_pauses');
  });
});
