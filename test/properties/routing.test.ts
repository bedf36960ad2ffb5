import fc from 'fast-check';
import {
  assignItems,
  defineRouting,
  explainAssignment,
  orderQueue,
  prioritize,
  simulateQueue,
  type AssignmentInput,
} from 'custops';
import { describe, expect, it } from 'vitest';
import {
  plainAgents,
  plainOrder,
  plainPriority,
  plainRun,
  plainSimulation,
} from '../routing/plainRouting.js';
import { NOW, agents, items, policies, states } from '../routing/routingArbitraries.js';
import { deepFreeze } from '../support/deepFreeze.js';

const none = { calendars: [] };
const now = NOW;

const worlds = fc.record({
  config: policies,
  items: items(12),
  agents: agents(6),
  state: states,
});

describe('a queue', () => {
  it('stands in the order of a plain sort, with the priorities of a plain count', () => {
    fc.assert(
      fc.property(policies, items(12), (config, list) => {
        const routing = defineRouting(config, none);
        const places = orderQueue(routing, deepFreeze(list), { now });
        expect(places.map(({ itemId }) => itemId)).toEqual(
          plainOrder(config, list, now).map(({ id }) => id),
        );
        for (const item of list) {
          expect(prioritize(routing, item, { now }).priority).toBe(
            plainPriority(config, item, now),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order in which items come', () => {
    fc.assert(
      fc.property(policies, items(12), fc.infiniteStream(fc.nat()), (config, list, keys) => {
        const routing = defineRouting(config, none);
        const order = (each: typeof list): unknown =>
          orderQueue(routing, each, { now }).map(({ itemId, after, why }) => [itemId, after, why]);
        expect(order(shuffled(list, keys))).toEqual(order(list));
      }),
    );
  });

  it('says of each place by what it was decided', () => {
    fc.assert(
      fc.property(policies, items(8), (config, list) => {
        const places = orderQueue(defineRouting(config, none), list, { now });
        for (const [index, { after, position }] of places.entries()) {
          expect(position).toBe(index + 1);
          expect(after?.itemId).toBe(places[index - 1]?.itemId);
        }
      }),
    );
  });
});

describe('a run', () => {
  it('comes out as a plain one, with the same reasons', () => {
    fc.assert(
      fc.property(worlds, ({ config, ...input }) => {
        const run = assignItems(defineRouting(config, none), deepFreeze(input), {
          now,
          explain: true,
        });
        const plain = plainRun(config, plainInput(input), now);
        expect(
          run.assignments.map(({ itemId, agentId, reason }) => ({
            item: itemId,
            agent: agentId,
            reason,
          })),
        ).toEqual(plain.assignments);
        expect(
          Object.fromEntries(run.explanations.map((each) => [each.itemId, each.rejected])),
        ).toEqual(plain.rejected);
        if (config.strategy === 'roundRobin') expect(run.state.cursor).toBe(plain.state.cursor);
        if (config.strategy === 'weighted') expect(run.state.turns).toEqual(plain.state.turns);
      }),
      { numRuns: 600 },
    );
  });

  it('is the same whether or not it is explained, and each item is explained alike by itself', () => {
    fc.assert(
      fc.property(worlds, ({ config, ...input }) => {
        const routing = defineRouting(config, none);
        const quiet = assignItems(routing, input, { now });
        const { explanations, ...run } = assignItems(routing, input, { now, explain: true });
        expect({ ...run, explanations: [] }).toEqual(quiet);
        for (const each of explanations) {
          expect(explainAssignment(routing, input, { item: each.itemId, now })).toEqual(each);
          const failedOne = Object.entries(each.rejected).filter(([, tests]) => tests.length === 1);
          expect([...each.nearMisses].sort()).toEqual(failedOne.map(([id]) => id).sort());
          const chosen = each.reason === 'owner' ? each.agentId : each.ranking[0]?.agentId;
          if (each.agentId !== null) expect(each.agentId).toBe(chosen);
        }
      }),
    );
  });

  it('does not depend on the order of items, nor of agents unless they take turns', () => {
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.nat()), ({ config, ...input }, keys) => {
        const routing = defineRouting(config, none);
        const run = (each: AssignmentInput): unknown => {
          const { assignments, state } = assignItems(routing, each, { now });
          return { assignments, state };
        };
        const before = run(input);
        expect(run({ ...input, items: shuffled(input.items, keys) })).toEqual(before);
        if (config.strategy === 'roundRobin') return;
        expect(run({ ...input, agents: shuffled(input.agents, keys) })).toEqual(before);
      }),
    );
  });

  it('goes on from a state that went through JSON', () => {
    fc.assert(
      fc.property(worlds, items(5), ({ config, ...input }, more) => {
        const routing = defineRouting(config, none);
        const { state } = assignItems(routing, input, { now });
        const stored = JSON.parse(JSON.stringify(state)) as typeof state;
        const next = { items: more, agents: input.agents };
        expect(assignItems(routing, { ...next, state: stored }, { now })).toEqual(
          assignItems(routing, { ...next, state }, { now }),
        );
      }),
    );
  });

  it('never fills anybody beyond capacity, and hands back loads that add up', () => {
    fc.assert(
      fc.property(worlds, ({ config, ...input }) => {
        const { assignments, loads } = assignItems(defineRouting(config, none), input, { now });
        const given = assignments.filter(({ agentId }) => agentId !== null);
        expect(loads.reduce((sum, { assigned }) => sum + assigned, 0)).toBe(given.length);
        for (const { assigned, used, capacity } of loads) {
          if (assigned > 0) expect(used).toBeLessThanOrEqual(capacity);
        }
      }),
    );
  });
});

describe('a simulation', () => {
  const timed = fc.record({ config: policies, items: items(12), agents: agents(4), state: states });
  const withEffort = <T extends { readonly effort?: number }>(list: readonly T[]): T[] =>
    list.map((item) => ({ ...item, effort: item.effort ?? 5 * 60_000 }));

  it('is the plain run repeated whenever something happens', () => {
    fc.assert(
      fc.property(timed, ({ config, ...raw }) => {
        const input = { ...raw, items: withEffort(raw.items) };
        const run = simulateQueue(defineRouting(config, none), deepFreeze(input));
        const plain = plainSimulation(config, plainInput(input));
        const starts = run.items.flatMap(({ itemId, agentId, startedAt }) =>
          startedAt === null ? [] : [[itemId, { agent: agentId, start: startedAt.getTime() }]],
        );
        expect(Object.fromEntries(starts)).toEqual(Object.fromEntries(plain));
      }),
      { numRuns: 300 },
    );
  });

  it('loses no item and gives none twice', () => {
    fc.assert(
      fc.property(timed, ({ config, ...raw }) => {
        const input = { ...raw, items: withEffort(raw.items) };
        const run = simulateQueue(defineRouting(config, none), input);
        const started = run.items.filter(({ startedAt }) => startedAt !== null);
        expect(run.items.map(({ itemId }) => itemId).sort()).toEqual(
          input.items.map(({ id }) => id).sort(),
        );
        expect(started.length + run.neverStarted.length).toBe(input.items.length);
        expect(run.agents.reduce((sum, { assigned }) => sum + assigned, 0)).toBe(started.length);
        expect(run.waits.reduce((sum, each) => sum + each.items, 0)).toBe(input.items.length);
        for (const { busyMs, occupiedMs } of run.agents) {
          expect(occupiedMs).toBeLessThanOrEqual(busyMs);
        }
      }),
    );
  });
});

describe('ageing', () => {
  /** One agent, work of ten minutes, and urgent items that come as fast as they are done. */
  const stream = (urgent: number, old: number): AssignmentInput => ({
    items: [
      { id: 'old', createdAt: NOW + 1, priority: old, effort: '10m' },
      ...Array.from({ length: urgent }, (_, i) => ({
        id: `urgent-${i}`,
        createdAt: NOW + i * 600_000,
        priority: 1,
        effort: '10m',
      })),
    ],
    agents: [{ id: 'ana' }],
  });

  it('bounds the longest wait: by the steps to the top and the work that is older then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 5, max: 40 }), (old, every) => {
        const routing = defineRouting({ ageing: { every: `${every}m` } }, none);
        const run = simulateQueue(routing, stream(60, old));
        const waited = run.items.find(({ itemId }) => itemId === 'old')?.waitedMs ?? Infinity;
        // At the top it is the oldest but for what has begun.
        expect(waited).toBeLessThanOrEqual((old - 1) * every * 60_000 + 600_000);
      }),
    );
  });

  it('is what bounds it: without, the item waits until the stream ends', () => {
    const run = simulateQueue(defineRouting({}, none), stream(60, 2));
    expect(run.items.find(({ itemId }) => itemId === 'old')?.waitedMs).toBe(60 * 600_000 - 1);
  });
});

function plainInput(input: {
  readonly items: Parameters<typeof plainRun>[1]['items'];
  readonly agents: Parameters<typeof plainAgents>[0];
  readonly state: { readonly cursor: string | null; readonly turns: Record<string, number> };
}): Parameters<typeof plainRun>[1] {
  const { cursor, turns } = input.state;
  return {
    items: input.items,
    agents: plainAgents(input.agents),
    state: { cursor, turns: { ...turns } },
  };
}

/** In another order, which fast-check chooses. */
function shuffled<T>(list: readonly T[], keys: Iterable<number>): T[] {
  const stream = keys[Symbol.iterator]();
  return list
    .map((value) => ({ value, key: Number(stream.next().value) }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
