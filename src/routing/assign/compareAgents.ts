import type { AssignmentStrategy } from '../policy/routingConfig.js';
import type { Demand } from '../queue/demand.js';
import type { AgentTable } from './agentTable.js';

/** Load and idle time of agents by their place: as they are, or as they were when last looked at. */
export interface Standing {
  readonly used: Float64Array;
  readonly idle: Float64Array;
}

/** Orders two agents by their places; the better one comes first. Ids make it total. */
export type AgentOrder = (a: number, b: number) => number;

/** The strategies that compare agents by what they are; the two others take turns. */
export type RankedStrategy = Exclude<AssignmentStrategy, 'roundRobin' | 'weighted'>;

/** How a strategy orders the agents that can take an item. */
export function compareAgents(
  table: AgentTable,
  { used, idle }: Standing,
  ranking: { readonly strategy: RankedStrategy; readonly scores: Float64Array },
): AgentOrder {
  const { capacity, rank } = table;
  const { scores } = ranking;
  const load = loadOrder(table, used);
  const idleThenId: AgentOrder = (a, b) => {
    const left = idle[a]!;
    const right = idle[b]!;
    // Two that were never assigned stand at -Infinity, whose difference is no number.
    if (left !== right) return left < right ? -1 : 1;
    return rank[a]! - rank[b]!;
  };
  switch (ranking.strategy) {
    case 'leastLoaded':
      return (a, b) => load(a, b) || idleThenId(a, b);
    case 'mostSpare':
      return (a, b) => capacity[b]! - used[b]! - (capacity[a]! - used[a]!) || idleThenId(a, b);
    case 'longestIdle':
      return (a, b) =>
        idle[a] === idle[b] ? load(a, b) || rank[a]! - rank[b]! : idle[a]! < idle[b]! ? -1 : 1;
    case 'bestSkill':
      return (a, b) => scores[b]! - scores[a]! || load(a, b) || idleThenId(a, b);
    case 'tightestFit':
      return (a, b) => scores[a]! - scores[b]! || load(a, b) || idleThenId(a, b);
  }
}

/** The figure of each agent that the two strategies of skills look at, in thousandths. */
export function skillScores(
  { agents, skillSum }: AgentTable,
  strategy: AssignmentStrategy,
  demand: Demand,
): Float64Array {
  if (strategy !== 'bestSkill') return skillSum;
  return Float64Array.from(agents, ({ skills }) =>
    demand.skills.reduce((sum, { skill }) => sum + (skills.get(skill) ?? 0), 0),
  );
}

/** Compares shares of capacity without dividing, so that equal ones are equal. */
function loadOrder({ capacity, isExact }: AgentTable, used: Float64Array): AgentOrder {
  return (a, b) => {
    const left = capacity[a]!;
    const right = capacity[b]!;
    // No capacity at all is full, whatever is in use.
    if (left === 0 || right === 0) return left === right ? 0 : left === 0 ? 1 : -1;
    if (isExact) return used[a]! * right - used[b]! * left;
    const share = BigInt(used[a]!) * BigInt(right) - BigInt(used[b]!) * BigInt(left);
    return share === 0n ? 0 : share < 0n ? -1 : 1;
  };
}
