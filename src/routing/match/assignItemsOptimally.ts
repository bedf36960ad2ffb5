import { InputError } from '../../errors/index.js';
import { UNEQUAL_WEIGHTS } from '../../errors/kinds/routing.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { InstantLike } from '../../time/index.js';
import type { CompiledRouting, Routing } from '../policy/routing.js';
import { itemPath } from '../queue/refuseItem.js';
import { readAgents, setShifts, take, type AgentTable } from '../assign/agentTable.js';
import {
  assignmentOf,
  everyone,
  inQueueOrder,
  loadsOf,
  prepareRun,
  type AgentLoad,
  type Assignment,
  type AssignmentInput,
  type PreparedRun,
} from '../assign/assignItems.js';
import { AssignmentRun, type AssignmentReason } from '../assign/assignmentRun.js';
import { hasRoom, suits, type Ask } from '../assign/failedTests.js';
import { readState, writeState, type RoutingState } from '../assign/routingState.js';
import { bestMatching, type MatchedItem } from './bestMatching.js';
import type { AskedItem } from './demandClasses.js';
import { giveTurns } from './giveTurns.js';

/** Options of `assignItemsOptimally`. */
export interface AssignItemsOptimallyOptions {
  /** The instant of the run. */
  readonly now: InstantLike;
}

/** What item by item would have come out. */
export interface GreedyAnswer {
  /** How many items have an agent. */
  readonly assigned: number;
  /** In queue order. */
  readonly assignments: readonly Assignment[];
}

/** Who takes what, so that nobody waits in vain. */
export interface OptimalRunResult {
  /** In queue order. */
  readonly assignments: readonly Assignment[];
  /** How many items have an agent. */
  readonly assigned: number;
  /** What `assignItems` would have done. */
  readonly greedy: GreedyAnswer;
  /** In the order of the agents handed in. */
  readonly loads: readonly AgentLoad[];
  /** To hand to the next run. */
  readonly state: RoutingState;
}

/**
 * Gives items to agents so that as many as possible have one, the first in the queue before all.
 *
 * The items that are served are the lexicographically best set in queue order: none is left out for
 * later ones, and no other choice serves more. Among the ways to serve them, the first item has the
 * agent that it ranks highest, then the second, and so on, each by the strategy's ranking at the
 * start of the run, its owner before all.
 *
 * @param routing - a policy compiled by `defineRouting`
 * @param input - `items` of equal weight, `agents`, and the `state` that the last run gave back
 * @param options - `now`: the instant of the run
 * @returns an assignment for each item, what `assignItems` would have done, loads and state
 * @throws InputError `unknown_option`, `wrong_type`, `unequal_weights` - the channels of the items
 *   weigh differently; and what `assignItems` throws
 * @example
 * ```ts
 * import { assignItemsOptimally, defineRouting } from 'custops';
 *
 * const routing = defineRouting({}, { calendars: [] });
 * const items = [
 *   { id: 't1', createdAt: 0, priority: 2 },
 *   { id: 't2', createdAt: 60_000, priority: 2, skills: [{ skill: 'sql' }] },
 * ];
 * const agents = [
 *   { id: 'ana', skills: { sql: 1 } },
 *   { id: 'ben', capacity: 2, used: 1 },
 * ];
 * const run = assignItemsOptimally(routing, { items, agents }, { now: 120_000 });
 * run.assignments.map(({ agentId }) => agentId); // => ['ben', 'ana']
 * [run.greedy.assigned, run.assigned]; // => [1, 2]
 * ```
 */
