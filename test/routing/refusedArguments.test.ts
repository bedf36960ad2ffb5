import {
  assignByCost,
  assignItems,
  assignItemsOptimally,
  compareRuns,
  defineCalendar,
  defineRouting,
  explainAssignment,
  fairnessReport,
  itemFromSla,
  orderQueue,
  prioritize,
  routeItem,
  simulateQueue,
  waitingOverTime,
} from 'custops';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../support/refusalOf.js';

// What a developer reads who hands in something wrong: the code, the argument, what was expected.

const now = Date.UTC(2026, 2, 2, 12);
const desk = defineCalendar({ id: 'desk', timeZone: 'UTC', hours: {} });
const routing = defineRouting(
  { skills: ['sql', 'api'], matrix: { high: { high: 1, low: 2 }, 3: { high: 2, low: 3 } } },
  { calendars: [desk] },
);
const item = { id: 't1', createdAt: now, effort: '5m' };
const ana = { id: 'ana' };
const run = simulateQueue(routing, { items: [item], agents: [ana] });
const assigned = assignItems(routing, { items: [item], agents: [ana] }, { now });

const withItem = (rest: object) => (): unknown =>
  orderQueue(routing, [item, { ...item, id: 't2', ...rest }] as never, { now });
const withAgent = (rest: object) => (): unknown =>
  assignItems(routing, { items: [], agents: [ana, { id: 'ben', ...rest }] as never }, { now });
const withState = (state: unknown) => (): unknown =>
  assignItems(routing, { items: [], agents: [ana], state } as never, { now });

describe('an item is refused', () => {
  const text = (key: string): string => `invalid_item | items[1].${key} | a text`;
  const texts = (key: string): string => `invalid_item | items[1].${key} | a list of texts`;
  const objects = (key: string): string => `invalid_item | items[1].${key} | a list of objects`;
  const level = (key: string): string => `invalid_units | items[1].${key} | a level such as 3`;

  it.each<[object, string]>([
    [{ id: 5 }, text('id')],
    [{ id: 't1' }, 'duplicate_id | items[1].id'],
    [{ tier: 5 }, text('tier')],
    [{ queue: 5 }, text('queue')],
    [{ language: 5 }, text('language')],
    [{ channel: 5 }, text('channel')],
    [{ owner: 5 }, text('owner')],
    [{ excluded: 'ana' }, texts('excluded')],
    [{ excluded: ['ana', 5] }, texts('excluded')],
    [{ excluded: null }, texts('excluded')],
    [{ priority: 1.5 }, 'invalid_priority | items[1].priority | 1, 2, 3, …'],
    [{ priority: '1' }, 'invalid_priority | items[1].priority | 1, 2, 3, …'],
    [{ priority: 1.5, tier: 'gold' }, 'invalid_priority | items[1].priority | 1, 2, 3, …'],
    // Keys that are numbers come first in an object.
    [{ impact: 'mid', urgency: 'low' }, 'no_matrix_entry | items[1].impact | one of 3, high'],
    [{ impact: true, urgency: 'low' }, 'no_matrix_entry | items[1].impact | one of 3, high'],
    [{ impact: 'high', urgency: 'mid' }, 'no_matrix_entry | items[1].urgency | one of high, low'],
    [{ effort: '2bd' }, "invalid_span | items[1].effort | '20m', or ms"],
    [{ effort: -1 }, "invalid_span | items[1].effort | '20m', or ms"],
    [{ skills: 'sql' }, objects('skills')],
    [{ skills: ['sql'] }, objects('skills')],
    [{ skills: [null, { skill: 'sql' }] }, objects('skills')],
    [{ skills: [{}] }, text('skills[0].skill')],
    [{ skills: [{ skill: 'sql' }, { skill: 5 }] }, text('skills[1].skill')],
    [{ skills: [{ skill: 'sqll' }] }, 'unknown_skill | items[1].skills[0].skill | one of sql, api'],
    [{ skills: [{ skill: 'sql', level: 'good' }] }, level('skills[0].level')],
    [{ skills: [{ skill: 'sql', level: 0.0001 }] }, level('skills[0].level')],
    [{ skills: [{ skill: 'sql', level: 1e10 }] }, level('skills[0].level')],
    [{ skills: [{ skill: 'sql' }, { skill: 'api', level: -1 }] }, level('skills[1].level')],
    [{ relax: {} }, objects('relax')],
    [{ relax: [5] }, objects('relax')],
    [{ relax: [{}] }, "invalid_span | items[1].relax[0].after | '10m', or ms"],
    [
      { relax: [{ after: 0, dropLanguage: 'yes' }] },
      'invalid_item | items[1].relax[0].dropLanguage | true or false',
    ],
    [
      { relax: [{ after: 0 }, { after: 0, lower: ['sql'] }] },
      'invalid_item | items[1].relax[1].lower | an object of levels by skill',
    ],
    [
      { relax: [{ after: 0, lower: null }] },
      'invalid_item | items[1].relax[0].lower | an object of levels by skill',
    ],
    [
      { relax: [{ after: 0, lower: 5 }] },
      'invalid_item | items[1].relax[0].lower | an object of levels by skill',
    ],
    [{ relax: [{ after: 0, lower: { sql: -1 } }] }, level('relax[0].lower.sql')],
    [{ relax: [{ after: 0, drop: 'sql' }] }, texts('relax[0].drop')],
    [{ overflow: 'vip' }, objects('overflow')],
    [{ overflow: [{ queues: [] }] }, "invalid_span | items[1].overflow[0].after | '10m', or ms"],
    [{ overflow: [{ after: '1m' }] }, texts('overflow[0].queues')],
    [
      { overflow: [{ after: 'x', queues: [] }] },
      "invalid_span | items[1].overflow[0].after | '10m', or ms",
    ],
  ])('%j', (rest, refusal) => {
    expect(refusalOf(withItem(rest))).toBe(refusal);
  });

  it.each([null, 5, 'x', [item]])('that is %j', (each) => {
    const expected = 'an object with id and createdAt';
    expect(refusalOf(() => orderQueue(routing, [each] as never, { now }))).toBe(
      `invalid_item | items[0] | ${expected}`,
    );
    expect(refusalOf(() => prioritize(routing, each as never, { now }))).toBe(
      `invalid_item | item | ${expected}`,
    );
  });

  it('by its own name where it comes alone', () => {
    expect(refusalOf(() => routeItem(routing, { ...item, tier: 5 } as never))).toBe(
      'invalid_item | item.tier | a text',
    );
  });
});

