import { describe, expect, it } from 'vitest';
import { alwaysOpen, defineCalendar } from '../../../../src/calendar/index.js';
import {
  agentsForDueWork,
  burnDown,
  consistency,
  journey,
  scalability,
  staffLive,
} from '../../../../src/metrics/index.js';

const HOUR = 3_600_000;

const close = (value: number): number => expect.closeTo(value, 9) as number;

describe('consistency', () => {
  const shares = [
    { key: 'ana', successes: 90, n: 100 },
    { key: 'ben', successes: 50, n: 100 },
    { key: 'cy', successes: 10, n: 100 },
    { key: 'new', successes: 0, n: 19 },
  ];

  it('ranks by the shrunken share, and hides agents with few items', () => {
    const found = consistency(shares, { of: 'agents' });
    expect(found.ranking.map(({ key, standing }) => [key, standing])).toEqual([
      ['ana', 'above'],
      ['ben', 'within'],
      ['cy', 'below'],
    ]);
    expect(found.suppressed).toEqual({ groups: 1, n: 19 });
    expect(found.reasons).toEqual(['spread_beyond_chance', 'suppressed']);
    expect(consistency(shares, { of: 'agents', minN: 19 }).suppressed).toEqual({ groups: 0, n: 0 });
    expect(consistency(shares, { of: 'channels' }).ranking).toHaveLength(4);
  });

  it('says when chance is enough, or groups are too few', () => {
    const [ana] = shares;
    const twin = { ...ana!, key: 'twin' };
    const even = consistency([twin, ana!], { of: 'groups' });
    expect(even.reasons).toEqual(['within_chance']);
    expect(even.ranking.map(({ key }) => key)).toEqual(['ana', 'twin']);
    expect(consistency([ana!], { of: 'groups' }).reasons).toEqual(['too_few_groups']);
    const few = ['a', 'b'].map((key) => ({ key, successes: 1, n: 3 }));
    expect(consistency(few, { of: 'groups' }).reasons).toEqual(['within_chance', 'exact_test']);
  });
});

describe('scalability', () => {
  const period = (volume: number, cost: number, agents: number) => ({ volume, cost, agents });
  const periods = [1, 2, 3, 4, 5].map((i) => period(2 ** i, 2 ** i * (3 + (i % 2)), 4 ** i));

  it('leaves out periods in which something is 0', () => {
    const empty = [period(0, 1, 1), period(1, 0, 1), period(1, 1, 0)];
    const found = scalability([...periods, ...empty]);
    expect(found).toMatchObject({ n: 5, empty: 3, volumeGrowth: 16 });
    expect(found).toMatchObject({ cost: { growth: 16 }, agents: { growth: 256 } });
  });

  it('says whether cost grows faster than volume', () => {
    const found = scalability(periods);
    expect(found.agents).toMatchObject({ value: close(2), difference: close(1) });
    const steep = scalability([1, 2, 3, 4, 5].map((i) => period(2 ** i, 8 ** i + i, 1.1 ** i + i)));
    expect(steep.cost.reasons).toEqual(['scales_worse']);
    expect(steep.agents.reasons).toEqual(['scales_better']);
    expect(steep.cost.difference).toBeCloseTo(Number(steep.cost.value) - 1, 12);
    expect(steep.cost.p).toBeLessThan(0.01);
    expect(found.cost.reasons).toEqual(['in_proportion_or_unsure']);
    expect(scalability([])).toMatchObject({
      ...{ n: 0, empty: 0, volumeGrowth: null },
      cost: { value: null, growth: null, reasons: ['too_few_periods'] },
    });
  });
});

