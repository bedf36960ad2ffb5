import {
  assignItems,
  assignItemsOptimally,
  defineRouting,
  explainAssignment,
  routeItem,
  type AssignmentStrategy,
  type OwnerRule,
  type RoutingAgent,
  type RoutingConfig,
  type RoutingItem,
} from 'custops';
import { describe, expect, it } from 'vitest';

const now = Date.UTC(2026, 2, 2, 12);
const MINUTE = 60_000;
const none = { calendars: [] };
const queue = (count: number, rest: Partial<RoutingItem> = {}): RoutingItem[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `t${at}`,
    createdAt: now - (count - at) * MINUTE,
    ...rest,
  }));
const run = (
  config: RoutingConfig,
  input: Parameters<typeof assignItems>[1],
  assign: typeof assignItems | typeof assignItemsOptimally = assignItems,
) => {
  const { assignments, state, loads } = assign(defineRouting(config, none), input, { now });
  return {
    agents: assignments.map(({ agentId }) => agentId),
    reasons: assignments.map(({ reason }) => reason),
    state,
    loads,
  };
};

const sql = [{ skill: 'sql' }];
const at = (minutes: number): number => now - minutes * MINUTE;
const team: readonly RoutingAgent[] = [
  { id: 'dan', capacity: 4, used: 1, skills: { sql: 3, css: 1 }, weight: 2, lastAssignedAt: at(5) },
  { id: 'ana', capacity: 8, used: 2, skills: { sql: 2 }, weight: 3, lastAssignedAt: at(5) },
  { id: 'cy', capacity: 3, used: 0, skills: { sql: 1, css: 4 }, lastAssignedAt: at(9) },
  { id: 'ben', capacity: 4, used: 1, skills: { sql: 3 }, lastAssignedAt: at(7) },
];

