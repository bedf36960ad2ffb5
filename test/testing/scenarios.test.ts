import { describe, expect, it } from 'vitest';
import { definePolicySet, type PolicySetConfig } from '../../src/policy/index.js';
import {
  assertScenario,
  describeScenarioReport,
  policyCoverage,
  policyMatchers,
  runScenarios,
  type ScenarioConfig,
  type ScenarioExpectation,
} from '../../src/testing/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const day = [['09:00', '17:00']];
const config: PolicySetConfig = {
  id: 'desk',
  calendars: [
    {
      id: 'berlin',
      timeZone: 'Europe/Berlin',
      hours: { mon: day, tue: day, wed: day, thu: day, fri: [['09:00', '15:00']] },
      holidays: [{ date: '2026-04-03', name: 'Good Friday' }],
    },
  ],
  sla: {
    fields: { tier: ['gold', 'silver'], priority: ['urgent', 'normal'] },
    policies: [
      {
        id: 'gold',
        when: { tier: 'gold' },
        calendar: 'berlin',
        targets: [
          { metric: 'first_response', when: { priority: 'urgent' }, within: '1h' },
          { metric: 'first_response', within: '4h' },
        ],
      },
      {
        id: 'rest',
        calendar: 'berlin',
        targets: [{ metric: 'first_response', within: '8h' }],
      },
    ],
  },
  directory: { people: [{ id: 'ana' }, { id: 'ben' }, { id: 'mia' }] },
  schedules: [
    {
      id: 'weeks',
      timeZone: 'Europe/Berlin',
      layers: [
        {
          id: 'main',
          anchor: '2026-01-05T09:00',
          handoff: { unit: 'week', every: 1 },
          slots: [['ana'], ['ben']],
        },
      ],
    },
  ],
  escalation: [
    {
      id: 'outage',
      levels: [
        { id: 'l1', owner: 'ana', targets: [{ schedule: 'weeks' }], escalateAfter: '15m' },
        { id: 'l2', owner: 'mia', targets: [{ user: 'mia' }] },
      ],
    },
  ],
  routing: {
    rules: [
      { id: 'vip', when: { tier: 'gold' }, queue: 'vip' },
      { id: 'all', queue: 'desk' },
    ],
  },
  flows: [{ id: 'support', owner: 'mia', escalation: 'outage' }],
};
const set = definePolicySet(config);
const friday: ScenarioConfig = {
  name: 'Friday afternoon',
  timeZone: 'Europe/Berlin',
  start: '2026-03-27T14:30',
  ticket: { tier: 'gold', priority: 'urgent' },
};
const run = (expectation: ScenarioExpectation, more: Partial<ScenarioConfig> = {}) =>
  runScenarios(set, deepFreeze([{ ...friday, ...more, expect: [expectation] }])).results[0];
const failures = (
  expectation: ScenarioExpectation,
  more: Partial<ScenarioConfig> = {},
): unknown[] =>
  run(expectation, more)?.failures.map(({ path, expected, actual }) => [path, expected, actual]) ??
  [];