describe('an agent is refused', () => {
  const number = (key: string): string => `invalid_units | agents[1].${key} | a number such as 3`;
  const texts = (key: string): string => `invalid_agent | agents[1].${key} | a list of texts`;
  const numbers = (key: string): string =>
    `invalid_agent | agents[1].${key} | an object of numbers by name`;
  const shift = 'the id of a calendar, { from, to }, or a list of those';

  it.each<[object, string]>([
    [{ id: null }, 'invalid_agent | agents[1].id | a text'],
    [{ id: 'ana' }, 'duplicate_id | agents[1].id'],
    [{ status: 1 }, 'invalid_agent | agents[1].status | a text such as online'],
    [{ capacity: null }, number('capacity')],
    [{ used: '1' }, number('used')],
    [{ weight: 1e10 }, number('weight')],
    [{ queues: 'vip' }, texts('queues')],
    [{ queues: ['vip', 1] }, texts('queues')],
    [{ languages: {} }, texts('languages')],
    [{ skills: ['sql'] }, numbers('skills')],
    [{ skills: null }, numbers('skills')],
    [{ skills: 'sql' }, numbers('skills')],
    [{ skills: { sql: -1 } }, number('skills.sql')],
    [{ skills: { sqll: 1 } }, 'unknown_skill | agents[1].skills.sqll | one of sql, api'],
    [{ channelMax: 5 }, numbers('channelMax')],
    [{ channelMax: { chat: '2' } }, number('channelMax.chat')],
    [{ open: null }, numbers('open')],
    [{ open: { chat: -1 } }, number('open.chat')],
    [{ shift: 'moon' }, 'unknown_shift | agents[1].shift | one of 24x7, desk'],
    [{ shift: 5 }, `invalid_agent | agents[1].shift | ${shift}`],
    [{ shift: null }, `invalid_agent | agents[1].shift | ${shift}`],
    [{ shift: [[]] }, `invalid_agent | agents[1].shift[0] | ${shift}`],
    [{ shift: [{ from: 0, to: 1 }, 'desk'] }, `invalid_agent | agents[1].shift[1] | ${shift}`],
    [{ shift: { from: 2, to: 1 } }, 'reversed_span | agents[1].shift'],
    [{ shift: [{ from: 2, to: 1 }] }, 'reversed_span | agents[1].shift[0]'],
  ])('%j', (rest, refusal) => {
    expect(refusalOf(withAgent(rest))).toBe(refusal);
  });

  it.each<[object, string]>([
    [{ shift: { to: 1 } }, 'agents[1].shift.from'],
    [{ shift: { from: 1 } }, 'agents[1].shift.to'],
    [{ lastAssignedAt: 'noon' }, 'agents[1].lastAssignedAt'],
  ])('without an instant: %j', (rest, argument) => {
    expect(refusalOf(withAgent(rest))).toMatch(`invalid_instant | ${argument} | `);
  });

  it.each([null, 5, [ana]])('that is %j', (agent) => {
    expect(
      refusalOf(() => assignItems(routing, { items: [], agents: [agent] } as never, { now })),
    ).toBe('invalid_agent | agents[0] | an object with id');
  });

  it('but not for a shift of no length, in which nobody is on', () => {
    expect(refusalOf(withAgent({ shift: { from: 1, to: 1 } }))).toBe('none');
  });
});

