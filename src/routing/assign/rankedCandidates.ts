import type { AgentTable } from './agentTable.js';
import type { Candidates } from './candidates.js';
import { compareAgents, type RankedStrategy } from './compareAgents.js';
import { hasRoom } from './failedTests.js';
import { heapify, insert, removeTop, siftDown } from '../queue/heap.js';

/** What one list of candidates is about. */
export interface RankedInput {
  readonly strategy: RankedStrategy;
  readonly scores: Float64Array;
  readonly channel: string;
  readonly weight: number;
}

/**
 * Candidates in a heap, the best one on top.
 *
 * An assignment changes an agent for every demand, and only ever for the worse. So a heap keeps what
 * it has seen of each agent, and brings that up to date when the agent comes to the top: whoever is
 * on top and up to date is the best of all.
 */
export function rankedCandidates(
  table: AgentTable,
  agents: number[],
  { strategy, scores, channel, weight }: RankedInput,
): Candidates {
  const seen = {
    used: table.used.slice(),
    idle: table.idle.slice(),
    assigned: table.assigned.slice(),
  };
  const order = compareAgents(table, seen, { strategy, scores });
  const heap = agents;
  heapify(heap, order);
  const need = { channel, weight };
  const best = (): number => {
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
      if (!hasRoom(table, top, need)) {
        removeTop(heap, order);
      } else if (seen.assigned[top] === table.assigned[top]) {
        return top;
      } else {
        seen.used[top] = table.used[top]!;
        seen.idle[top] = table.idle[top]!;
        seen.assigned[top] = table.assigned[top]!;
        siftDown(heap, 0, order);
      }
    }
    return -1;
  };
  return {
    next: (excluded) => {
      if (excluded.length === 0) return best();
      const aside: number[] = [];
      let found = best();
      while (found >= 0 && excluded.includes(table.agents[found]!.id)) {
        aside.push(found);
        removeTop(heap, order);
        found = best();
      }
      for (const agent of aside) insert(heap, agent, order);
      return found;
    },
  };
}
