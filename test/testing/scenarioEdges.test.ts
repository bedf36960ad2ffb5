import { describe, expect, it } from 'vitest';
import { isConfigError } from '../../src/errors/index.js';
import { definePolicySet, type PolicySetConfig } from '../../src/policy/index.js';
import {
  runScenarios,
  type ScenarioConfig,
  type ScenarioExpectation,
} from '../../src/testing/index.js';

const config: PolicySetConfig = {
  id: 'desk',
  calendars: [],
  sla: {
    statusCategories: { with_vendor: 'on_hold' },
    eventTypes: ['shipped'],
    policies: [
      {
        id: 'eu/all',
        calendar: '24x7',
        targets: [
          { metric: 'first_response', within: '2h', warnAt: ['75%'] },
          { metric: 'next_response', within: '1h' },
          { metric: 'resolution', within: '8h', pauseOn: ['on_hold'] },
        ],
      },
    ],
    groupPolicies: [
      {
        id: 'tier2',
        when: { group: 'tier2' },
        calendar: '24x7',
        targets: [{ metric: 'group_ownership', within: '3h' }],
      },
    ],
  },
  directory: { people: [{ id: 'ana' }, { id: 'mia' }] },
  escalation: [
    {
      id: 'due',
      trigger: 'scheduled',
      levels: [
        { id: 'warned', owner: 'ana', targets: [{ user: 'ana' }], when: { beforeDue: '30m' } },
        { id: 'late', owner: 'mia', targets: [{ user: 'mia' }], when: { afterDue: '0m' } },
      ],
    },
    { id: 'outage', levels: [{ id: 'l1', owner: 'mia', targets: [{ user: 'mia' }] }] },
  ],
  routing: { rules: [{ id: 'all', queue: 'desk' }] },
  flows: [
    { id: 'outages', owner: 'mia', when: { topic: 'outage' }, escalation: 'outage' },
    { id: 'others', owner: 'ana' },
  ],
};
const set = definePolicySet(config);
const story: ScenarioConfig = { name: 'story', timeZone: 'UTC', start: '2026-03-02T09:00' };
const reply = (at: string, by: string) => ({ at, type: 'public_reply', by });

const play = (more: Partial<ScenarioConfig>, ...expectations: ScenarioExpectation[]) =>
  runScenarios(set, [{ ...story, ...more, expect: expectations }]).results[0]!;
const failed = (more: Partial<ScenarioConfig>, ...expectations: ScenarioExpectation[]): unknown[] =>
  play(more, ...expectations).failures.map(({ path, expected, actual }) => [
    path,
    expected,
    actual,
  ]);
const issuesOf = (more: Partial<ScenarioConfig>): unknown[] => {
  try {
    play(more, { at: '+1m', policy: 'eu/all' });
  } catch (error) {
    if (isConfigError(error)) return error.issues.map(({ code, message }) => [code, message]);
    throw error;
  }
  return [];
};

describe('the times of a scenario', () => {
  it('may lie before its start', () => {
    const at = '2026-03-02T08:00';
    const clocks = { resolution: { state: 'inactive', due: null, cycles: 0 } };
    expect(failed({}, { at, clocks, notifications: [] })).toEqual([]);
    const early = [{ at: '2026-03-02T07:00', type: 'created', by: 'customer' }];
    const running = { resolution: { state: 'running', elapsed: '1h' } };
    expect(failed({ events: early }, { at, clocks: running, queue: 'desk' })).toEqual([]);
  });

  it('may lie decades after it', () => {
    const at = '2050-03-02T09:00';
    const clocks = { resolution: { state: 'breached', breached: '2026-03-02T17:00' } };
    expect(failed({}, { at, clocks, queue: 'desk', notifications: [] })).toEqual([]);
  });

  it.each([
    ['+1600000h', 'instant_out_of_range'],
    ['-1h', 'invalid_scenario_time'],
    ['+-1h', 'invalid_scenario_time'],
    ['1h', 'invalid_scenario_time'],
    ['2026-03-02', 'invalid_scenario_time'],
    ['2026-03-02T09:00:00', 'invalid_scenario_time'],
    ['+1bd', 'invalid_scenario_time'],
    ['+soon', 'invalid_duration'],
    ['2026-02-30T09:00Z', 'invalid_instant'],
  ])('are refused by name: %s', (at, code) => {
    const argument = 'scenarios[1].rows[0].expect[0].at';
    const rows = [{ name: 'row', expect: [{ at, policy: 'eu/all' }] }];
    expect(() => runScenarios(set, [story, { ...story, rows }])).toThrow(
      expect.objectContaining({ code, argument }),
    );
  });

  it('are refused where they stand, in the scenario when the row does not say them', () => {
    const scenario = {
      ...story,
      events: [reply('2026-13-01T09:00', 'agent')],
      rows: [{ name: 'row', expect: [{ at: '+1m', policy: 'eu/all' }] }],
    };
    expect(() => runScenarios(set, [scenario])).toThrow('scenarios[0].events[0].at: is no time');
    const due = { first_response: { due: 'Monday' } };
    expect(() => play({}, { at: '+1m', clocks: due })).toThrow(
      'scenarios[0].expect[0].clocks.first_response.due: is no time',
    );
  });
});