describe('a strategy', () => {
  it.each<[AssignmentStrategy, string]>([
    // Loads: dan 1/4, ana 2/8, cy 0/3, ben 1/4. Of equal ones who waited longer, then by id.
    ['leastLoaded', 'cy ben ana dan cy ana ben dan'],
    // Spare: dan 3, ana 6, cy 3, ben 3.
    ['mostSpare', 'ana ana ana cy ben dan ana cy'],
    ['longestIdle', 'cy ben ana dan cy ben ana dan'],
    ['roundRobin', 'dan ana cy ben dan ana cy ben'],
    // Weights: dan 2, ana 3, cy 1, ben 1.
    ['weighted', 'ana dan ben ana cy dan ana ana'],
    // Levels of SQL: dan 3, ana 2, cy 1, ben 3.
    ['bestSkill', 'ben dan ben dan ben dan ana ana'],
    // Sums of all levels: dan 4, ana 2, cy 5, ben 3.
    ['tightestFit', 'ana ana ana ana ana ana ben ben'],
  ])('%s gives eight items to %s', (strategy, agents) => {
    const found = run({ strategy }, { items: queue(8, { skills: sql }), agents: team });
    expect(found.agents.join(' ')).toBe(agents);
    expect(new Set(found.reasons)).toEqual(new Set([strategy]));
  });

  it.each<[AssignmentStrategy, string, readonly (number | null)[]]>([
    ['leastLoaded', 'cy ben ana dan', [null, null, null, null]],
    ['mostSpare', 'ana cy ben dan', [null, null, null, null]],
    ['longestIdle', 'cy ben ana dan', [null, null, null, null]],
    ['roundRobin', 'dan ana cy ben', [null, null, null, null]],
    ['weighted', 'ana dan ben cy', [3, 2, 1, 1]],
    ['bestSkill', 'ben dan ana cy', [3, 3, 2, 1]],
    ['tightestFit', 'ana ben dan cy', [2, 3, 4, 5]],
  ])('%s ranks agents as %s', (strategy, agents, scores) => {
    const { ranking } = explainAssignment(
      defineRouting({ strategy }, none),
      { items: queue(1, { skills: sql }), agents: team },
      { item: 't0', now },
    );
    expect(ranking.map(({ agentId }) => agentId).join(' ')).toBe(agents);
    expect(ranking.map(({ score }) => score)).toEqual(scores);
    expect(ranking.find(({ agentId }) => agentId === 'ana')).toMatchObject({
      used: 2,
      capacity: 8,
    });
  });

  it.each<AssignmentStrategy>([
    'leastLoaded',
    'mostSpare',
    'longestIdle',
    'bestSkill',
    'tightestFit',
  ])('%s goes by id at last', (strategy) => {
    const agents = ['cy', 'ana', 'ben'].map((id) => ({ id }));
    expect(run({ strategy }, { items: queue(4), agents }).agents).toEqual([
      'ana',
      'ben',
      'cy',
      null,
    ]);
  });

  it.each<[AssignmentStrategy, string]>([
    ['longestIdle', 'ben'],
    ['bestSkill', 'ben'],
    ['tightestFit', 'ben'],
  ])('%s goes by load where agents are otherwise equal', (strategy, agent) => {
    const agents = [
      { id: 'ana', capacity: 4, used: 2 },
      { id: 'ben', capacity: 4, used: 1 },
    ];
    expect(run({ strategy }, { items: queue(1), agents }).agents).toEqual([agent]);
  });

  it('roundRobin goes on behind the cursor, and keeps one that is gone', () => {
    const turn = (cursor: string | null, size = 1) => {
      const state = { cursor, turns: {} };
      const found = run({ strategy: 'roundRobin' }, { items: queue(size), agents: team, state });
      return [...found.agents, found.state.cursor];
    };
    expect(turn('dan')).toEqual(['ana', 'ana']);
    expect(turn('ben')).toEqual(['dan', 'dan']);
    expect(turn('gone')).toEqual(['dan', 'dan']);
    expect(turn('gone', 0)).toEqual(['gone']);
    expect(turn(null, 0)).toEqual([null]);
  });

  it('roundRobin passes over whom an item excludes, without taking their turn', () => {
    const [first, second] = queue(2);
    const items = [{ ...first!, excluded: ['dan', 'ana'] }, second!];
    const found = run({ strategy: 'roundRobin' }, { items, agents: team });
    expect(found.agents).toEqual(['cy', 'ben']);
    const all = [{ ...first!, excluded: team.map(({ id }) => id) }];
    expect(run({ strategy: 'roundRobin' }, { items: all, agents: team })).toMatchObject({
      agents: [null],
      reasons: ['no_eligible_agent'],
      state: { cursor: null },
    });
  });

  it('weighted owes everybody who could have had a turn', () => {
    const input = {
      items: queue(1),
      agents: team,
      state: { cursor: 'cy', turns: { ben: 5, zoe: 2 } },
    };
    const { agents, state } = run({ strategy: 'weighted' }, input);
    expect(agents).toEqual(['ben']);
    expect(state).toEqual({
      cursor: 'cy',
      turns: { zoe: 2, dan: 2, ana: 3, cy: 1, ben: 5 + 1 - 7 },
    });
  });

  it('of another kind hands on the turns that it was given', () => {
    const state = { cursor: 'cy', turns: { ben: 0.5, zoe: -2 } };
    expect(run({}, { items: queue(1), agents: team, state }).state).toEqual(state);
    expect(run({}, { items: [], agents: team }).state).toEqual({ cursor: null, turns: {} });
  });
});

