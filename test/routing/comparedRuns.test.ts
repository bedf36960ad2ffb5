import {
  assignItems,
  compareRuns,
  defineRouting,
  fairnessReport,
  simulateQueue,
  waitingOverTime,
  type RoutingAgent,
  type RoutingItem,
} from 'custops';
import { describe, expect, it } from 'vitest';

const start = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;
const at = (minutes: number): Date => new Date(start + minutes * MINUTE);
const routing = defineRouting({}, { calendars: [] });
const item = (id: string, minutes: number, rest: Partial<RoutingItem> = {}): RoutingItem => ({
  id,
  createdAt: at(minutes),
  effort: '10m',
  priority: 3,
  ...rest,
});
const play = (items: readonly RoutingItem[], agents: readonly RoutingAgent[]) =>
  simulateQueue(routing, { items, agents });

// ana does a, b and c one after the other; nobody can do d.
const items = [
  item('a', 0, { dueAt: at(5) }),
  item('b', 4, { dueAt: at(9), priority: 1 }),
  item('c', 5),
  item('d', 6, { skills: [{ skill: 'sql' }] }),
];
const one = play(items, [{ id: 'ana' }]);
const two = play([...items.slice(1), item('e', 0)], [{ id: 'ana' }, { id: 'ben' }]);

describe('a simulation', () => {
  it('tells what became of each item', () => {
    expect(one.items).toEqual([
      {
        ...{ itemId: 'a', agentId: 'ana', reason: 'leastLoaded', priority: 3 },
        ...{ createdAt: at(0), dueAt: at(5), startedAt: at(0), finishedAt: at(10), waitedMs: 0 },
        ...{ startedLate: false, startedLateMs: 0, finishedLateMs: 5 * MINUTE },
      },
      {
        ...{ itemId: 'b', agentId: 'ana', reason: 'leastLoaded', priority: 1 },
        ...{ createdAt: at(4), dueAt: at(9), startedAt: at(10), finishedAt: at(20) },
        ...{ waitedMs: 6 * MINUTE, startedLate: true, startedLateMs: MINUTE },
        ...{ finishedLateMs: 11 * MINUTE },
      },
      {
        ...{ itemId: 'c', agentId: 'ana', reason: 'leastLoaded', priority: 3 },
        ...{ createdAt: at(5), dueAt: null, startedAt: at(20), finishedAt: at(30) },
        ...{ waitedMs: 15 * MINUTE, startedLate: false, startedLateMs: 0, finishedLateMs: 0 },
      },
      {
        ...{ itemId: 'd', agentId: null, reason: null, priority: 3, createdAt: at(6), dueAt: null },
        ...{ startedAt: null, finishedAt: null, waitedMs: null },
        ...{ startedLate: false, startedLateMs: 0, finishedLateMs: 0 },
      },
    ]);
  });

  it('tells the rest by agent, by priority and as a whole', () => {
    expect({ ...one, items: [] }).toEqual({
      items: [],
      agents: [
        ...[{ agentId: 'ana', capacity: 1, assigned: 3 }].map((ana) => ({
          ...ana,
          busyMs: 30 * MINUTE,
          occupiedMs: 30 * MINUTE,
        })),
      ],
      neverStarted: ['d'],
      waits: [
        { priority: 1, items: 1, neverStarted: 0, longestMs: 6 * MINUTE, meanMs: 6 * MINUTE },
        { priority: 3, items: 3, neverStarted: 1, longestMs: 15 * MINUTE, meanMs: 7.5 * MINUTE },
      ],
      from: at(0),
      to: at(30),
      state: { cursor: null, turns: {} },
    });
  });

  it('counts work side by side once as time and twice as effort, gaps not at all', () => {
    const busy = play([item('a', 0), item('b', 5), item('c', 40)], [{ id: 'ana', capacity: 2 }]);
    expect(busy.agents).toEqual([
      { agentId: 'ana', capacity: 2, assigned: 3, busyMs: 30 * MINUTE, occupiedMs: 25 * MINUTE },
    ]);
  });

  it('of nothing is empty, and of what nobody takes ends with the last arrival', () => {
    expect(play([], [])).toEqual({
      ...{ items: [], agents: [], neverStarted: [], waits: [], from: null, to: null },
      state: { cursor: null, turns: {} },
    });
    const { from, to, waits } = play([item('b', 7), item('a', 2)], []);
    expect([from, to]).toEqual([at(2), at(7)]);
    expect(waits).toEqual([
      { priority: 3, items: 2, neverStarted: 2, longestMs: null, meanMs: null },
    ]);
  });

  it('takes the effort of an item before the default one, and an effort of nothing', () => {
    const timed = [item('a', 0, { effort: 0 }), item('b', 0, { effort: undefined })];
    const run = simulateQueue(
      routing,
      { items: timed, agents: [{ id: 'ana' }] },
      { defaultEffort: '3m' },
    );
    expect(run.items.map(({ finishedAt }) => finishedAt)).toEqual([at(0), at(3)]);
  });

  it('starts work at the end that it is given, and none after it', () => {
    const until = (end: Date) =>
      simulateQueue(
        routing,
        { items: [item('a', 0), item('b', 1)], agents: [{ id: 'ana' }] },
        { until: end },
      ).neverStarted;
    expect(until(at(10))).toEqual([]);
    expect(until(new Date(at(10).getTime() - 1))).toEqual(['b']);
  });

  it('waits for shifts, for a month behind the last arrival', () => {
    const shifted = (day: number) =>
      play(
        [item('a', 0)],
        [{ id: 'ana', shift: { from: at(day * 1440), to: at(day * 1440 + 60) } }],
      );
    expect(shifted(31).items[0]?.startedAt).toEqual(at(31 * 1440));
    expect(shifted(32).neverStarted).toEqual(['a']);
  });

  it('looks past shifts of no length, and over several to the next', () => {
    const shift = [
      { from: at(60), to: at(90) },
      { from: at(20), to: at(20) },
      { from: at(-30), to: at(0) },
    ];
    expect(play([item('a', 0)], [{ id: 'ana', shift }]).items[0]?.startedAt).toEqual(at(60));
  });
});

