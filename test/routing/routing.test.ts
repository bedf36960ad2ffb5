import { runInNewContext } from 'node:vm';
import {
  assignByCost,
  assignItems,
  assignItemsOptimally,
  defineCalendar,
  defineRouting,
  defineSla,
  evaluateSla,
  explainAssignment,
  fairnessReport,
  isConfigError,
  isCustopsError,
  itemFromSla,
  orderQueue,
  prioritize,
  routeItem,
  simulateQueue,
  waitingOverTime,
  type RoutingAgent,
  type RoutingItem,
} from 'custops';
import { describe, expect, it } from 'vitest';

const now = Date.UTC(2026, 2, 2, 12);
const none = { calendars: [] };
const plain = defineRouting({}, none);

/** The code of what a call throws, and the argument that it names. */
function refused(call: () => unknown): readonly (string | undefined)[] {
  try {
    call();
  } catch (error) {
    if (!isCustopsError(error)) throw error;
    if (isConfigError(error))
      return error.issues.map(({ code, path }) => `${path.join('.')} ${code}`);
    return [error.code, 'argument' in error ? String(error.argument) : undefined];
  }
  return [];
}

const assign = (items: unknown, agents: unknown, routing = plain): unknown =>
  assignItems(
    routing,
    { items: items as RoutingItem[], agents: agents as RoutingAgent[] },
    { now },
  );
const item = { id: 't1', createdAt: now - 60_000 };

describe('bad policies', () => {
  it('are refused with every issue in one error', () => {
    const config = {
      levels: 2.5,
      matrix: { high: { high: 1, low: 2 }, low: { high: 1.5 } },
      tierBump: { gold: 1.5 },
      ageing: { every: '0m', notAbove: 0 },
      order: 'oldest',
      credit: { '9': '1h', '1': '2bd' },
      rules: [
        { id: 'a', when: { tier: { like: 'g' } }, queue: 'q' },
        { id: 'b', queue: 'q', skills: [{ skill: 'sqll', level: -1 }] },
        { id: 'b', queue: 'q', relax: [{ after: 'soon', lower: { sql: 0 } }] },
      ],
      owner: 'hold',
      weights: { chat: 2, voice: -5 },
      skills: ['sql', 'sql'],
      colour: 'red',
    };
    const issues = refused(() => defineRouting(config, none));
    expect([...issues].sort()).toEqual([
      'ageing.every invalid_span',
      'ageing.notAbove invalid_levels',
      'colour unknown_key',
      'credit.1 invalid_span',
      'credit.9 wrong_value',
      'holdFor missing_key',
      'levels invalid_levels',
      'matrix.low.high invalid_priority',
      'matrix.low.low incomplete_matrix',
      'order wrong_value',
      'rules.0.when.tier.like unknown_operator',
      'rules.1.skills.0.level invalid_units',
      'rules.1.skills.0.skill unknown_skill',
      'rules.2.id duplicate_id',
      'rules.2.relax.0.after invalid_span',
      'skills.1 duplicate_id',
      'tierBump.gold invalid_priority',
      'weights.voice invalid_units',
    ]);
  });

  it('are told of two calendars that a shift could mean', () => {
    const desk = (): ReturnType<typeof defineCalendar> =>
      defineCalendar({ id: 'desk', timeZone: 'UTC', hours: {} });
    expect(refused(() => defineRouting({}, { calendars: [desk(), desk()] }))).toEqual([
      'calendars.1.id duplicate_id',
    ]);
  });
});

