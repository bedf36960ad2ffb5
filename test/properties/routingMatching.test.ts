import fc from 'fast-check';
import { assignByCost, assignItems, assignItemsOptimally, defineRouting } from 'custops';
import type { RoutingConfig, RoutingState } from 'custops';
import { describe, expect, it } from 'vitest';
import {
  plainAgents,
  plainAsk,
  plainFailed,
  plainOrder,
  plainRanking,
  type PlainAgent,
  type PlainItem,
} from '../routing/plainRouting.js';
import { NOW, agents, items, policies, states } from '../routing/routingArbitraries.js';
import { deepFreeze } from '../support/deepFreeze.js';

const none = { calendars: [] };
const now = NOW;

/** Unit weights: with others there is no best assignment to compare with. */
const config = policies.map(({ weights: _, ...rest }) => rest);
const small = fc.record({ items: items(5), agents: agents(4), state: states });

describe('the best assignment', () => {
  it('is what trying all of them finds', () => {
    fc.assert(
      fc.property(config, small, (policy, input) => {
        const run = assignItemsOptimally(defineRouting(policy, none), deepFreeze(input), { now });
        const best = exhaustive(policy, input);
        expect(run.assignments.map(({ itemId }) => itemId)).toEqual(best.map(([item]) => item));
        expect(run.assignments.map(({ agentId }) => agentId)).toEqual(best.map(([, id]) => id));
      }),
      { numRuns: 1_000 },
    );
  });

  it('serves no fewer items than item by item, and none later in place of an earlier one', () => {
    fc.assert(
      fc.property(config, items(14), agents(6), states, (policy, list, staff, state) => {
        const routing = defineRouting(policy, none);
        const input = { items: list, agents: staff, state };
        const run = assignItemsOptimally(routing, input, { now });
        const greedy = assignItems(routing, input, { now });
        expect(run.greedy.assignments).toEqual(greedy.assignments);
        expect(run.assigned).toBeGreaterThanOrEqual(run.greedy.assigned);
        const better = run.assignments.findIndex(
          ({ agentId }, at) => (agentId === null) !== (greedy.assignments[at]?.agentId === null),
        );
        if (better >= 0) expect(run.assignments[better]?.agentId).not.toBeNull();
        for (const { assigned, used, capacity } of run.loads) {
          if (assigned > 0) expect(used).toBeLessThanOrEqual(capacity);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('pairing by cost', () => {
  const matrix = (least: number, most: number): fc.Arbitrary<number[][]> =>
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.array(fc.integer({ min: least, max: most }), {
            minLength: columns,
            maxLength: columns,
          }),
          { minLength: rows, maxLength: rows },
        ),
      );

  it.each([
    ['many ties', 0, 3],
    ['few ties', -1_000, 1_000],
    ['costs of every size', -1e12, 1e12],
  ])('is the cheapest of all pairings, with %s', (_, least, most) => {
    fc.assert(
      fc.property(matrix(least, most), (costs) => {
        const { columns, cost } = assignByCost(deepFreeze(costs));
        const used = columns.filter((column) => column !== null);
        expect(new Set(used).size).toBe(used.length);
        expect(used.length).toBe(Math.min(costs.length, costs[0]?.length ?? 0));
        expect(
          columns.reduce<number>((sum, c, r) => sum + (c === null ? 0 : cell(costs, r, c)), 0),
        ).toBe(cost);
        expect(cost).toBe(cheapest(costs));
      }),
      { numRuns: 400 },
    );
  });

  it('takes fractions, whose sums round', () => {
    const fractions = fc.array(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
      { minLength: 5, maxLength: 5 },
    );
    fc.assert(
      fc.property(fractions, (costs) => {
        expect(assignByCost(costs).cost).toBeCloseTo(cheapest(costs), 10);
      }),
    );
  });
});

const cell = (costs: readonly (readonly number[])[], row: number, column: number): number =>
  costs[row]?.[column] ?? NaN;

/** The least cost over all pairings, by trying them. */
function cheapest(costs: readonly (readonly number[])[]): number {
  const width = costs[0]?.length ?? 0;
  const spare = Math.max(0, costs.length - width);
  const from = (row: number, taken: ReadonlySet<number>, left: number): number => {
    if (row === costs.length) return 0;
    let best = left > 0 ? from(row + 1, taken, left - 1) : Infinity;
    for (let column = 0; column < width; column++) {
      if (taken.has(column)) continue;
      best = Math.min(
        best,
        cell(costs, row, column) + from(row + 1, new Set([...taken, column]), left),
      );
    }
    return best;
  };
  return from(0, new Set(), spare);
}

interface Input {
  readonly items: readonly PlainItem[];
  readonly agents: Parameters<typeof plainAgents>[0];
  readonly state: RoutingState;
}

/** Every item in queue order with its agent in the best assignment of all. */
function exhaustive(policy: RoutingConfig, input: Input): [string, string | null][] {
  const staff = plainAgents(input.agents);
  const queue = plainOrder(policy, input.items, now);
  const choices = queue.map((item) => choicesOf(policy, { item, staff, state: input.state }));
  let best: number[] | null = null;
  const walk = (at: number, picks: readonly number[]): void => {
    if (at === queue.length) {
      if (best === null || isBetter(picks, best)) best = [...picks];
      return;
    }
    for (const [rank, agent] of (choices[at] ?? []).entries()) {
      const channel = queue[at]?.channel ?? 'email';
      const { capacity = 1, channelMax = {} } = agent.source;
      if (agent.used + 1 > capacity) continue;
      if ((agent.open[channel] ?? 0) + 1 > (channelMax[channel] ?? Infinity)) continue;
      agent.used += 1;
      agent.open[channel] = (agent.open[channel] ?? 0) + 1;
      walk(at + 1, [...picks, rank]);
      agent.used -= 1;
      agent.open[channel] -= 1;
    }
    walk(at + 1, [...picks, -1]);
  };
  walk(0, []);
  const picks: readonly number[] = best ?? [];
  return queue.map(({ id }, at) => [id, choices[at]?.[picks[at] ?? -1]?.source.id ?? null]);
}

/** The set of served items first, then the ranks. */
function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const served = a.findIndex((rank, at) => rank < 0 !== (b[at] ?? 0) < 0);
  if (served >= 0) return (a[served] ?? -1) >= 0;
  const ranked = a.findIndex((rank, at) => rank !== b[at]);
  return ranked >= 0 && (a[ranked] ?? 0) < (b[ranked] ?? 0);
}

/** The agents that can take an item at the start, in the order in which it would have them. */
function choicesOf(
  policy: RoutingConfig,
  { item, staff, state }: { item: PlainItem; staff: readonly PlainAgent[]; state: RoutingState },
): PlainAgent[] {
  const rule = policy.owner ?? 'prefer';
  const failed = (agent: PlainAgent): string[] => plainFailed(policy, agent, { item, now });
  const able = staff.filter((agent) => failed(agent).length === 0);
  const owner =
    rule === 'ignore' ? undefined : staff.find(({ source }) => source.id === item.owner);
  if (rule === 'require' && typeof item.owner === 'string') {
    return able.filter((agent) => agent === owner);
  }
  if (rule === 'hold' && owner !== undefined && now - item.createdAt < Number(policy.holdFor)) {
    const tests = failed(owner);
    const isBusy = tests.every((each) => each === 'capacity' || each.startsWith('channel_max:'));
    if (tests.length > 0 && isBusy) return [];
  }
  const ranked = rankedBy(policy, { able, staff, state, item });
  return owner !== undefined && able.includes(owner)
    ? [owner, ...ranked.filter((agent) => agent !== owner)]
    : ranked;
}

function rankedBy(
  policy: RoutingConfig,
  {
    able,
    staff,
    state,
    item,
  }: {
    able: readonly PlainAgent[];
    staff: readonly PlainAgent[];
    state: RoutingState;
    item: PlainItem;
  },
): PlainAgent[] {
  if (policy.strategy === 'roundRobin') {
    const at = staff.findIndex(({ source }) => source.id === state.cursor);
    return [...staff.slice(at + 1), ...staff.slice(0, at + 1)].filter((each) =>
      able.includes(each),
    );
  }
  const byId = plainRanking({ strategy: 'longestIdle' }, able, plainAsk(item, now)).sort((a, b) =>
    compareIds(a.source.id, b.source.id),
  );
  if (policy.strategy !== 'weighted') return plainRanking(policy, byId, plainAsk(item, now));
  const owed = ({ source }: PlainAgent): number =>
    (state.turns[source.id] ?? 0) + (source.weight ?? 1);
  return byId.sort((a, b) => owed(b) - owed(a));
}

/** The names of the agents differ in their first code point, or one begins with the other. */
function compareIds(a: string, b: string): number {
  const difference = (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
  return difference === 0 ? (a < b ? -1 : 1) : difference;
}
