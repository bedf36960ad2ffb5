import { describe, expect, it } from 'vitest';
import {
  backlog,
  backlogSeries,
  clockAttribute,
  clockFacts,
  escalationRate,
  firstResponseTime,
  handoffs,
  linkFollowUps,
  measure,
  nextResponseTime,
  oneTouchRate,
  reopenRate,
  slaAttainment,
  touches,
} from '../../../src/metrics/index.js';
import { created, facts, to } from '../factSamples.js';
import { refusalOf } from './refusalOf.js';
import { refuses } from './refuses.js';

describe('facts of tickets', () => {
  const open = facts('t', [created(0)]);
  const pick = (metric: unknown, path: string, expected: string, more: object, found?: unknown) =>
    [path, expected, metric, { ...open, ...more }, found] as const;
  const what = 'what ticketFacts returned';
  const ms = 'ms, 0 or more';
  const { firstResponse } = open;
  const status = { category: 'open', from: new Date(0), to: new Date(0) };
  refuses('invalid_facts', [
    ['', 'facts of a ticket', oneTouchRate(), null, null],
    ['', 'facts of a ticket', handoffs(), 7, 7],
    pick(oneTouchRate(), '.excluded', 'null, or why it is excluded', { excluded: 'x' }, 'x'),
    pick(oneTouchRate(), '.oneTouch', 'true, false or null', { oneTouch: 1 }, 1),
    pick(oneTouchRate(), '.fullResolution', 'facts of a ticket', { fullResolution: 1 }, 1),
    pick(handoffs(), '.handoffs.n', 'a count', { handoffs: null }),
    pick(handoffs(), '.handoffs.n', 'a count', { handoffs: { n: 0.5 } }, 0.5),
    pick(handoffs(), '.assignees', 'a list of assignees', { assignees: 1 }, 1),
    pick(touches(), '.touches.n', 'a count', { touches: { n: -1 } }, -1),
    pick(touches(), '.agentReplies.n', 'a count', { agentReplies: { n: '1' } }, '1'),
    pick(reopenRate(), '.solves', what, { solves: 1 }, 1),
    pick(reopenRate(), '.solves', what, { solves: [null] }, [null]),
    pick(reopenRate(), '.solves', what, { solves: [1] }, [1]),
    pick(reopenRate(), '.followUps', what, { followUps: 1 }, 1),
    pick(escalationRate(), '.escalations', 'facts of a ticket', { escalations: 1 }, 1),
    pick(firstResponseTime(), '.firstResponse', 'facts of a ticket', { firstResponse: 1 }, 1),
    pick(nextResponseTime(), '.nextResponses[0]', 'facts of a ticket', { nextResponses: [1] }, 1),
    pick(
      ...([firstResponseTime(), '.firstResponse.elapsedMs', ms] as const),
      ...([{ firstResponse: { ...firstResponse, elapsedMs: -1 } }, -1] as const),
    ),
    pick(
      ...([firstResponseTime({ time: 'business' }), '.firstResponse.businessMs', ms] as const),
      ...([{ firstResponse: { ...firstResponse, businessMs: null } }, null] as const),
    ),
    pick(backlog(), '.statuses', what, { statuses: 1 }, 1),
    pick(
      ...([backlog(), '.statuses[1].category', "a status of the library's"] as const),
      ...([{ statuses: [status, { ...status, category: 'x' }] }, 'x'] as const),
    ),
    pick(backlog(), '.createdAt', 'an instant', { createdAt: null }, null),
    pick(backlog(), '.asOf', 'after the creation', { asOf: new Date(0) }, new Date(0)),
    pick(slaAttainment(), '.clocks', 'a list of cycles', { clocks: 1 }, 1),
    pick(slaAttainment(), '.clocks[0].state', "a clock's state", { clocks: [{ state: 1 }] }, 1),
    pick(slaAttainment(), '.clocks[1].state', "a clock's state", {
      clocks: [open.clocks[0], null],
    }),
  ]);

  it('name the instant that is none', () => {
    const item = (more: object) => [{ ...open, ...more } as never];
    const argument = (call: () => unknown) => refusalOf(call).slice(0, 2);
    const statuses = [{ ...status, from: 'x' }];
    const solve = { solvedAt: 0, reopenedAt: 'x' };
    expect(argument(() => measure(backlog({ ageFrom: 'status' }), item({ statuses })))).toEqual([
      ...['invalid_instant', 'items[0].statuses[0].from'],
    ]);
    expect(argument(() => measure(backlog(), item({ createdAt: 'x' })))).toEqual([
      ...['invalid_instant', 'items[0].createdAt'],
    ]);
    expect(argument(() => measure(backlog(), item({ asOf: 'x' })))).toEqual([
      ...['invalid_instant', 'items[0].asOf'],
    ]);
    expect(argument(() => measure(reopenRate(), item({ asOf: 'x' })))).toEqual([
      ...['invalid_instant', 'items[0].asOf'],
    ]);
    expect(
      argument(() => measure(reopenRate(), item({ solves: [{ ...solve, solvedAt: 'x' }] }))),
    ).toEqual(['invalid_instant', 'items[0].solves[0].solvedAt']);
    expect(argument(() => measure(reopenRate(), item({ solves: [solve] })))).toEqual([
      ...['invalid_instant', 'items[0].solves[0].reopenedAt'],
    ]);
    const followed = { solves: [{ ...solve, reopenedAt: null }], followUps: [{ createdAt: 'x' }] };
    expect(argument(() => measure(reopenRate(), item(followed)))).toEqual([
      ...['invalid_instant', 'items[0].followUps[0].createdAt'],
    ]);
    expect(argument(() => measure(slaAttainment(), item({ asOf: 'x' })))).toEqual([
      ...['invalid_instant', 'items[0].asOf'],
    ]);
    const clocks = [{ ...open.clocks[0], state: 'met', dueAt: 'x' }];
    expect(argument(() => measure(slaAttainment(), item({ clocks })))).toEqual([
      ...['invalid_instant', 'items[0].clocks[0].dueAt'],
    ]);
  });

  it('come in lists', () => {
    const series = { from: 0, to: 1, bucket: 'day', timeZone: 'UTC' } as const;
    const bad = [open, null as never];
    const list = 'an array or other iterable';
    expect(refusalOf(() => backlogSeries(bad, series))).toEqual([
      ...['invalid_facts', 'facts[1]', null, 'facts of a ticket'],
    ]);
    expect(refusalOf(() => clockFacts(bad))).toEqual(['invalid_facts', 'facts[1]', null, what]);
    expect(refusalOf(() => clockFacts(7 as never))).toEqual(['not_iterable', 'facts', 7, list]);
    expect(refusalOf(() => linkFollowUps(7 as never))).toEqual(['not_iterable', 'facts', 7, list]);
    for (const clocks of [1, [1], [null]] as never[]) {
      const broken = { ...open, clocks };
      expect(refusalOf(() => clockFacts([broken]))).toEqual([
        ...['invalid_facts', 'facts[0]', broken, what],
      ]);
    }
    const damage: readonly object[] = [
      { ticketId: 1 },
      { followUpOf: 1 },
      { agentReplies: null },
      { agentReplies: { n: '1' } },
      { fullResolution: null },
      { fullResolution: { state: 1 } },
    ];
    for (const more of damage) {
      const broken = { ...open, ...more } as never;
      expect(refusalOf(() => linkFollowUps([open, broken]))).toEqual([
        ...['invalid_facts', 'facts[1]', broken, what],
      ]);
    }
    expect(refusalOf(() => linkFollowUps(bad))).toEqual(['invalid_facts', 'facts[1]', null, what]);
    const undated = { ...open, followUpOf: 'x', createdAt: 'x' as never };
    expect(refusalOf(() => linkFollowUps([undated])).slice(0, 2)).toEqual([
      ...['invalid_instant', 'facts[0].createdAt'],
    ]);
  });

  it('have attributes by which clocks are grouped', () => {
    const ask = (attributesDuring: unknown) => () =>
      clockAttribute({ attributesDuring } as never, { field: 'tier', as: 'start' });
    const at = 'cycle.attributesDuring';
    expect(refusalOf(ask(1))).toEqual(['invalid_facts', at, 1, 'what clockFacts returned']);
    expect(refusalOf(ask([null]))).toEqual([
      ...['invalid_facts', `${at}[0]`, null, 'attributes of a ticket'],
    ]);
    const infinite = { fields: { tier: Infinity } };
    for (const tier of [Infinity, [], {}]) {
      expect(refusalOf(ask([infinite, { fields: { tier } }])).slice(0, 2)).toEqual([
        ...['invalid_group_key', `${at}[0]`],
      ]);
      expect(refusalOf(ask([{ fields: { tier } }]))).toEqual([
        ...['invalid_group_key', `${at}[0]`, tier, 'a text, a number or a boolean'],
      ]);
    }
    expect(facts('s', [created(0), to(1, 'solved')]).solves).toHaveLength(1);
  });
});