describe('a state is refused', () => {
  const expected = 'what a run gave back as state: { cursor, turns }';
  it.each<[unknown, string]>([
    [null, 'state'],
    ['ana', 'state'],
    [{ cursor: 5 }, 'state.cursor'],
    [{ turns: null }, 'state.turns'],
    [{ turns: [] }, 'state.turns'],
    [{ turns: 'ana' }, 'state.turns'],
    [{ turns: { ana: '1' } }, 'state.turns.ana'],
    [{ turns: { gone: NaN } }, 'state.turns.gone'],
    [{ turns: { ana: 1e300 } }, 'state.turns.ana'],
  ])('%j', (state, argument) => {
    expect(refusalOf(withState(state))).toBe(`invalid_routing_state | ${argument} | ${expected}`);
  });

  it('but not without parts, nor for agents that are gone', () => {
    expect(refusalOf(withState({}))).toBe('none');
    expect(refusalOf(withState({ cursor: null, turns: { gone: 1 } }))).toBe('none');
  });
});

describe('a call is refused', () => {
  const sla = { ticketId: 't1', clocks: {} };
  const gave = 'what defineRouting gives';
  const simulated = 'what simulateQueue gave';
  const clock = (reading: unknown) => ({ ...sla, clocks: { own: reading } });
  const due = (dueAt: unknown) => clock({ active: true, state: 'running', dueAt });
  it.each<[string, () => unknown]>([
    [`not_a_routing | routing | ${gave}`, () => orderQueue(null as never, [], { now })],
    [`not_a_routing | routing | ${gave}`, () => simulateQueue({} as never, run as never)],
    ['wrong_type | items | a list of items', () => orderQueue(routing, {} as never, { now })],
    [
      'unknown_option | options.at | one of now',
      () => prioritize(routing, item, { at: 1 } as never),
    ],
    ['unknown_option | options.at | one of now', () => orderQueue(routing, [], { at: 1 } as never)],
    [
      'unknown_option | options.at | one of explain',
      () => routeItem(routing, item, { at: 1 } as never),
    ],
    [
      'unknown_option | options.at | one of now, explain',
      () => assignItems(routing, { items: [], agents: [] }, { at: 1 } as never),
    ],
    [
      'unknown_option | options.at | one of now',
      () => assignItemsOptimally(routing, { items: [], agents: [] }, { at: 1 } as never),
    ],
    ['wrong_type | input | an object', () => assignItems(routing, null as never, { now })],
    ['wrong_type | input | an object', () => simulateQueue(routing, null as never)],
    [
      'wrong_type | agents | a list of agents',
      () => assignItems(routing, { items: [], agents: {} } as never, { now }),
    ],
    [
      'unknown_option | options.at | one of item, now',
      () => explainAssignment(routing, { items: [], agents: [] }, { at: 1 } as never),
    ],
    [
      'unknown_item | options.item',
      () => explainAssignment(routing, { items: [item], agents: [] }, { item: 't2', now }),
    ],
    ['wrong_type | evaluation | an object', () => itemFromSla(null as never, item)],
    ['wrong_type | item | an object', () => itemFromSla(sla as never, null as never)],
    [
      'unknown_option | options.at | one of clocks',
      () => itemFromSla(sla as never, item, { at: 1 } as never),
    ],
    [
      'invalid_item | evaluation.ticketId | a text',
      () => itemFromSla({ clocks: {} } as never, item),
    ],
    [
      'wrong_type | evaluation.clocks | clocks by their id',
      () => itemFromSla({ ticketId: 't1' } as never, item),
    ],
    [
      'wrong_type | options.clocks | a list',
      () => itemFromSla(sla as never, item, { clocks: 'a' as never }),
    ],
    [
      'wrong_type | evaluation.clocks.own | the reading of a clock',
      () => itemFromSla(clock(null) as never, item),
    ],
    [
      'invalid_item | evaluation.clocks.own.dueAt | a Date, or null',
      () => itemFromSla(due('soon') as never, item),
    ],
    [
      'invalid_item | evaluation.clocks.own.dueAt | a Date, or null',
      () => itemFromSla(due(new Date(NaN)) as never, item),
    ],
    [
      "missing_effort | items[0].effort | a span such as '20m', or options.defaultEffort",
      () => simulateQueue(routing, { items: [{ ...item, effort: null }], agents: [] }),
    ],
    [
      "invalid_span | options.defaultEffort | '20m', or ms",
      () => simulateQueue(routing, { items: [], agents: [] }, { defaultEffort: 'long' }),
    ],
    [
      'unknown_option | options.at | one of defaultEffort, until',
      () => simulateQueue(routing, { items: [], agents: [] }, { at: 1 } as never),
    ],
    [`not_a_run | before | ${simulated}`, () => compareRuns(assigned as never, run)],
    [`not_a_run | after | ${simulated}`, () => compareRuns(run, null as never)],
    [`not_a_run | run | ${simulated}`, () => waitingOverTime([] as never, { every: 1 })],
    ['not_a_run | run | what assignItems or simulateQueue gave', () => fairnessReport(5 as never)],
    [
      'unknown_option | options.at | one of every, priority',
      () => waitingOverTime(run, { at: 1 } as never),
    ],
    [
      "invalid_span | options.every | a span such as '15m'",
      () => waitingOverTime(run, { every: 'x' }),
    ],
    [
      'invalid_priority | options.priority | 1, 2, 3, …',
      () => waitingOverTime(run, { every: 1, priority: 1.5 }),
    ],
    ['wrong_type | costs | a list of rows', () => assignByCost({} as never)],
    ['wrong_type | costs[0] | a list of costs', () => assignByCost([5] as never)],
    ['wrong_type | costs[1] | a list of costs', () => assignByCost([[1], 5] as never)],
    ['invalid_cost | costs[0][0] | a finite number', () => assignByCost([[1.1e15]])],
    ['invalid_cost | costs[0][1] | a finite number', () => assignByCost([[1, -1.1e15]])],
    ['invalid_cost | costs[0][0] | a finite number', () => assignByCost([['1']] as never)],
    ['incomplete_matrix | costs[1][1] | a finite number', () => assignByCost([[1, 2], [1]])],
    ['incomplete_matrix | costs[1] | 1 costs', () => assignByCost([[1], [1, 2]])],
    [
      'unequal_weights | items[1].channel',
      () =>
        assignItemsOptimally(
          defineRouting({ weights: { chat: 2 } }, { calendars: [] }),
          { items: [item, { ...item, id: 't2', channel: 'chat' }], agents: [] },
          { now },
        ),
    ],
  ])('%s', (refusal, call) => {
    expect(refusalOf(call)).toBe(refusal);
  });

  it('with the nearest item', () => {
    const input = { items: [{ ...item, id: 'ticket-1' }], agents: [] };
    expect(() => explainAssignment(routing, input, { item: 'ticket-2', now })).toThrow(
      'did you mean ticket-1',
    );
  });
});