describe('bad agents', () => {
  it.each([
    ['a capacity below zero', [{ id: 'ana', capacity: -1 }], 'invalid_units', 'agents[0].capacity'],
    [
      'a weight that is no number',
      [{ id: 'ana', weight: '2' }],
      'invalid_units',
      'agents[0].weight',
    ],
    ['a load that is NaN', [{ id: 'ana', used: NaN }], 'invalid_units', 'agents[0].used'],
    [
      'a level that is no number',
      [{ id: 'ana', skills: { sql: 'good' } }],
      'invalid_units',
      'agents[0].skills.sql',
    ],
    ['the same id twice', [{ id: 'ana' }, { id: 'ana' }], 'duplicate_id', 'agents[1].id'],
    [
      'a shift that ends before it starts',
      [{ id: 'ana', shift: { from: 1, to: 0 } }],
      'reversed_span',
      'agents[0].shift',
    ],
    [
      'a shift of an unknown calendar',
      [{ id: 'ana', shift: 'moon' }],
      'unknown_shift',
      'agents[0].shift',
    ],
    ['no list', { id: 'ana' }, 'wrong_type', 'agents'],
  ])('with %s are refused', (_, agents, code, argument) => {
    expect(refused(() => assign([item], agents))).toEqual([code, argument]);
  });

  it('with no capacity take nothing, unless an item weighs nothing', () => {
    const free = defineRouting({ weights: { note: 0 } }, none);
    const notes = [
      { ...item, channel: 'note' },
      { ...item, id: 't2' },
    ];
    const agents = [
      { id: 'ana', capacity: 0 },
      { id: 'ben', capacity: 1, used: 1 },
    ];
    expect(assign(notes, agents, free)).toMatchObject({
      // Without capacity somebody is as full as can be.
      assignments: [{ agentId: 'ben' }, { agentId: null, reason: 'no_eligible_agent' }],
    });
  });
});

describe('bad items', () => {
  it.each([
    [
      'a priority that is a text',
      [{ ...item, priority: 'high' }],
      'invalid_priority',
      'items[0].priority',
    ],
    ['the same id twice', [item, { ...item, id: 't2' }, item], 'duplicate_id', 'items[2].id'],
    ['no instant', [{ id: 't1' }], 'invalid_instant', 'items[0].createdAt'],
    [
      'a local time',
      [{ ...item, dueAt: '2026-03-02T12:00:00' }],
      'instant_without_offset',
      'items[0].dueAt',
    ],
    [
      'a level below zero',
      [{ ...item, skills: [{ skill: 'sql', level: -1 }] }],
      'invalid_units',
      'items[0].skills[0].level',
    ],
    [
      'business days as a wait',
      [{ ...item, relax: [{ after: '2bd' }] }],
      'invalid_span',
      'items[0].relax[0].after',
    ],
    ['a hole in the list', [item, , item], 'wrong_type', 'items[1]'],
  ])('with %s are refused', (_, items, code, argument) => {
    expect(refused(() => assign(items, []))).toEqual([code, argument]);
  });

  it('and agents of unknown skills are refused when the policy declares its skills', () => {
    const routing = defineRouting({ skills: ['sql'] }, none);
    const asks = { ...item, skills: [{ skill: 'sqll' }] };
    expect(refused(() => assign([asks], [], routing))[0]).toBe('unknown_skill');
    expect(refused(() => assign([item], [{ id: 'ana', skills: { sqll: 1 } }], routing))[0]).toBe(
      'unknown_skill',
    );
  });

  it('of priorities outside the levels are held to the nearest one, and say so', () => {
    const { priority, why } = prioritize(plain, { ...item, priority: 99 }, { now });
    expect([priority, why.map(({ code }) => code)]).toEqual([5, ['own_priority', 'held']]);
    expect(prioritize(plain, { ...item, priority: -4 }, { now }).priority).toBe(1);
  });

  it('that were created after now have not waited', () => {
    const routing = defineRouting({ ageing: { every: '1m' } }, none);
    expect(
      prioritize(routing, { ...item, createdAt: now + 600_000, priority: 3 }, { now }).priority,
    ).toBe(3);
  });
});