export function assignItemsOptimally(
  routing: Routing,
  input: AssignmentInput,
  options: AssignItemsOptimallyOptions,
): OptimalRunResult {
  requireOptions(options, ['now']);
  const run = prepareRun(routing, input, options);
  const { form, items, table, turns, now } = run;
  const queue = inQueueOrder(run);
  const greedy = greedyAnswer(run, input, queue);
  const asking = new AssignmentRun(form, table, NO_TURNS, { items, agents: [], now }, 0);
  const decided = Array.from(queue, (place) => decide(run, place, asking.askOf(place)));
  const asked = decided.flatMap((each) => ('ask' in each ? [each] : []));
  const weight = commonWeight(asked);
  const matched = bestMatching(run, asked, weight);
  let next = 0;
  const assignments = decided.map((each): Assignment => {
    if (!('ask' in each)) return assignmentOf(run, each.place, { ...each, agentId: null });
    const found = matched[next++]!;
    if (found.agent >= 0) settle(run, found, each);
    return assignmentOf(run, each.place, answerOf(run, found, each));
  });
  return {
    assignments,
    assigned: matched.filter(({ agent }) => agent >= 0).length,
    greedy,
    loads: loadsOf(table, now),
    state: writeState(table, turns),
  };
}

/** An item that takes no part, or what it asks. */
type Decided = AskedItem | { readonly place: number; readonly reason: AssignmentReason };

/** What the owner rule says before the match: kept back, for the owner alone, or for anybody. */
function decide({ form, items, table, now }: PreparedRun, place: number, ask: Ask): Decided {
  const { owner: ownerId } = items.terms[place]!;
  const { owner: rule, holdForMs } = form;
  if (ownerId === null || (rule !== 'hold' && rule !== 'require')) {
    return { place, ask, onlyFor: null };
  }
  if (rule === 'require') return { place, ask, onlyFor: ownerId };
  const owner = table.byId.get(ownerId);
  const isBusy =
    owner !== undefined &&
    suits(table, owner, ask.demand) &&
    !ask.excluded.includes(ownerId) &&
    !hasRoom(table, owner, { channel: ask.demand.channel, weight: ask.weight });
  const isHeld = isBusy && now - items.created[place]! < holdForMs;
  return isHeld ? { place, reason: 'held_for_owner' } : { place, ask, onlyFor: null };
}

const NO_TURNS = {
  cursor: -1,
  cursorId: null,
  credit: new Float64Array(0),
  isIn: new Uint8Array(0),
  others: [],
};

/** What one item takes of the capacity, the same for all. */
function commonWeight(asked: readonly AskedItem[]): number {
  const weight = asked[0]?.ask.weight ?? 0;
  const other = asked.find(({ ask }) => ask.weight !== weight);
  if (other === undefined) return weight;
  const { place, ask } = other;
  throw new InputError(UNEQUAL_WEIGHTS, itemPath(place, 'channel'), ask.demand.channel);
}

function settle({ form, table, turns }: PreparedRun, found: MatchedItem, { ask }: AskedItem): void {
  if (!found.isOwner) giveTurns(form, { table, turns }, { ask, agent: found.agent });
  // Agents were ranked before the first item was settled: who got theirs earlier plays no part.
  take(table, found.agent, { channel: ask.demand.channel, weight: ask.weight, turn: 0 });
}

function answerOf(
  { form, table }: { readonly form: CompiledRouting; readonly table: AgentTable },
  { agent, isOwner }: MatchedItem,
  { onlyFor }: AskedItem,
): Pick<Assignment, 'agentId' | 'reason'> {
  if (agent < 0) {
    return { agentId: null, reason: onlyFor === null ? 'no_eligible_agent' : 'owner_unavailable' };
  }
  return { agentId: table.agents[agent]!.id, reason: isOwner ? 'owner' : form.strategy };
}

function greedyAnswer(
  prepared: PreparedRun,
  input: AssignmentInput,
  queue: Int32Array,
): GreedyAnswer {
  const { form, items, now } = prepared;
  const table = readAgents(form, input.agents);
  setShifts(table, now);
  const turns = readState(table, input.state);
  const run = new AssignmentRun(form, table, turns, { items, agents: everyone(table), now }, 0);
  const assignments = Array.from(queue, (place) => {
    const { agent, reason } = run.place(place);
    const agentId = agent < 0 ? null : table.agents[agent]!.id;
    return assignmentOf(prepared, place, { agentId, reason });
  });
  const assigned = assignments.filter(({ agentId }) => agentId !== null).length;
  return { assigned, assignments };
}