describe('runScenarios', () => {
  it('passes what comes out as expected, over a weekend and a clock change', () => {
    const clocks = {
      first_response: {
        state: 'running',
        target: 'first_response[0]',
        due: '2026-03-30T09:30',
        elapsed: '30m',
        remaining: '30m',
        breached: null,
        cycles: 1,
      },
    };
    expect(failures({ at: '+1h', policy: 'gold', clocks })).toEqual([]);
    expect(
      failures({ at: '2026-03-30T09:31', clocks: { first_response: { state: 'breached' } } }),
    ).toEqual([]);
  });

  it('says what was expected, what came, and why', () => {
    const result = run({
      at: '+1h',
      policy: 'rest',
      clocks: { first_response: { state: 'met', due: '2026-03-27T15:30' } },
    });
    expect(
      result?.failures.map(({ path, at, expected, actual }) => [path, at, expected, actual]),
    ).toEqual([
      ['expect[0].policy', '2026-03-27T15:30:00+01:00', 'rest', 'gold'],
      ['expect[0].clocks.first_response.state', '2026-03-27T15:30:00+01:00', 'met', 'running'],
      [
        'expect[0].clocks.first_response.due',
        '2026-03-27T15:30:00+01:00',
        '2026-03-27T15:30:00+01:00',
        '2026-03-30T09:30:00+02:00',
      ],
    ]);
    expect(result?.failures[1]?.why[1]).toBe('Fri 2026-03-27 14:30 – 15:00  counted 30m  berlin');
  });

  it('names the conditions that failed where another policy decides', () => {
    const result = run({ at: '+1m', policy: 'gold' }, { ticket: { tier: 'silver' } });
    expect(result?.failures[0]?.why).toEqual(['gold does not match: tier is "silver"']);
  });

  it('plays events at relative and absolute times', () => {
    const events = [{ at: '2026-03-30T09:10', type: 'public_reply', by: 'agent' }];
    const clocks = { first_response: { state: 'met', elapsed: '40m' } };
    expect(failures({ at: '2026-03-30T12:00', clocks }, { events })).toEqual([]);
    const early = [{ at: '+10m', type: 'public_reply', by: 'agent' }];
    expect(
      failures({ at: '+1h', clocks: { first_response: { elapsed: '10m' } } }, { events: early }),
    ).toEqual([]);
  });

  it('holds who is told to an exact list, an empty one to nobody', () => {
    const told = [
      { at: '+0m', level: 'l1', people: ['ben'] },
      { at: '+15m', level: 'l2', people: ['mia'] },
    ];
    const start = '2026-03-23T10:00';
    expect(failures({ at: '+20m', notifications: told }, { start })).toEqual([]);
    expect(failures({ at: '+14m', notifications: told }, { start })).toHaveLength(1);
    const turns = [{ ...told[0]!, people: ['ana'] }, told[1]!];
    expect(
      failures({ at: '+14m', notifications: turns.slice(0, 1) }, { start: '2026-03-30T10:00' }),
    ).toEqual([]);
    expect(failures({ at: '+20m', notifications: [] }, { start })).toHaveLength(1);
    const acked = { events: [{ at: '+5m', type: 'ack', by: 'ana' }] };
    expect(
      failures(
        { at: '+20m', notifications: turns.slice(0, 1) },
        { start: '2026-03-30T10:00', escalation: acked },
      ),
    ).toEqual([]);
  });

  it('asks for queue and assignee', () => {
    const agents = [
      { id: 'zoe', queues: ['desk'] },
      { id: 'ida', queues: ['vip'] },
    ];
    expect(failures({ at: '+1m', queue: 'vip', assignee: 'ida' }, { agents })).toEqual([]);
    const result = run({ at: '+1m', queue: 'desk', assignee: 'zoe' }, { agents });
    expect(result?.failures.map(({ path, actual, why }) => [path, actual, why])).toEqual([
      ['expect[0].queue', 'vip', []],
      ['expect[0].assignee', 'ida', ['zoe: queue']],
    ]);
  });

  it('runs each row of a matrix', () => {
    const report = runScenarios(set, [
      {
        ...friday,
        expect: [{ at: '+1m', policy: 'gold' }],
        rows: [
          { name: 'gold', ticket: { priority: 'normal' } },
          { name: 'silver', ticket: { tier: 'silver' } },
        ],
      },
    ]);
    expect(report.results.map(({ row, passed }) => [row, passed])).toEqual([
      ['gold', true],
      ['silver', false],
    ]);
    expect(report).toMatchObject({ passed: false, n: 2, failed: 1 });
    expect(describeScenarioReport(report)).toContain('Friday afternoon › silver');
  });

  it('fails when nothing is expected, and when there is nothing to run', () => {
    expect(runScenarios(set, [])).toMatchObject({ passed: false, n: 0 });
    expect(runScenarios(set, [friday]).passed).toBe(false);
    expect(failures({ at: '+1h' })).toHaveLength(1);
    expect(failures({ at: '+1h', clocks: { first_response: {} } })).toHaveLength(1);
    expect(failures({ at: '+1h', clocks: { resolution: { state: 'met' } } })).toHaveLength(1);
  });

  it('refuses wrong shapes and times by name', () => {
    const odd = { ...friday, expects: [] } as unknown as ScenarioConfig;
    expect(() => runScenarios(set, [odd])).toThrow('[0].expects: is not a known key');
    const late = { ...friday, expect: [{ at: '25:00', policy: 'gold' }] };
    expect(() => runScenarios(set, [late])).toThrow('expect[0].at');
  });

  it('throws for any test runner', () => {
    const wrong = { ...friday, expect: [{ at: '+1h', policy: 'rest' }] };
    expect(() => assertScenario(set, wrong)).toThrow(/expected rest\n\s+actual +gold/);
    expect(() => assertScenario(set, { ...friday, rows: [] })).toThrow('expects nothing');
  });
});

describe('policyCoverage', () => {
  it('names what no scenario reached, with a ticket that would', () => {
    const report = runScenarios(set, [{ ...friday, expect: [{ at: '+2h', policy: 'gold' }] }]);
    const { missed, reached, n } = policyCoverage(set, report);
    expect(missed.map(({ name }) => name)).toEqual(
      [
        'target:gold/first_response[1]',
        'policy:rest',
        'condition:gold:false',
        'target:rest/first_response[0]',
        'condition:gold/first_response[0]:false',
        'outcome:first_response:met',
        'outcome:first_response:breached',
        'rule:all',
        'calendar:berlin:weekend',
        'calendar:berlin:holiday',
        'calendar:berlin:clock_change',
      ].sort((a, b) => order(a) - order(b)),
    );
    expect(missed.find(({ name }) => name === 'policy:rest')?.witness).toEqual({ tier: 'silver' });
    expect(reached).toBe(n - missed.length);
  });

  it('is whole when everything was reached', () => {
    const rows = [
      { name: 'gold', ticket: { priority: 'normal' } },
      { name: 'urgent', ticket: {} },
      { name: 'silver', ticket: { tier: 'silver' } },
    ];
    const answered = {
      ...friday,
      events: [{ at: '+10m', type: 'public_reply', by: 'agent' }],
      expect: [
        { at: '+1m', clocks: { first_response: { state: 'running' } } },
        { at: '+15m', policy: 'gold' },
      ],
    };
    const long = {
      ...friday,
      rows,
      expect: [{ at: '+240h', clocks: { first_response: { cycles: 1 } } }],
    };
    const report = runScenarios(set, [answered, long]);
    expect(report.passed).toBe(true);
    expect(policyCoverage(set, report).missed.map(({ name }) => name)).toEqual([]);
  });
});

const order = (name: string): number =>
  policyCoverage(set, { passed: true, n: 0, failed: 0, results: [] }).items.findIndex(
    (each) => each.name === name,
  );

describe('policyMatchers', () => {
  expect.extend(policyMatchers);

  it('pass and fail with what was expected and what came', () => {
    const told = policyMatchers.toHaveElapsed({ elapsedMs: 60_000 }, '2m');
    expect(told.pass).toBe(false);
    expect(told.message()).toBe('expected the clock to have counted\n  expected 2m\n  actual   1m');
    expect(policyMatchers.toPassScenario(set, { ...friday, expect: [] }).pass).toBe(false);
  });
});
