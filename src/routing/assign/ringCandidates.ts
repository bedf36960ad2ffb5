import type { AgentTable } from './agentTable.js';
import type { Candidates } from './candidates.js';
import { hasRoom } from './failedTests.js';
import type { Turns } from './routingState.js';

/** What one list of candidates that take turns is about. */
export interface TurnInput {
  readonly turns: Turns;
  readonly channel: string;
  readonly weight: number;
}

/** Candidates in a ring: the first one after the cursor. They come in the listed order. */
export function ringCandidates(
  table: AgentTable,
  agents: number[],
  { turns, channel, weight }: TurnInput,
): Candidates {
  const need = { channel, weight };
  return {
    next: (excluded) => {
      let at = firstAfter(agents, turns.cursor);
      for (let asked = 0; asked < agents.length;) {
        if (at >= agents.length) at = 0;
        const agent = agents[at]!;
        if (!hasRoom(table, agent, need)) {
          agents.splice(at, 1);
        } else if (excluded.includes(table.agents[agent]!.id)) {
          at += 1;
          asked += 1;
        } else {
          turns.cursor = agent;
          return agent;
        }
      }
      return -1;
    },
  };
}

/** The place in an ascending list of the first number above another. */
function firstAfter(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
