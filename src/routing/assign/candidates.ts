import type { Demand } from '../queue/demand.js';
import type { AgentTable } from './agentTable.js';
import { isAvailable } from './failedTests.js';
import { hasBit } from './suitTable.js';

/**
 * The agents that suit one demand. A run asks it for each item of that demand; what an agent has
 * lost within a run, room, does not come back, so that agents only ever leave.
 */
export interface Candidates {
  /** The agent that gets an item, none of `excluded`; -1 when nobody can take it. */
  readonly next: (excluded: readonly string[]) => number;
}

/** The places of the agents that suit a demand, of those that are asked. */
export function suiting(table: AgentTable, agents: Iterable<number>, demand: Demand): number[] {
  const bits = table.suit.suited(demand);
  const found: number[] = [];
  for (const agent of agents) {
    if (hasBit(bits, agent) && isAvailable(table, agent)) found.push(agent);
  }
  return found;
}