describe('bad matrices of costs', () => {
  it.each([
    [
      'a hole',
      [
        [1, , 2],
        [1, 2, 3],
      ],
      'wrong_type',
      'costs[0][1]',
    ],
    ['a short row', [[1, 2], [1]], 'incomplete_matrix', 'costs[1][1]'],
    ['a long row', [[1], [1, 2]], 'incomplete_matrix', 'costs[1]'],
    ['NaN', [[NaN]], 'invalid_cost', 'costs[0][0]'],
    ['Infinity', [[Infinity]], 'invalid_cost', 'costs[0][0]'],
    ['a row that is none', [[1], 2], 'wrong_type', 'costs[1]'],
  ])('with %s are refused', (_, costs, code, argument) => {
    expect(refused(() => assignByCost(costs as number[][]))).toEqual([code, argument]);
  });

  it('that are empty have nothing to pair', () => {
    expect(assignByCost([])).toEqual({ columns: [], cost: 0 });
    expect(assignByCost([[], []])).toEqual({ columns: [null, null], cost: 0 });
  });
});

describe('a million items', () => {
  const items = (length: number) =>
    Array.from({ length }, (_, index) => ({ id: `t${index}`, createdAt: now - index }));

  it('and no agent are answered', () => {
    const { assignments } = assignItems(plain, { items: items(1_000_000), agents: [] }, { now });
    expect(assignments.length).toBe(1_000_000);
    expect(assignments[0]).toMatchObject({ itemId: 't999999', reason: 'no_eligible_agent' });
  }, 60_000);

  it('and nobody on shift end a simulation', () => {
    const stale = items(50_000).map((each) => ({ ...each, effort: 1 }));
    const agents = [{ id: 'ana', status: 'away' }];
    expect(simulateQueue(plain, { items: stale, agents }).neverStarted.length).toBe(50_000);
  }, 60_000);
});

describe('shifts', () => {
  const desk = defineCalendar({
    id: 'desk',
    timeZone: 'Europe/Berlin',
    hours: { mon: [['09:00', '12:00']], tue: [['09:00', '12:00']] },
    holidays: ['2026-03-03'],
  });
  const routing = defineRouting({}, { calendars: [desk] });

  it('may be business calendars', () => {
    const at = (instant: string): unknown =>
      assignItems(
        routing,
        { items: [{ id: 't1', createdAt: 0 }], agents: [{ id: 'ana', shift: 'desk' }] },
        { now: instant },
      ).assignments[0]?.agentId;
    expect(at('2026-03-02T11:59:00+01:00')).toBe('ana');
    expect(at('2026-03-02T12:00:00+01:00')).toBeNull();
    expect(at('2026-03-03T10:00:00+01:00')).toBeNull();
  });

  it('open in a simulation, holidays left out, and started work is finished after them', () => {
    const items = [
      { id: 'a', createdAt: '2026-03-02T11:50:00+01:00', effort: '30m' },
      { id: 'b', createdAt: '2026-03-02T11:55:00+01:00', effort: '5m' },
    ];
    const run = simulateQueue(routing, { items, agents: [{ id: 'ana', shift: 'desk' }] });
    expect(run.items[0]?.finishedAt?.toISOString()).toBe('2026-03-02T11:20:00.000Z');
    expect(run.items[1]?.startedAt?.toISOString()).toBe('2026-03-09T08:00:00.000Z');
  });

  it('that nobody can use come to an end', () => {
    const items = [{ id: 'a', createdAt: now, effort: '5m', skills: [{ skill: 'none' }] }];
    const run = simulateQueue(routing, { items, agents: [{ id: 'ana', shift: 'desk' }] });
    expect(run.neverStarted).toEqual(['a']);
  });
});