describe('compareRuns', () => {
  it('sums up both, and lists what changed and what only one of them has', () => {
    const { before, after, changes, onlyBefore, onlyAfter } = compareRuns(one, two);
    expect(before).toEqual({
      ...{ items: 4, started: 3, neverStarted: 1, startedLate: 1, finishedLate: 2 },
      ...{ meanWaitMs: 7 * MINUTE, medianWaitMs: 6 * MINUTE, p90WaitMs: 13.2 * MINUTE },
      ...{ longestWaitMs: 15 * MINUTE, busyMs: 30 * MINUTE },
    });
    expect(after).toMatchObject({ items: 4, started: 3, startedLate: 0, finishedLate: 1 });
    expect(changes).toEqual([
      {
        itemId: 'b',
        before: { agentId: 'ana', startedAt: at(10), startedLate: true },
        after: { agentId: 'ben', startedAt: at(4), startedLate: false },
        laterMs: -6 * MINUTE,
      },
      {
        itemId: 'c',
        before: { agentId: 'ana', startedAt: at(20), startedLate: false },
        after: { agentId: 'ana', startedAt: at(10), startedLate: false },
        laterMs: -10 * MINUTE,
      },
    ]);
    expect([onlyBefore, onlyAfter]).toEqual([['a'], ['e']]);
  });

  it('has no change between a run and itself', () => {
    expect(compareRuns(one, one)).toMatchObject({ changes: [], onlyBefore: [], onlyAfter: [] });
  });

  it('lists an item that is started in one run alone, or by another at the same time', () => {
    const never = play([item('a', 0)], []);
    const ana = play([item('a', 0)], [{ id: 'ana' }]);
    const ben = play([item('a', 0)], [{ id: 'ben' }]);
    const nobody = { agentId: null, startedAt: null, startedLate: false };
    const side = (agentId: string) => ({ agentId, startedAt: at(0), startedLate: false });
    expect(compareRuns(never, ana).changes).toEqual([
      { itemId: 'a', before: nobody, after: side('ana'), laterMs: null },
    ]);
    expect(compareRuns(ana, never).changes).toEqual([
      { itemId: 'a', before: side('ana'), after: nobody, laterMs: null },
    ]);
    expect(compareRuns(ana, ben).changes).toEqual([
      { itemId: 'a', before: side('ana'), after: side('ben'), laterMs: 0 },
    ]);
  });

  it('has no figures of waits where nothing was started', () => {
    const never = play([item('a', 0)], []);
    expect(compareRuns(never, never).before).toEqual({
      ...{ items: 1, started: 0, neverStarted: 1, startedLate: 0, finishedLate: 0, busyMs: 0 },
      ...{ meanWaitMs: null, medianWaitMs: null, p90WaitMs: null, longestWaitMs: null },
    });
  });
});

