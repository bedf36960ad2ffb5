import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { compiledOf, type CompiledRouting, type Routing } from '../policy/routing.js';
import { UNIT } from '../policy/units.js';
import { agedPriority } from '../priority/agedPriority.js';
import { readItems, type ItemTable } from '../queue/itemTable.js';
import { allPlaces, queueKeys } from '../queue/queueKeys.js';
import { queueOrder } from '../queue/queueOrder.js';
import type { RoutingItem } from '../queue/routingItem.js';
import { readAgents, setShifts, type AgentTable } from './agentTable.js';
import { AssignmentRun, type AssignmentReason } from './assignmentRun.js';
import { explainItem, type AssignmentExplanation } from './explainItem.js';
import type { RoutingAgent } from './routingAgent.js';
import { readState, writeState, type RoutingState, type Turns } from './routingState.js';

/** What a run works on. */
export interface AssignmentInput {
  readonly items: readonly RoutingItem[];
  readonly agents: readonly RoutingAgent[];
  /** What the last run gave back; without it turns begin anew. */
  readonly state?: RoutingState | undefined;
}

/** Options of `assignItems`. */
export interface AssignItemsOptions {
  /** The instant of the run. */
  readonly now: InstantLike;
  /** Whether to say of each item which tests every agent failed. Default: false. */
  readonly explain?: boolean | undefined;
}

/** What became of one item. */
export interface Assignment {
  readonly itemId: string;
  /** Null when nobody gets it. */
  readonly agentId: string | null;
  /**
   * `owner` or the strategy; without an agent `held_for_owner`, `owner_unavailable` or
   * `no_eligible_agent`.
   */
  readonly reason: AssignmentReason;
  /** The effective priority. */
  readonly priority: number;
  readonly waitedMs: number;
}

/** How an agent stands after a run, under the keys of `RoutingAgent`. */
export interface AgentLoad {
  readonly agentId: string;
  readonly capacity: number;
  readonly used: number;
  readonly open: Readonly<Record<string, number>>;
  /** `now` for whoever was given something in the run. */
  readonly lastAssignedAt: Date | null;
  /** How many items the run gave to the agent. */
  readonly assigned: number;
}

/** Who takes what. */
export interface AssignmentRunResult {
  /** In queue order. */
  readonly assignments: readonly Assignment[];
  /** In the order of the agents handed in. */
  readonly loads: readonly AgentLoad[];
  /** To hand to the next run. */
  readonly state: RoutingState;
  /** In queue order; empty unless asked for by `explain`. */
  readonly explanations: readonly AssignmentExplanation[];
}

/**
 * Gives items to agents, one after the other in queue order.
 *
 * Each assignment changes load, open items and idle time before the next item is looked at. An item
 * that nobody can take does not hold up the rest. Equal candidates are told apart by the criteria of
 * the strategy, then by id; only `roundRobin` looks at the order in which agents are handed in.
 *
 * @param routing - a policy compiled by `defineRouting`
 * @param input - `items`, `agents`, and the `state` that the last run gave back
 * @param options - `now`: the instant of the run; `explain: true` lists the failed tests of every
 *   agent for every item, which takes long and much memory when there are many
 * @returns an assignment for each item, the agents' loads after it, the state for the next run
 * @throws InputError `unknown_option`, `not_a_routing`, `wrong_type`, `duplicate_id`,
 *   `invalid_item`, `invalid_agent`, `invalid_units`, `unknown_skill`, `unknown_shift`,
 *   `reversed_span`, `invalid_routing_state`, and what `prioritize` throws
 * @example
 * ```ts
 * import { assignItems, defineRouting } from 'custops';
 *
 * const routing = defineRouting({}, { calendars: [] });
 * const items = [{ id: 't1', createdAt: '2026-03-02T10:00:00Z', priority: 2, skills: [{ skill: 'sql' }] }];
 * const agents = [
 *   { id: 'ana', capacity: 4, used: 3, skills: { sql: 2 } },
 *   { id: 'ben', capacity: 4, used: 1, skills: { sql: 1 } },
 *   { id: 'cy', capacity: 4 },
 * ];
 * const run = assignItems(routing, { items, agents }, { now: '2026-03-02T10:05:00Z' });
 * const [first] = run.assignments;
 * [first?.agentId, first?.reason]; // => ['ben', 'leastLoaded']
 * run.loads[1]?.used; // => 2
 * ```
 */
export function assignItems(
  routing: Routing,
  input: AssignmentInput,
  options: AssignItemsOptions,
): AssignmentRunResult {
  requireOptions(options, ['now', 'explain']);
  const prepared = prepareRun(routing, input, options);
  const { form, items, table, turns, now } = prepared;
  const run = new AssignmentRun(form, table, turns, { items, agents: everyone(table), now }, 0);
  const explanations: AssignmentExplanation[] = [];
  const assignments: Assignment[] = [];
  for (const place of inQueueOrder(prepared)) {
    const itemId = items.ids[place]!;
    const explained =
      options.explain === true
        ? explainItem(form, { table, turns, itemId }, run.askOf(place))
        : null;
    const { agent, reason } = run.place(place);
    const agentId = agent < 0 ? null : table.agents[agent]!.id;
    assignments.push(assignmentOf(prepared, place, { agentId, reason }));
    if (explained !== null) {
      explanations.push({ ...explained, agentId, reason, position: assignments.length });
    }
  }
  return { assignments, loads: loadsOf(table, now), state: writeState(table, turns), explanations };
}

/** Everything that a run needs, checked. */
export interface PreparedRun {
  readonly form: CompiledRouting;
  readonly items: ItemTable;
  readonly table: AgentTable;
  readonly turns: Turns;
  readonly now: number;
}

/** Checks and reads what a run works on; its caller knows which options it takes. */
export function prepareRun(
  routing: Routing,
  input: AssignmentInput,
  options: { readonly now: InstantLike },
): PreparedRun {
  const form = compiledOf(routing);
  requireObject(input, 'input');
  const now = toEpochMs(options.now, 'options.now');
  const items = readItems(form, input.items);
  const table = readAgents(form, input.agents);
  setShifts(table, now);
  return { form, items, table, turns: readState(table, input.state), now };
}

/** The places of the items in queue order. */
export function inQueueOrder({ form, items, now }: PreparedRun): Int32Array {
  return queueOrder(queueKeys(form, { items, places: allPlaces(items), now }));
}

/** The places of all agents. */
export function everyone(table: AgentTable): number[] {
  return Array.from(table.agents, (_, agent) => agent);
}

/** An item's part of the answer. */
export function assignmentOf(
  { form, items, now }: PreparedRun,
  place: number,
  { agentId, reason }: Pick<Assignment, 'agentId' | 'reason'>,
): Assignment {
  const waitedMs = now - items.created[place]!;
  const priority = agedPriority(form, items.priority[place]!, waitedMs);
  return { itemId: items.ids[place]!, agentId, reason, priority, waitedMs };
}

/** How the agents stand after a run. */
export function loadsOf(table: AgentTable, now: number): AgentLoad[] {
  return table.agents.map(({ id, open }, agent) => {
    const assigned = table.assigned[agent]!;
    const idle = assigned > 0 ? now : table.idle[agent]!;
    return {
      agentId: id,
      capacity: table.capacity[agent]! / UNIT,
      used: table.used[agent]! / UNIT,
      open: Object.fromEntries([...open].map(([channel, count]) => [channel, count / UNIT])),
      lastAssignedAt: idle === -Infinity ? null : new Date(idle),
      assigned,
    };
  });
}