describe('loads', () => {
  const pair = (one: [number, number], two: [number, number]) =>
    [one, two].map(([used, capacity], place) => ({ id: ['ana', 'ben'][place]!, used, capacity }));
  const first = (agents: readonly RoutingAgent[]) => run({}, { items: queue(1), agents }).agents[0];

  it('are compared exactly where doubles would find them equal', () => {
    // In thousandths m/(2m + 1) and (m - 1)/(2m - 1) for m = 4e11: the second is less.
    const less: [number, number] = [399_999_999.999, 799_999_999.999];
    const more: [number, number] = [400_000_000, 800_000_000.001];
    expect(first(pair(more, less))).toBe('ben');
    expect(first(pair(less, more))).toBe('ana');
  });

  it('that are equal go by id, however large', () => {
    const whole: [number, number] = [300_000_000, 900_000_000];
    expect(first([...pair(whole, whole)].reverse())).toBe('ana');
    expect(first([...pair([1, 3], whole)].reverse())).toBe('ana');
  });

  it('tell when everybody was last assigned: now, before, or never', () => {
    const agents = [{ id: 'ana', capacity: 0 }, { id: 'ben' }, { id: 'cy', lastAssignedAt: at(5) }];
    const [cy] = agents.slice(2);
    const { loads } = run(
      {},
      { items: queue(1), agents: [agents[0]!, agents[1]!, { ...cy!, used: 1 }] },
    );
    expect(loads.map(({ lastAssignedAt }) => lastAssignedAt)).toEqual([
      ...[null, new Date(now), new Date(at(5))],
    ]);
    expect(loads[1]).toEqual({
      ...{ agentId: 'ben', capacity: 1, used: 1, open: { email: 1 }, assigned: 1 },
      lastAssignedAt: new Date(now),
    });
  });
});

describe('the best assignment', () => {
  it.each<[AssignmentStrategy, string, object]>([
    ['leastLoaded', 'cy cy cy ben', { cursor: null, turns: {} }],
    ['roundRobin', 'dan dan dan ana', { cursor: 'ana', turns: {} }],
    ['weighted', 'ana ana ana ana', { cursor: null, turns: { dan: 8, ana: -16, cy: 4, ben: 4 } }],
    ['bestSkill', 'ben ben ben dan', { cursor: null, turns: {} }],
  ])('by %s gives four items to %s', (strategy, agents, state) => {
    const input = { items: queue(4, { skills: sql }), agents: team };
    const found = run({ strategy }, input, assignItemsOptimally);
    expect([found.agents.join(' '), found.state]).toEqual([agents, state]);
  });

  it('moves an item to make room for another, which one after the other cannot', () => {
    const agents = [{ id: 'ana', skills: { sql: 1 } }, { id: 'ben' }];
    const [plain, needy] = queue(2);
    const input = { items: [plain!, { ...needy!, skills: sql }], agents };
    const routing = defineRouting({}, none);
    const { assigned, assignments, greedy } = assignItemsOptimally(routing, input, { now });
    expect([assigned, greedy.assigned]).toEqual([2, 1]);
    expect(assignments.map(({ agentId }) => agentId)).toEqual(['ben', 'ana']);
    expect(greedy.assignments).toEqual(assignItems(routing, input, { now }).assignments);
  });

  it('frees the place that an item had when it moves, and no other', () => {
    // At first a is at ana, b at ben and c at di; b prefers cy, and c would prefer ana.
    const agents = [
      { id: 'ana', queues: ['a', 'b', 'c'], lastAssignedAt: at(5) },
      { id: 'ben', queues: ['b'], lastAssignedAt: at(4) },
      { id: 'cy', queues: ['b'], lastAssignedAt: at(9) },
      { id: 'di', queues: ['c'], lastAssignedAt: at(3) },
    ];
    const items = ['a', 'b', 'c'].map((id, place) => ({ id, queue: id, createdAt: at(9) + place }));
    const strategy = { strategy: 'longestIdle' } as const;
    expect(run(strategy, { items, agents }, assignItemsOptimally).agents).toEqual([
      ...['ana', 'cy', 'di'],
    ]);
  });

  it('keeps to the limits of channels, and to those of weights', () => {
    const agents = [
      { id: 'ana', capacity: 9, used: 2, channelMax: { chat: 3 }, open: { chat: 1 } },
    ];
    const chats = queue(4, { channel: 'chat' });
    expect(run({}, { items: chats, agents }, assignItemsOptimally)).toMatchObject({
      agents: ['ana', 'ana', null, null],
      loads: [{ agentId: 'ana', capacity: 9, used: 4, open: { chat: 3 }, assigned: 2 }],
    });
    const heavy = { weights: { email: 3 } };
    expect(run(heavy, { items: queue(4), agents }, assignItemsOptimally).agents).toEqual([
      'ana',
      'ana',
      null,
      null,
    ]);
    const full = [{ id: 'ana', capacity: 1, used: 2 }];
    const free = { weights: { email: 0 } };
    expect(run(free, { items: queue(1), agents: full }, assignItemsOptimally).agents).toEqual([
      null,
    ]);
    const idle = [{ id: 'ana', capacity: 1, used: 1 }];
    expect(run(free, { items: queue(3), agents: idle }, assignItemsOptimally).agents).toEqual(
      Array.from({ length: 3 }, () => 'ana'),
    );
  });
});