describe('staffing', () => {
  const office = defineCalendar(
    { id: 'office', timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } },
    { calendars: [] },
  );
  const monday = Date.UTC(2026, 2, 2);
  const on = (hours: number) => monday + hours * HOUR;
  const due = (from: number, to: number, hours: number) => ({
    ...{ at: on(from), dueAt: on(to), workMs: hours * HOUR },
  });

  it('finds the stretch that binds, in open time', () => {
    const items = [due(9, 11, 3), due(9, 17, 4), due(8, 10, 1)];
    const found = agentsForDueWork(items, { now: on(9), calendar: office });
    expect(found).toEqual({
      ...{ agents: 2, load: 2, n: 3, impossible: { n: 0, workMs: 0 } },
      binding: {
        ...{ from: new Date(on(9)), to: new Date(on(11)) },
        ...{ workMs: 4 * HOUR, perAgentMs: 2 * HOUR },
      },
      reasons: ['binding_stretch'],
    });
    const less = agentsForDueWork(items, { now: on(9), calendar: office, shrinkage: 0.5 });
    expect(less).toMatchObject({ agents: 4, load: 4 });
    const later = { now: on(9), calendar: office, shrinkage: 0.5 };
    expect(agentsForDueWork([due(11, 13, 2)], later)).toMatchObject({ agents: 2, load: 2 });
  });

  it('says what nobody can do in time', () => {
    const items = [due(18, 20, 1), due(18, 20, 0), due(9, 9, 2), due(9, 10, 1)];
    expect(agentsForDueWork(items, { now: on(9), calendar: office })).toMatchObject({
      ...{ agents: null, load: null, impossible: { n: 2, workMs: 3 * HOUR }, n: 4 },
      reasons: ['binding_stretch', 'impossible_items'],
    });
    expect(agentsForDueWork([], { now: on(9), calendar: office })).toEqual({
      ...{ agents: 0, load: 0, binding: null, impossible: { n: 0, workMs: 0 }, n: 0 },
      reasons: ['no_work'],
    });
  });

  it('burns down what is due first, in open time', () => {
    const items = [due(9, 12, 3), due(9, 10, 1), due(10, 11, 2)];
    const options = { from: on(9), to: on(12), stepMs: HOUR, team: [{ calendar: office }] };
    const row = (hour: number, arrived: number, backlog: number, late: number) => ({
      ...{ from: new Date(on(hour)), to: new Date(on(hour + 1)), capacityMs: HOUR, doneMs: HOUR },
      ...{ arrivedMs: arrived * HOUR, backlogMs: backlog * HOUR, lateMs: late * HOUR },
    });
    expect(burnDown(items, options)).toEqual({
      intervals: [row(9, 4, 3, 0), row(10, 2, 4, 1), row(11, 0, 3, 3)],
      ...{ clearedAt: null, late: 2, open: 1 },
    });
    const team = [{ calendar: office, agents: 4 }, { calendar: alwaysOpen }];
    const many = burnDown(items, { ...options, team, shrinkage: 0.2 });
    expect(many.intervals[0]).toMatchObject({ capacityMs: 4 * HOUR, doneMs: 4 * HOUR });
    expect(many).toMatchObject({ clearedAt: new Date(on(10)), late: 0, open: 0 });
  });

  it('has nobody where nothing arrives, and says when a load is too large', () => {
    const half = { key: 'a', arrivals: 0, intervalMs: HOUR, handleMs: 60_000 };
    const target = { targetMs: 20_000, serviceLevel: 0.8 };
    const none = { serviceLevel: null, occupancy: null, waitProbability: null, meanWaitMs: null };
    expect(staffLive([half], target)).toEqual({
      intervals: [
        {
          ...{ key: 'a', erlangs: 0, places: 0, atWork: 0, scheduled: 0, ...none },
          ...{ abandonProbability: null, reasons: ['erlang_c', 'no_arrivals'] },
        },
      ],
      ...{ peak: 0, scheduledMs: 0 },
    });
    const patient = staffLive([half], { ...target, patienceMs: 60_000 }).intervals[0];
    expect(patient?.reasons).toEqual(['erlang_a', 'no_arrivals']);
    const huge = { key: 'b', arrivals: 1e6, intervalMs: 1000, handleMs: 1000 };
    const found = staffLive([half, huge], target);
    expect(found).toMatchObject({ peak: null, scheduledMs: null });
    expect(found.intervals[1]).toMatchObject({
      ...{ key: 'b', erlangs: 1e6, places: null, atWork: null, scheduled: null },
      reasons: ['erlang_c', 'too_large'],
    });
    const some = staffLive([{ ...half, arrivals: 60 }], { ...target, patienceMs: 60_000 });
    expect(some.intervals[0]).toMatchObject({ erlangs: 1, reasons: ['erlang_a'] });
    expect(some.intervals[0]?.abandonProbability).toBeGreaterThan(0);
  });
});

