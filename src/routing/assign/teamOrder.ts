import type { AgentTable } from './agentTable.js';
import type { Candidates } from './candidates.js';
import type { AgentOrder } from './compareAgents.js';
import { hasRoom, isAvailable, type Ask } from './failedTests.js';
import { hasBit } from './suitTable.js';

/**
 * The agents at work in the order of a strategy, kept while they are given work.
 *
 * The order is the same for every demand, so that the best candidate of a demand is the first one
 * that suits it. An assignment only ever moves an agent back.
 */
export class TeamOrder {
  private readonly agents: Int32Array;
  private count: number;
  /** Where the last candidate was found. */
  private at = 0;

  /** @param lightest - the least that an item can take, in thousandths: who has less room is out */
  constructor(
    private readonly table: AgentTable,
    agents: readonly number[],
    private readonly by: { readonly order: AgentOrder; readonly lightest: number },
  ) {
    const available = agents.filter((agent) => isAvailable(table, agent));
    this.agents = Int32Array.from(available.sort(by.order));
    this.count = available.length;
  }

  /** The candidates of a demand. */
  candidates(ask: Ask): Candidates {
    const { table, agents } = this;
    const { demand, weight } = ask;
    const need = { channel: demand.channel, weight };
    const bits = table.suit.suited(demand);
    let isSpent = false;
    return {
      next: (excluded) => {
        if (isSpent) return -1;
        for (let at = 0; at < this.count; at++) {
          const agent = agents[at]!;
          if (!hasBit(bits, agent) || !hasRoom(table, agent, need)) continue;
          if (excluded.length > 0 && excluded.includes(table.agents[agent]!.id)) continue;
          this.at = at;
          return agent;
        }
        // Room does not come back within a run.
        isSpent = excluded.length === 0;
        return -1;
      },
    };
  }

  /** Brings the order up to date when an agent has been given an item. */
  moved(agent: number): void {
    const { agents, table, by } = this;
    const from = agents[this.at] === agent ? this.at : agents.indexOf(agent);
    if (from < 0 || from >= this.count) return;
    let to = this.count;
    if (table.used[agent]! + by.lightest <= table.capacity[agent]!) {
      let low = from + 1;
      while (low < to) {
        const middle = (low + to) >> 1;
        if (by.order(agents[middle]!, agent) < 0) low = middle + 1;
        else to = middle;
      }
    } else {
      this.count -= 1;
    }
    agents.copyWithin(from, from + 1, to);
    agents[to - 1] = agent;
  }
}