describe('fairnessReport', () => {
  it('tells the shares of a simulation', () => {
    expect(fairnessReport(two)).toEqual({
      agents: [
        {
          ...{ agentId: 'ana', assigned: 2, shareOfMean: 4 / 3, load: null, busyMs: 20 * MINUTE },
          ...{ meanWaitMs: 2.5 * MINUTE, longestWaitMs: 5 * MINUTE },
        },
        {
          ...{ agentId: 'ben', assigned: 1, shareOfMean: 2 / 3, load: null, busyMs: 10 * MINUTE },
          ...{ meanWaitMs: 0, longestWaitMs: 0 },
        },
      ],
      meanAssigned: 1.5,
      evenness: 0.9,
    });
  });

  it('tells the loads of an assignment, without capacity none', () => {
    const agents = [
      { id: 'ana', capacity: 4, used: 1 },
      { id: 'ben', capacity: 0 },
    ];
    const now = at(10);
    const run = assignItems(routing, { items: items.slice(0, 1), agents }, { now });
    expect(fairnessReport(run)).toEqual({
      agents: [
        {
          ...{ agentId: 'ana', assigned: 1, shareOfMean: 2, load: 0.5, busyMs: null },
          ...{ meanWaitMs: 10 * MINUTE, longestWaitMs: 10 * MINUTE },
        },
        {
          ...{ agentId: 'ben', assigned: 0, shareOfMean: 0, load: null, busyMs: null },
          ...{ meanWaitMs: null, longestWaitMs: null },
        },
      ],
      meanAssigned: 0.5,
      evenness: 0.5,
    });
  });

  it('has no shares where nothing was given, and none of nobody', () => {
    const idle = fairnessReport(play([], [{ id: 'ana' }]));
    expect(idle).toMatchObject({
      agents: [{ shareOfMean: null }],
      meanAssigned: 0,
      evenness: null,
    });
    expect(fairnessReport(play(items, []))).toEqual({
      agents: [],
      meanAssigned: null,
      evenness: null,
    });
  });
});

describe('waitingOverTime', () => {
  const waiting = (...args: Parameters<typeof waitingOverTime>) =>
    waitingOverTime(...args).map(({ value }) => value);

  it('counts each item in each step for as long as it waits', () => {
    // b waits from 4 to 10, c from 5 to 20, d from 6 to the end at 30.
    expect(waiting(one, { every: '10m' })).toEqual([(6 + 5 + 4) / 10, 2, 1]);
    expect(waiting(one, { every: '10m', priority: 1 })).toEqual([0.6, 0, 0]);
    expect(waitingOverTime(one, { every: '20m' })).toEqual([
      { from: at(0), to: at(20), value: 1.75 },
      { from: at(20), to: at(40), value: 1 },
    ]);
  });

  it('has one step where everything is over at once, and none without items', () => {
    const soon = play([item('a', 0, { effort: 0 })], [{ id: 'ana' }]);
    expect(waitingOverTime(soon, { every: '1m' })).toEqual([{ from: at(0), to: at(1), value: 0 }]);
    expect(waitingOverTime(play([], []), { every: '1m' })).toEqual([]);
  });

  it('makes a hundred thousand steps and not one more', () => {
    const long = play([item('a', 0, { effort: 100_000 })], [{ id: 'ana' }]);
    expect(waitingOverTime(long, { every: 1 })).toHaveLength(100_000);
    const longer = play([item('a', 0, { effort: 100_001 })], [{ id: 'ana' }]);
    expect(() => waitingOverTime(longer, { every: 1 })).toThrow('options.every');
  });
});