describe('journey', () => {
  const step = (activity: string, hours: number) => ({ activity, at: hours * HOUR });
  const path = (id: string, ...names: readonly string[]) => ({
    ...{ id, steps: names.map((name, hours) => step(name, hours)) },
  });
  const wait = (hours: number, n = 1) => ({
    ...{ medianMs: hours * HOUR, p90Ms: hours * HOUR, meanMs: hours * HOUR },
    totalMs: n * hours * HOUR,
  });

  it('counts activities, edges, variants, loops and dead ends', () => {
    const cases = [
      ...[path('a', 'new', 'open', 'done'), path('b', 'new', 'open', 'done')],
      path('c', 'new', 'open', 'new', 'open'),
      { ...path('d', 'new', 'spam'), excluded: 'spam' as const },
      ...[path('e'), { id: 'f', steps: [step('new', 99)] }],
    ];
    const found = journey(cases, { now: 10 * HOUR });
    expect(found).toMatchObject({
      ...{ value: 2 / 3, numerator: 2, n: 3, steps: 10, empty: 2, excluded: 1 },
      ...{ mainPath: ['new', 'open', 'done'], ends: ['done'] },
      variantsForShare: { share: 0.8, k: 2, covered: 3 },
    });
    expect(found.activities).toEqual([
      { activity: 'new', n: 4, cases: 3, repeatedIn: 1, starts: 3, ends: 0 },
      { activity: 'open', n: 4, cases: 3, repeatedIn: 1, starts: 0, ends: 1 },
      { activity: 'done', n: 2, cases: 2, repeatedIn: 0, starts: 0, ends: 2 },
    ]);
    expect(found.edges).toEqual([
      { from: 'new', to: 'open', n: 4, cases: 3, returns: 1, ...wait(1, 4) },
      { from: 'open', to: 'done', n: 2, cases: 2, returns: 0, ...wait(1, 2) },
      { from: 'open', to: 'new', n: 1, cases: 1, returns: 1, ...wait(1) },
    ]);
    expect(found.variants).toMatchObject([
      { path: ['new', 'open', 'done'], numerator: 2, n: 3, duration: wait(2, 2) },
      { path: ['new', 'open', 'new', 'open'], numerator: 1, n: 3, duration: wait(3) },
    ]);
    expect(found.rework).toMatchObject({
      ...{ numerator: 1, n: 3, returns: 2 },
      loops: [
        { path: ['new', 'open', 'new'], n: 1, cases: 1, ...wait(2) },
        { path: ['open', 'new', 'open'], n: 1, cases: 1, ...wait(2) },
      ],
    });
    expect(found.deadEnds).toMatchObject([{ activity: 'open', numerator: 1, n: 3, idle: wait(7) }]);
    expect(journey(cases.slice(2, 3), { ends: [] }).deadEnds).toMatchObject([
      { activity: 'open', numerator: 1, n: 1, idle: null },
    ]);
  });

  it('puts equal paths in order of their names, the shorter first', () => {
    const cases = [path('a', 'b'), path('b', 'a', 'b'), path('c', 'a')];
    expect(journey(cases).variants.map((each) => each.path)).toEqual([['a'], ['a', 'b'], ['b']]);
  });
});
