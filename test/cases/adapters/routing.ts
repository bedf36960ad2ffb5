import {
  assignItems,
  assignItemsOptimally,
  defineRouting,
  orderQueue,
  simulateQueue,
  type AssignmentInput,
  type RoutingAgent,
  type RoutingConfig,
  type RoutingItem,
} from 'custops';
import { NO_ADAPTER_YET, type CaseAdapter, type CaseOutcome } from '../runner/caseAdapter.js';
import { matchesExpected, pickExpected } from '../runner/compareExpected.js';
import { isJsonObject, listAt, objectAt, textAt, type JsonObject } from '../runner/json.js';

/**
 * routing.json: a policy, items and agents at an instant, and the order, the assignments, or the day.
 *
 * The file writes spans in minutes, and some words of the policy otherwise.
 */
export const routing: CaseAdapter =
  () =>
  ({ group, element }) => {
    if (group === 'orderCases') return orderCase(element);
    if (group === 'assignCases') return assignCase(element);
    if (group === 'matchingCases') return matchingCase(element);
    if (group === 'simulationCases') return simulationCase(element);
    return { status: 'skipped', what: group, reason: NO_ADAPTER_YET };
  };

function orderCase(element: JsonObject): CaseOutcome {
  const places = orderQueue(routingOf(element), itemsOf(element), { now: textAt(element, 'now') });
  return compared(element, {
    order: places.map(({ itemId }) => itemId),
    effectivePriority: Object.fromEntries(places.map(({ itemId, priority }) => [itemId, priority])),
  });
}

function assignCase(element: JsonObject): CaseOutcome {
  const now = textAt(element, 'now');
  const run = assignItems(routingOf(element), inputOf(element), { now, explain: true });
  const expected = objectAt(element, 'expected');
  const rejected = run.explanations.map((each): [string, unknown] => [each.itemId, each.rejected]);
  return compared(element, {
    order: run.assignments.map(({ itemId }) => itemId),
    assignments: run.assignments.map(({ itemId, agentId, reason }) => ({
      item: itemId,
      agent: agentId,
      reason,
    })),
    // Here what the expectation leaves out must not be there either: whoever is not named can take it.
    rejected: sameKeys(Object.fromEntries(rejected), expected['rejected']),
    cursor: run.state.cursor,
    wrr: run.state.turns,
  });
}

function matchingCase(element: JsonObject): CaseOutcome {
  const now = textAt(element, 'now');
  const run = assignItemsOptimally(routingOf(element), inputOf(element), { now });
  return compared(
    {
      expected: {
        ...objectAt(element, 'expected'),
        ...(element['greedyAssigned'] !== undefined && {
          greedyAssigned: element['greedyAssigned'],
        }),
        ...(element['matchedAssigned'] !== undefined && {
          matchedAssigned: element['matchedAssigned'],
        }),
      },
    },
    {
      order: run.assignments.map(({ itemId }) => itemId),
      assignments: run.assignments.map(({ itemId, agentId, reason }) => ({
        item: itemId,
        agent: agentId,
        reason,
      })),
      greedyAssigned: run.greedy.assigned,
      matchedAssigned: run.assigned,
    },
  );
}

function simulationCase(element: JsonObject): CaseOutcome {
  const run = simulateQueue(routingOf(element), inputOf(element));
  const iso = (at: Date | null): string | null => at?.toISOString().replace('.000Z', 'Z') ?? null;
  const items = run.items.map((item): [string, unknown] => [
    item.itemId,
    {
      agent: item.agentId,
      start: iso(item.startedAt),
      finish: iso(item.finishedAt),
      waitMinutes: item.waitedMs === null ? null : item.waitedMs / MINUTE_MS,
      startedLate: item.startedLate,
    },
  ]);
  const busy = run.agents.map(({ agentId, busyMs }): [string, number] => [
    agentId,
    busyMs / MINUTE_MS,
  ]);
  return compared(element, {
    items: Object.fromEntries(items),
    neverStarted: [...run.neverStarted].sort(),
    busyMinutes: Object.fromEntries(busy),
  });
}

/** The answer, or a text that tells of a difference which the comparison would not see. */
function sameKeys(actual: Record<string, unknown>, expected: unknown): unknown {
  if (!isJsonObject(expected)) return actual;
  const shown = (value: unknown): string =>
    isJsonObject(value) ? Object.keys(value).sort().join() : 'none';
  return Object.fromEntries(
    Object.entries(actual).map(([item, agents]) =>
      shown(agents) === shown(expected[item]) ? [item, agents] : [item, `only ${shown(agents)}`],
    ),
  );
}

function compared(element: JsonObject, answer: JsonObject): CaseOutcome {
  const expected = objectAt(element, 'expected');
  const actual = pickExpected(answer, expected);
  return { status: 'compared', expected, actual, equal: matchesExpected(actual, expected) };
}

const MINUTE_MS = 60_000;
const ms = (minutes: unknown): number | undefined =>
  typeof minutes === 'number' ? minutes * MINUTE_MS : undefined;

function routingOf(element: JsonObject): ReturnType<typeof defineRouting> {
  const { ageing, creditMinutes, sticky, holdMinutes, ...rest } = objectAt(element, 'policy');
  const config = {
    ...rest,
    ...(isJsonObject(ageing) && { ageing: withSpans(ageing) }),
    ...(isJsonObject(creditMinutes) && {
      credit: Object.fromEntries(
        Object.entries(creditMinutes).map(([key, each]) => [key, ms(each)]),
      ),
    }),
    ...(sticky !== undefined && { owner: sticky }),
    ...(holdMinutes !== undefined && { holdFor: ms(holdMinutes) }),
  };
  return defineRouting(config as unknown as RoutingConfig, { calendars: [] });
}

function inputOf(element: JsonObject): AssignmentInput {
  const { cursor, wrr } = element;
  return {
    items: itemsOf(element),
    agents: listAt(element, 'agents') as readonly RoutingAgent[],
    state: {
      cursor: (cursor ?? null) as string | null,
      turns: (wrr ?? {}) as Readonly<Record<string, number>>,
    },
  };
}

function itemsOf(element: JsonObject): RoutingItem[] {
  return (listAt(element, 'items') as JsonObject[]).map(
    ({ effortMinutes, relax, overflow, ...item }) =>
      ({
        ...item,
        ...(effortMinutes !== undefined && { effort: ms(effortMinutes) }),
        ...(Array.isArray(relax) && { relax: relax.map((step: JsonObject) => withSpans(step)) }),
        ...(Array.isArray(overflow) && {
          overflow: overflow.map((step: JsonObject) => withSpans(step)),
        }),
      }) as unknown as RoutingItem,
  );
}

/** `everyMinutes` and `afterMinutes` as spans of ms. */
function withSpans({ everyMinutes, afterMinutes, ...rest }: JsonObject): JsonObject {
  return {
    ...rest,
    ...(everyMinutes !== undefined && { every: ms(everyMinutes) }),
    ...(afterMinutes !== undefined && { after: ms(afterMinutes) }),
  };
}