describe('clocks', () => {
  const sla = defineSla(
    {
      policies: [
        {
          id: 'all',
          calendar: '24x7',
          targets: [
            { metric: 'first_response', within: '1h' },
            { metric: 'resolution', within: '30m', pauseOn: ['pending'] },
          ],
        },
      ],
    },
    none,
  );
  const created = { type: 'created', at: now - 600_000, by: 'customer' } as const;
  const asked = { type: 'status_changed', at: now - 300_000, to: 'pending' } as const;
  const due = (events: readonly (typeof created | typeof asked)[], clocks?: string[]): unknown => {
    const evaluation = evaluateSla(sla, { id: 't1', events: [...events] }, { now });
    return itemFromSla(evaluation, { createdAt: created.at }, { clocks }).dueAt;
  };

  it('give an item the earliest due instant of those that count', () => {
    expect(due([created])).toEqual(new Date(now + 1_200_000));
    expect(due([created], ['first_response'])).toEqual(new Date(now + 3_000_000));
    expect(due([created, asked])).toEqual(new Date(now + 3_000_000));
    expect(due([created, asked], ['resolution'])).toBeNull();
  });

  it.each<[object, Date | null]>([
    [{ active: true, state: 'running', dueAt: new Date(5) }, new Date(5)],
    [{ active: true, state: 'breached', dueAt: new Date(5) }, new Date(5)],
    [{ active: true, state: 'paused', dueAt: new Date(5) }, null],
    [{ active: false, state: 'met', dueAt: new Date(5) }, null],
    [{ active: true, state: 'running', dueAt: null }, null],
    [{ active: true, state: 'running' }, null],
  ])('press as long as they run: %j', (own, dueAt) => {
    const evaluation = { ticketId: 't1', clocks: { own } } as never;
    const given = itemFromSla(evaluation, { createdAt: 0, tier: 'gold' });
    expect(given).toEqual({ id: 't1', createdAt: 0, tier: 'gold', dueAt });
  });

  it('may have instants of another realm, as a worker hands them over', () => {
    const dueAt = runInNewContext('new Date(5)') as Date;
    const { clocks, ...rest } = evaluateSla(sla, { id: 't1', events: [created] }, { now });
    const evaluation = { ...rest, clocks: { resolution: { ...clocks.resolution, dueAt } } };
    expect(itemFromSla(evaluation, { createdAt: 0 }).dueAt).toEqual(new Date(5));
  });
});

describe('rules', () => {
  it('route, and hand on what they ask for, unless the item says so itself', () => {
    const routing = defineRouting(
      {
        fields: { product: ['app', 'web'] },
        rules: [
          {
            id: 'app',
            when: { product: 'app', channel: 'email' },
            queue: 'apps',
            skills: [{ skill: 'sql' }],
          },
          { id: 'rest', queue: 'desk' },
        ],
      },
      none,
    );
    const app = { ...item, product: 'app', channel: 'email' };
    expect(routeItem(routing, app)).toMatchObject({ queue: 'apps', ruleId: 'app', rejected: [] });
    expect(routeItem(routing, { ...app, queue: null })).toMatchObject({
      queue: null,
      reason: 'own_queue',
    });
    expect(routeItem(routing, { ...app, product: 'web' }).rejected[0]?.failures).toEqual([
      {
        field: 'product',
        operator: 'eq',
        expected: 'app',
        received: 'web',
        receivedType: 'string',
        missing: false,
      },
    ]);
    const agents = [{ id: 'ana', queues: ['apps'] }];
    const { rejected } = explainAssignment(routing, { items: [app], agents }, { item: 't1', now });
    expect(rejected).toEqual({ ana: ['skill:sql'] });
    const own = { ...app, skills: [] };
    expect(assign([own], agents, routing)).toMatchObject({ assignments: [{ agentId: 'ana' }] });
  });
});