describe.each<[string, typeof assignItems | typeof assignItemsOptimally]>([
  ['assignItems', assignItems],
  ['assignItemsOptimally', assignItemsOptimally],
])('%s, when an item has an owner', (_, assign) => {
  const free: RoutingAgent = { id: 'own', capacity: 4, used: 3 };
  const full: RoutingAgent = { id: 'own', capacity: 1, used: 1 };
  const other: RoutingAgent = { id: 'ana', capacity: 4 };

  it.each<[OwnerRule, string, RoutingAgent, Partial<RoutingItem>, string | null, string]>([
    ['prefer', 'who can', free, {}, 'own', 'owner'],
    ['prefer', 'who is full', full, {}, 'ana', 'leastLoaded'],
    ['ignore', 'who can', free, {}, 'ana', 'leastLoaded'],
    ['require', 'who can', free, {}, 'own', 'owner'],
    ['require', 'who is full', full, {}, null, 'owner_unavailable'],
    ['require', 'who is excluded', free, { excluded: ['own'] }, null, 'owner_unavailable'],
    ['require', 'who is gone', free, { owner: 'gone' }, null, 'owner_unavailable'],
    ['hold', 'who can', free, {}, 'own', 'owner'],
    ['hold', 'who is full', full, {}, null, 'held_for_owner'],
    ['hold', 'who was full too long', full, { createdAt: at(10) }, 'ana', 'leastLoaded'],
    ['hold', 'who is away', { ...full, status: 'away' }, {}, 'ana', 'leastLoaded'],
    [
      'hold',
      'who lacks a skill',
      full,
      { skills: [{ skill: 'x', level: 1 }] },
      null,
      'no_eligible_agent',
    ],
    ['hold', 'who is excluded', full, { excluded: ['own'] }, 'ana', 'leastLoaded'],
    ['hold', 'who is gone', free, { owner: 'gone' }, 'ana', 'leastLoaded'],
    ['hold', 'who is nobody', full, { owner: null }, 'ana', 'leastLoaded'],
    ['require', 'who is nobody', full, { owner: null }, 'ana', 'leastLoaded'],
  ])('%s: %s', (owner, __, agent, rest, agentId, reason) => {
    const items = queue(1, { owner: 'own', createdAt: at(10) + 1, ...rest });
    const found = run({ owner, holdFor: '10m' }, { items, agents: [agent, other] }, assign);
    expect([found.agents, found.reasons]).toEqual([[agentId], [reason]]);
  });

  it('holds for nobody when it is not said how long', () => {
    const items = queue(1, { owner: 'own' });
    expect(run({}, { items, agents: [full, other] }, assign).agents).toEqual(['ana']);
  });
});

