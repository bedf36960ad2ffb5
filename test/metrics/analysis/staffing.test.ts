import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agentsForDueWork,
  alwaysOpen,
  burnDown,
  defineCalendar,
  erlangA,
  erlangARequired,
  erlangCRequired,
  staffLive,
} from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { codeOf } from '../../stats/codeOf.js';

const HOUR = 3_600_000;
const now = '2026-03-02T09:00:00Z';
const at = (hours: number): number => Date.parse(now) + hours * HOUR;
const nineToFive = [['09:00', '17:00']] as const;
const office = defineCalendar(
  {
    id: 'office',
    timeZone: 'UTC',
    hours: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  },
  { calendars: [] },
);

describe('staffLive', () => {
  const half = { key: '09:00', arrivals: 100, intervalMs: HOUR / 2, handleMs: 180_000 };
  const target = { targetMs: 20_000, serviceLevel: 0.8, shrinkage: 0.3 };

  it('is the smallest number of Erlang C, with shrinkage', () => {
    const { intervals, peak, scheduledMs } = staffLive(
      deepFreeze([half, { ...half, key: '09:30', arrivals: 0 }]),
      target,
    );
    expect(intervals[0]).toMatchObject({
      places: 14,
      atWork: 14,
      scheduled: 20,
      reasons: ['erlang_c'],
    });
    expect(intervals[0]?.serviceLevel).toBe(erlangCRequired(half, target)?.serviceLevel);
    expect(intervals[1]).toMatchObject({ places: 0, scheduled: 0, serviceLevel: null });
    expect([peak, scheduledMs]).toEqual([20, 10 * HOUR]);
  });

  it('needs fewer agents when each holds several chats', () => {
    const [one, three] = [1, 3].map(
      (concurrency) => staffLive([half], { ...target, concurrency }).intervals[0],
    );
    expect(three?.places).toBe(one?.places);
    expect([one?.atWork, three?.atWork]).toEqual([14, 5]);
  });

  it('with patience holds the share that hangs up', () => {
    const options = { ...target, patienceMs: 120_000, maxAbandon: 0.02 };
    const [found] = staffLive([half], options).intervals;
    expect(found?.abandonProbability).toBeLessThanOrEqual(0.02);
    const less = erlangA(half, {
      agents: found!.places! - 1,
      patienceMs: 120_000,
      targetMs: 20_000,
    });
    expect(less.abandonProbability > 0.02 || less.serviceLevel < 0.8).toBe(true);
  });

  it('refuses maxAbandon without patience', () => {
    expect(codeOf(() => staffLive([half], { ...target, maxAbandon: 0.1 }))).toBe('invalid_option');
    expect(codeOf(() => staffLive([half], { ...target, concurrency: 0 }))).toBe('invalid_option');
  });
});

describe('erlangARequired', () => {
  it('is the smallest of all numbers', () => {
    for (const arrivals of [3, 40, 700]) {
      for (const maxAbandon of [1, 0.03]) {
        const load = { arrivals, intervalMs: HOUR, handleMs: 300_000 };
        const target = { targetMs: 20_000, serviceLevel: 0.7, patienceMs: 90_000, maxAbandon };
        const reaches = (agents: number): boolean => {
          const found = erlangA(load, { agents, patienceMs: 90_000, targetMs: 20_000 });
          return found.serviceLevel >= 0.7 && found.abandonProbability <= maxAbandon;
        };
        let least = 1;
        while (!reaches(least)) least++;
        expect(erlangARequired(load, target)?.rawAgents).toBe(least);
      }
    }
  });
});