describe('what a scenario names', () => {
  it('is a path and a clock of the set', () => {
    expect(issuesOf({ escalation: { policy: 'outtage', clock: 'first_respnse' } })).toEqual([
      [
        'unknown_reference',
        '[0].escalation.policy: names something that is not defined, did you mean outage',
      ],
      [
        'unknown_reference',
        '[0].escalation.clock: names something that is not defined, did you mean first_response',
      ],
    ]);
  });

  it('is no slip of a type, a role or a status of the log', () => {
    const events = [
      { at: '+1m', type: 'public_repply', by: 'agent' },
      { at: '+2m', type: 'public_reply', by: 'agnet' },
      { at: '+3m', type: 'status_changed', to: 'with_vendr' },
      { at: '+5m', type: 'shipped' },
      { at: '+6m', type: 'status_changed', to: 'with_vendor' },
    ];
    expect(issuesOf({ events })).toEqual([
      ['unknown_event_type', expect.stringMatching(/^\[0\]\.events\[0\]\.type.*public_reply$/)],
      ['unknown_actor_role', expect.stringMatching(/^\[0\]\.events\[1\]\.by: /)],
      ['unknown_status', expect.stringMatching(/^\[0\]\.events\[2\]\.to: .*with_vendor$/)],
    ]);
    expect(issuesOf({ events: events.slice(3) })).toEqual([]);
    const live = [{ at: '+1m', type: 'macro_applied' }, reply('+2m', 'partner')];
    expect(issuesOf({ events: live })).toEqual([]);
  });
});

describe('a span that a clock is held to', () => {
  it.each(['elapsed', 'remaining'] as const)('%s is of open time, not of days', (key) => {
    const held = (span: string) => () =>
      play({}, { at: '+1h', clocks: { resolution: { [key]: span } } });
    const place = `scenarios[0].expect[0].clocks.resolution.${key}`;
    for (const span of ['2bd', '1w', '-1h']) {
      expect(held(span)).toThrow(
        expect.objectContaining({ code: 'invalid_scenario_time', argument: place }),
      );
    }
    expect(held('0m')).not.toThrow();
  });
});

describe('the words of the host', () => {
  it('count as the statuses that they map onto', () => {
    const events = [{ at: '+1h', type: 'status_changed', to: 'with_vendor' }];
    const clocks = { resolution: { state: 'paused', elapsed: '1h', due: null, remaining: '7h' } };
    expect(failed({ events }, { at: '+5h', clocks })).toEqual([]);
  });

  it('choose the policies of groups', () => {
    const events = [{ at: '+1h', type: 'group_changed', to: 'tier2' }];
    const clocks = { group_ownership: { target: 'tier2/group_ownership[0]', due: '+4h' } };
    expect(failed({ events }, { at: '+2h', policy: 'eu/all', clocks })).toEqual([]);
    expect(play({ events }, { at: '+2h', clocks }).reached).toEqual(
      expect.arrayContaining(['policy:tier2', 'condition:tier2:true']),
    );
  });

  it('may hold a slash: a target is known by its last part too', () => {
    const target = (text: string) => ({ at: '+1m', clocks: { first_response: { target: text } } });
    expect(failed({}, target('first_response[0]'), target('eu/all/first_response[0]'))).toEqual([]);
    expect(failed({}, target('response[0]'))).toHaveLength(1);
  });
});