describe('an explanation', () => {
  const agent = { queues: ['vip'], skills: { sql: 2 }, languages: ['de'], capacity: 3 };
  const asks = {
    queue: 'vip',
    skills: [{ skill: 'sql', level: 2 }],
    language: 'de',
    channel: 'chat',
  };
  const explained = (rest: Partial<RoutingAgent>, item: Partial<RoutingItem> = {}) =>
    explainAssignment(
      defineRouting({ weights: { chat: 2 } }, none),
      { items: queue(1, { ...asks, ...item }), agents: [{ id: 'ana', ...agent, ...rest }] },
      { item: 't0', now },
    );

  it.each<[Partial<RoutingAgent>, readonly string[]]>([
    [{ status: 'away' }, ['offline']],
    [{ shift: { from: now + 1, to: now + 2 } }, ['off_shift']],
    [{ shift: { from: now - 1, to: now } }, ['off_shift']],
    [{ queues: [] }, ['queue']],
    [{ queues: undefined }, ['queue']],
    [{ skills: { sql: 1.999 } }, ['skill:sql']],
    [{ skills: {} }, ['skill:sql']],
    [{ languages: ['en'] }, ['language:de']],
    [{ used: 1.001 }, ['capacity']],
    [{ channelMax: { chat: 1 }, open: { chat: 1 } }, ['channel_max:chat']],
    [{ channelMax: { chat: 0 } }, ['channel_max:chat']],
    [{ status: 'away', queues: [], used: 3 }, ['offline', 'queue', 'capacity']],
  ])('of %j lists the tests that failed', (rest, failed) => {
    expect(explained(rest)).toMatchObject({
      agentId: null,
      reason: 'no_eligible_agent',
      rejected: { ana: failed },
      nearMisses: failed.length === 1 ? ['ana'] : [],
      ranking: [],
    });
  });

  it.each<Partial<RoutingAgent>>([
    {},
    { status: 'online' },
    { shift: { from: now, to: now + 1 } },
    { shift: '24x7' },
    { used: 1 },
    { channelMax: { chat: 1, voice: 0 }, open: { email: 5 } },
  ])('of %j has nothing against the agent', (rest) => {
    expect(explained(rest)).toMatchObject({ agentId: 'ana', reason: 'leastLoaded', rejected: {} });
  });

  it('names who is excluded, and lists agents by id', () => {
    const agents = ['cy', 'ana', 'ben'].map((id) => ({ id }));
    const items = queue(2, { excluded: ['cy', 'ana'] });
    const found = explainAssignment(
      defineRouting({}, none),
      { items, agents },
      { item: 't1', now },
    );
    expect(Object.keys(found.rejected)).toEqual(['ana', 'ben', 'cy']);
    expect(found).toEqual({
      ...{ itemId: 't1', agentId: null, reason: 'no_eligible_agent', position: 2, ranking: [] },
      rejected: { ana: ['excluded'], ben: ['capacity'], cy: ['excluded'] },
      nearMisses: ['ana', 'ben', 'cy'],
    });
  });
});