describe('agentsForDueWork', () => {
  it('looks at every stretch from an arrival to a due instant', () => {
    const item = fc.record({
      at: fc.integer({ min: 0, max: 20 }).map(at),
      length: fc.integer({ min: 1, max: 12 }),
      workMs: fc.integer({ min: 0, max: 30 }).map((hours) => hours * HOUR),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (drawn) => {
        const items = drawn.map((each) => ({ ...each, dueAt: each.at + each.length * HOUR }));
        let load = 0;
        for (const { at: from } of items) {
          for (const { dueAt: to } of items) {
            if (to <= from) continue;
            const inside = items.filter((each) => each.at >= from && each.dueAt <= to);
            load = Math.max(load, inside.reduce((sum, each) => sum + each.workMs, 0) / (to - from));
          }
        }
        const found = agentsForDueWork(items, { now, calendar: alwaysOpen });
        expect(found.load).toBeCloseTo(load, 9);
        expect(found.agents).toBe(Math.ceil(load - 1e-9) + 0);
      }),
    );
  });

  it('is enough for the burn-down, and one less is not', () => {
    const items = deepFreeze([
      { at: at(-50), dueAt: at(4), workMs: 9 * HOUR },
      { at: at(1), dueAt: at(3), workMs: 5 * HOUR },
      { at: at(24), dueAt: at(30), workMs: 10 * HOUR },
    ]);
    const { agents, binding, reasons } = agentsForDueWork(items, { now, calendar: office });
    expect(agents).toBe(4);
    expect(binding).toMatchObject({ workMs: 14 * HOUR, perAgentMs: 4 * HOUR });
    expect(reasons).toEqual(['binding_stretch']);
    const late = (team: number): number =>
      burnDown(items, {
        from: now,
        to: at(40),
        stepMs: HOUR,
        team: [{ calendar: office, agents: team }],
      }).late;
    expect([late(agents!), late(agents! - 1) > 0]).toEqual([0, true]);
  });

  it('names what nobody can do in time', () => {
    const items = [
      { at: at(-9), dueAt: at(-1), workMs: HOUR },
      { at: at(9), dueAt: at(20), workMs: 2 * HOUR },
    ];
    const found = agentsForDueWork(items, { now, calendar: office });
    expect(found).toMatchObject({ agents: null, impossible: { n: 2, workMs: 3 * HOUR } });
    expect(found.reasons).toContain('impossible_items');
    expect(agentsForDueWork([], { now, calendar: office })).toMatchObject({
      agents: 0,
      binding: null,
    });
  });

  it('counts shrinkage as time not at work', () => {
    const items = [{ at: now, dueAt: at(4), workMs: 12 * HOUR }];
    const ask = (shrinkage: number) =>
      agentsForDueWork(items, { now, calendar: office, shrinkage });
    expect([ask(0).agents, ask(0.25).agents, ask(0.3).agents]).toEqual([3, 4, 5]);
  });
});

describe('burnDown', () => {
  it('neither loses nor makes work', () => {
    const items = [
      { at: at(-5), dueAt: at(2), workMs: 3 * HOUR },
      { at: at(3.5), dueAt: at(9), workMs: 4 * HOUR },
    ];
    const { intervals, open, clearedAt } = burnDown(items, {
      from: now,
      to: at(10),
      stepMs: HOUR,
      team: [{ calendar: office }],
      shrinkage: 0.5,
    });
    let backlog = 0;
    for (const each of intervals) {
      expect(each.doneMs).toBeLessThanOrEqual(each.capacityMs);
      backlog += each.arrivedMs - each.doneMs;
      expect(each.backlogMs).toBeCloseTo(backlog, 6);
    }
    expect(intervals.map(({ capacityMs }) => capacityMs / HOUR)).toEqual([
      ...Array.from({ length: 8 }, () => 0.5),
      0,
      0,
    ]);
    expect([open, clearedAt]).toEqual([1, null]);
  });

  it('refuses more than 2,000 intervals', () => {
    const options = { from: now, to: at(3000), stepMs: HOUR, team: [] };
    expect(codeOf(() => burnDown([], options))).toBe('invalid_count');
    expect(burnDown([], { ...options, to: at(1) }).clearedAt).toEqual(new Date(at(1)));
  });
});