describe('loads', () => {
  it('are compared exactly where fractions round', () => {
    // 0.1 + 0.2 is not 0.3 in doubles; in thousandths it is.
    const agents = [
      { id: 'ben', capacity: 0.3, used: 0.1 },
      { id: 'ana', capacity: 0.6, used: 0.2 },
    ];
    const routing = defineRouting({ weights: { email: 0.2 } }, none);
    const run = assignItems(routing, { items: [item, { ...item, id: 't2' }], agents }, { now });
    expect(run.assignments.map(({ agentId }) => agentId)).toEqual(['ana', 'ben']);
    expect(run.loads.map(({ used }) => used)).toEqual([0.3, 0.4]);
  });

  it('are compared exactly where products are too large for a double', () => {
    const agents = [
      { id: 'ben', capacity: 999_999_999, used: 333_333_332 },
      { id: 'ana', capacity: 999_999_998, used: 333_333_332 },
    ];
    expect(assign([item], agents)).toMatchObject({ assignments: [{ agentId: 'ben' }] });
  });

  it('go back into the agents of the next run', () => {
    const agents = [
      { id: 'ana', capacity: 2 },
      { id: 'ben', capacity: 2 },
    ];
    const first = assignItems(plain, { items: [item], agents }, { now });
    const next = agents.map((agent, at) => ({ ...agent, ...first.loads[at] }));
    const second = assignItems(plain, { items: [{ ...item, id: 't2' }], agents: next }, { now });
    expect(second.assignments[0]?.agentId).toBe('ben');
    expect(fairnessReport(second).agents.map(({ load }) => load)).toEqual([0.5, 0.5]);
  });
});

describe('the best assignment', () => {
  it('is the same size of work for thousands of items as for a few', () => {
    const items = Array.from({ length: 4_000 }, (_, index) => ({
      id: `t${index}`,
      createdAt: index,
      skills: index % 3 === 0 ? [{ skill: 'sql' }] : [],
    }));
    const agents = Array.from({ length: 200 }, (_, index) => ({
      id: `a${index}`,
      capacity: 15,
      skills: index % 2 === 0 ? { sql: 1 } : {},
    }));
    const run = assignItemsOptimally(plain, { items, agents }, { now });
    expect(run.assigned).toBe(3_000);
    expect(run.assignments.slice(0, 3_000).every(({ agentId }) => agentId !== null)).toBe(true);
  }, 30_000);

  it('moves turns on as if each had been chosen in queue order', () => {
    const routing = defineRouting({ strategy: 'weighted' }, none);
    const items = ['a', 'b', 'c'].map((id) => ({ id, createdAt: 0 }));
    const agents = [
      { id: 'ana', capacity: 9, weight: 2 },
      { id: 'ben', capacity: 9 },
    ];
    const { state } = assignItemsOptimally(routing, { items, agents }, { now });
    expect(Object.values(state.turns).reduce((sum, each) => sum + each, 0)).toBe(0);
  });
});

describe('a queue over time', () => {
  it('counts everybody for as long as they waited', () => {
    const items = [0, 1, 2].map((n) => ({
      id: `t${n}`,
      createdAt: n * 60_000,
      effort: '10m',
      priority: 1 + n,
    }));
    const run = simulateQueue(plain, { items, agents: [{ id: 'ana' }] });
    const total = waitingOverTime(run, { every: '1m' }).reduce((sum, { value }) => sum + value, 0);
    const waited = run.items.reduce((sum, { waitedMs }) => sum + (waitedMs ?? 0), 0);
    expect(total * 60_000).toBeCloseTo(waited, 6);
    expect(
      waitingOverTime(run, { every: '5m', priority: 9 }).every(({ value }) => value === 0),
    ).toBe(true);
    expect(refused(() => waitingOverTime(run, { every: 0 }))).toEqual([
      'invalid_span',
      'options.every',
    ]);
    expect(
      refused(() => waitingOverTime({ items: [{}], agents: [] } as never, { every: 1 }))[0],
    ).toBe('not_a_run');
  });

  it('has no work start after its end', () => {
    const items = [0, 1, 2].map((n) => ({ id: `t${n}`, createdAt: n, effort: '10m' }));
    const run = simulateQueue(plain, { items, agents: [{ id: 'ana' }] }, { until: 600_000 });
    expect(run.neverStarted).toEqual(['t2']);
    expect(refused(() => simulateQueue(plain, { items: [item], agents: [] }))).toEqual([
      'missing_effort',
      'items[0].effort',
    ]);
  });
});

describe('what is not compiled', () => {
  it('is refused', () => {
    expect(refused(() => orderQueue({} as never, [], { now }))).toEqual([
      'not_a_routing',
      'routing',
    ]);
  });
});