describe('what an item asks', () => {
  const takes = (
    rest: Partial<RoutingItem>,
    agent: Partial<RoutingAgent>,
    waited = 10,
  ): boolean => {
    const items = [{ id: 't0', createdAt: at(waited), ...rest }];
    return run({}, { items, agents: [{ id: 'ana', ...agent }] }).agents[0] === 'ana';
  };

  it('goes down with each step of its wait that is reached, the last instant included', () => {
    const relax = [
      { after: '10m', lower: { sql: 2 } },
      { after: '20m', drop: ['css'] },
      { after: '30m', dropLanguage: true },
      { after: '40m', lower: { sql: 3 } },
    ];
    const skills = [{ skill: 'sql', level: 4 }, { skill: 'css' }];
    const asks = { relax, skills, language: 'de' };
    const whole = { skills: { sql: 4, css: 1 }, languages: ['de'] };
    const less = { skills: { sql: 2, css: 1 }, languages: ['de'] };
    expect(takes(asks, whole, 9)).toBe(true);
    expect([9, 10, 45].map((waited) => takes(asks, less, waited))).toEqual([false, true, true]);
    const bare = { skills: { sql: 2 }, languages: ['de'] };
    expect([19, 20].map((waited) => takes(asks, bare, waited))).toEqual([false, true]);
    expect([29, 30].map((waited) => takes(asks, { skills: { sql: 2 } }, waited))).toEqual([
      false,
      true,
    ]);
  });

  it('spreads to further queues, but not from no queue to some', () => {
    const overflow = [
      { after: '10m', queues: ['b'] },
      { after: '20m', queues: ['c'] },
    ];
    const serving = (name: string, waited: number) =>
      takes({ queue: 'a', overflow }, { queues: [name] }, waited);
    expect([serving('b', 9), serving('b', 10), serving('c', 19), serving('c', 20)]).toEqual([
      ...[false, true, false, true],
    ]);
    expect(takes({ queue: null, overflow }, { queues: ['z'] }, 30)).toBe(true);
  });

  it('is the highest level of a skill that it names twice, and 1 where it names none', () => {
    const twice = [
      { skill: 'sql', level: 3 },
      { skill: 'sql', level: 2 },
    ];
    expect(takes({ skills: twice }, { skills: { sql: 2 } })).toBe(false);
    expect(takes({ skills: twice }, { skills: { sql: 3 } })).toBe(true);
    expect(takes({ skills: sql }, { skills: { sql: 0.999 } })).toBe(false);
    expect(takes({ skills: sql }, { skills: { sql: 1 } })).toBe(true);
    expect(takes({ skills: [{ skill: 'sql', level: 0 }] }, {})).toBe(true);
    expect(takes({ skills: [{ skill: 'sql', level: 250 }] }, { skills: { sql: 249 } })).toBe(false);
    expect(takes({ skills: [{ skill: 'sql', level: 0.5 }] }, { skills: { sql: 0.5 } })).toBe(true);
  });

  it('is told apart beyond two thousand channels', () => {
    const channels = Array.from({ length: 2_100 }, (_, place) => `c${place}`);
    const items = [
      { id: 'spoken', createdAt: at(99), channel: 'c0', language: 'de' },
      ...channels.map((channel) => ({ id: channel, createdAt: at(9), channel })),
    ];
    const { agents } = run({}, { items, agents: [{ id: 'ana', capacity: 3_000 }] });
    expect(agents).toEqual([null, ...channels.map(() => 'ana')]);
  });

  it('comes from its rule, unless it says so itself', () => {
    const rule = {
      ...{ id: 'r', queue: 'q', skills: sql },
      relax: [{ after: '5m', drop: ['sql'] }],
      overflow: [{ after: '5m', queues: ['o'] }],
    };
    const given = (rest: Partial<RoutingItem>, agent: Partial<RoutingAgent>): unknown => {
      const items = [{ id: 't0', createdAt: at(10), ...rest }];
      return run({ rules: [rule] }, { items, agents: [{ id: 'ana', ...agent }] }).agents[0];
    };
    expect(given({}, { queues: ['q'] })).toBe('ana');
    expect(given({}, { queues: ['o'] })).toBe('ana');
    expect(given({ relax: [] }, { queues: ['q'] })).toBeNull();
    expect(given({ overflow: [] }, { queues: ['o'] })).toBeNull();
    expect(given({ overflow: [] }, { queues: ['q'] })).toBe('ana');
    expect(given({ queue: null }, {})).toBe('ana');
    expect(given({ queue: 'x' }, { queues: ['q'] })).toBeNull();
  });

  it('is routed by the first rule that matches, with why the ones before it did not', () => {
    const rules = [
      { id: 'gold', when: { tier: 'gold' }, queue: 'vip' },
      { id: 'chat', when: { channel: 'chat' }, queue: 'chats' },
    ];
    const routing = defineRouting({ rules }, none);
    const base = { id: 't0', createdAt: now };
    const asked = (rest: object, explain?: boolean) => {
      const { rejected, ...route } = routeItem(routing, { ...base, ...rest }, { explain });
      return { ...route, rejected: rejected.map(({ id }) => id) };
    };
    expect(asked({ channel: 'chat' })).toEqual({
      ...{ itemId: 't0', queue: 'chats', ruleId: 'chat', reason: 'rule', rejected: ['gold'] },
    });
    expect(asked({ channel: 'chat' }, false).rejected).toEqual([]);
    expect(asked({})).toEqual({
      ...{ itemId: 't0', queue: null, ruleId: null, reason: 'no_rule', rejected: ['gold', 'chat'] },
    });
    expect(asked({ queue: 'own', tier: 'gold' })).toEqual({
      ...{ itemId: 't0', queue: 'own', ruleId: null, reason: 'own_queue', rejected: [] },
    });
  });
});