describe('a clock of several cycles', () => {
  const events = [
    reply('+10m', 'agent'),
    reply('+1h', 'customer'),
    reply('+3h', 'agent'),
    reply('+4h', 'customer'),
    reply('+4h30m', 'agent'),
  ];

  it('is held to the cycle that is named, to the latest when none is', () => {
    const told = (expectation: object) => ({ at: '+5h', clocks: { next_response: expectation } });
    const first = { cycle: 0, state: 'breached', breached: '+2h', elapsed: '2h', due: '+2h' };
    const latest = { state: 'met', elapsed: '30m', breached: null, cycles: 2 };
    expect(failed({ events }, told(first), told({ ...latest, cycle: 1 }), told(latest))).toEqual(
      [],
    );
    const { failures } = play({ events }, told({ cycle: 0, state: 'met' }), told({ cycles: 3 }));
    expect(failures.map(({ path, actual }) => [path, actual])).toEqual([
      ['expect[0].clocks.next_response.state', 'breached'],
      ['expect[1].clocks.next_response.cycles', 2],
    ]);
    const [state, cycles] = failures.map(({ why }) =>
      why.filter((line) => line.includes('next_resp')),
    );
    expect(state).toEqual([expect.stringContaining('breached, due Mon 2026-03-02 11:00')]);
    expect(cycles).toEqual([
      expect.stringContaining('breached, due Mon 2026-03-02 11:00'),
      expect.stringContaining('met, due Mon 2026-03-02 14:00'),
    ]);
  });

  it('fails when it has no such cycle', () => {
    const at = (time: string) => ({ at: time, clocks: { next_response: { cycle: 2 } } });
    expect(failed({ events }, at('+5h'), at('+1m'))).toEqual([
      ['expect[0].clocks.next_response.cycle', 2, '0 to 1'],
      ['expect[1].clocks.next_response.cycle', 2, 'none'],
    ]);
  });
});

describe('the escalation of a scenario', () => {
  const escalation = { policy: 'due', clock: 'first_response' };
  const warned = { at: '+1h30m', level: 'warned', people: ['ana'] };

  it('follows its clock: an answer ends what is tied to its due instant', () => {
    const late = { at: '+2h', level: 'late', people: ['mia'] };
    expect(failed({ escalation }, { at: '+3h', notifications: [warned, late] })).toEqual([]);
    const events = [reply('+1h45m', 'agent')];
    expect(failed({ escalation, events }, { at: '+3h', notifications: [warned] })).toEqual([]);
    const quick = [reply('+10m', 'agent')];
    expect(failed({ escalation, events: quick }, { at: '+3h', notifications: [] })).toEqual([]);
  });

  it('moves with a due instant that moves', () => {
    const events = [
      { at: '+1h', type: 'status_changed', to: 'with_vendor' },
      { at: '+3h', type: 'status_changed', to: 'open' },
    ];
    const resolution = { policy: 'due', clock: 'resolution' };
    const moved = { at: '+9h30m', level: 'warned', people: ['ana'] };
    expect(
      failed({ escalation: resolution, events }, { at: '+9h45m', notifications: [moved] }),
    ).toEqual([]);
  });

  it('opens when the ticket is created, by the flow that takes it then', () => {
    const created = { at: '+20m', type: 'created', by: 'customer', topic: 'outage' };
    const told = { at: '+20m', level: 'l1', people: ['mia'] };
    const more = { events: [created] };
    expect(failed(more, { at: '+19m', notifications: [] })).toEqual([]);
    expect(failed(more, { at: '+30m', notifications: [told] })).toEqual([]);
    expect(play(more, { at: '+30m', queue: 'desk' }).reached).toContain('flow:outages');
    const { failures } = play(more, { at: '+19m', notifications: [told] });
    expect(failures[0]?.why).toEqual(['the incident is not open yet']);
    const other = play({}, { at: '+30m', notifications: [told] });
    expect(other.reached).toContain('flow:others');
    expect(other.failures[0]?.why).toEqual([
      'neither the scenario nor a flow names an escalation policy',
    ]);
  });
});

describe('a scenario with an empty list of rows', () => {
  it('is played as one without rows', () => {
    const rows: never[] = [];
    const report = runScenarios(set, [
      { ...story, rows },
      { ...story, rows, expect: [{ at: '+1m', policy: 'eu/all' }] },
    ]);
    expect(report).toMatchObject({ passed: false, n: 2, failed: 1 });
  });
});
