import type { CompiledRouting } from '../policy/routing.js';
import { UNIT } from '../policy/units.js';
import type { AgentTable } from './agentTable.js';
import type { AssignmentReason } from './assignmentRun.js';
import { compareAgents, skillScores, type AgentOrder } from './compareAgents.js';
import { failedTests, type Ask, type FailedAgentTest } from './failedTests.js';
import type { Turns } from './routingState.js';

/** An agent that can take an item, with the figures that the strategy looks at. */
export interface RankedAgent {
  readonly agentId: string;
  readonly used: number;
  readonly capacity: number;
  /**
   * Under `bestSkill` and `tightestFit` the sum of levels, under `weighted` what the agent is owed
   * with this turn's weight; else null.
   */
  readonly score: number | null;
}

/** Why an item has the agent that it has, or none. */
export interface AssignmentExplanation {
  readonly itemId: string;
  readonly agentId: string | null;
  readonly reason: AssignmentReason;
  /** The item's place in the queue, from 1. */
  readonly position: number;
  /** Agent → the tests that it failed at that moment; who failed none is not here. */
  readonly rejected: Readonly<Record<string, readonly FailedAgentTest[]>>;
  /** Who failed one test only, by id. */
  readonly nearMisses: readonly string[];
  /** Who failed none, in the order in which the strategy would choose. */
  readonly ranking: readonly RankedAgent[];
}

/** What is explained: an item at the moment at which it is considered. */
export interface Moment {
  readonly table: AgentTable;
  readonly turns: Turns;
  readonly itemId: string;
}

/** The tests of every agent, before the item is given to one. */
export function explainItem(
  routing: CompiledRouting,
  { table, turns, itemId }: Moment,
  ask: Ask,
): Pick<AssignmentExplanation, 'itemId' | 'rejected' | 'nearMisses' | 'ranking'> {
  const byId = Array.from(table.rank, (_, agent) => agent).sort(
    (a, b) => table.rank[a]! - table.rank[b]!,
  );
  const tested = byId.map((agent) => ({ agent, failed: failedTests(table, agent, ask) }));
  const idOf = (agent: number): string => table.agents[agent]!.id;
  const rejected = tested.filter(({ failed }) => failed.length > 0);
  const eligible = tested.filter(({ failed }) => failed.length === 0).map(({ agent }) => agent);
  const { order, scores } = strategyOrder(routing, { table, turns }, ask);
  return {
    itemId,
    rejected: Object.fromEntries(rejected.map(({ agent, failed }) => [idOf(agent), failed])),
    nearMisses: rejected
      .filter(({ failed }) => failed.length === 1)
      .map(({ agent }) => idOf(agent)),
    ranking: eligible.sort(order).map((agent) => ({
      agentId: idOf(agent),
      used: table.used[agent]! / UNIT,
      capacity: table.capacity[agent]! / UNIT,
      score: scores === null ? null : scores[agent]! / UNIT,
    })),
  };
}

/** The order in which the strategy would choose right now, and the figures that it looks at. */
export function strategyOrder(
  { strategy }: CompiledRouting,
  { table, turns }: Omit<Moment, 'itemId'>,
  { demand }: Ask,
): { readonly order: AgentOrder; readonly scores: Float64Array | null } {
  if (strategy === 'roundRobin') {
    const { length } = table.agents;
    const distance = (agent: number): number => (agent - turns.cursor - 1 + length) % length;
    return { order: (a, b) => distance(a) - distance(b), scores: null };
  }
  if (strategy === 'weighted') {
    const scores = turns.credit.map((credit, agent) => credit + table.weight[agent]!);
    return { order: (a, b) => scores[b]! - scores[a]! || table.rank[a]! - table.rank[b]!, scores };
  }
  const scores = skillScores(table, strategy, demand);
  const looksAtScores = strategy === 'bestSkill' || strategy === 'tightestFit';
  return {
    order: compareAgents(table, table, { strategy, scores }),
    scores: looksAtScores ? scores : null,
  };
}
