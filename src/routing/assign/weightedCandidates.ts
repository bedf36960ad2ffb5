import type { AgentTable } from './agentTable.js';
import type { Candidates } from './candidates.js';
import { hasRoom } from './failedTests.js';
import type { TurnInput } from './ringCandidates.js';

/**
 * Candidates in smooth weighted turns: each gets its weight, whoever has most is next and pays back
 * what was given out, so that turns of one agent are spread and not bunched.
 *
 * @see nginx, "Upstream: smooth weighted round-robin balancing", 2012
 */
export function weightedCandidates(
  table: AgentTable,
  agents: number[],
  { turns, channel, weight }: TurnInput,
): Candidates {
  const need = { channel, weight };
  const { credit, isIn } = turns;
  return {
    next: (excluded) => {
      let total = 0;
      let best = -1;
      let kept = 0;
      for (const agent of agents) {
        if (!hasRoom(table, agent, need)) continue;
        agents[kept++] = agent;
        if (excluded.includes(table.agents[agent]!.id)) continue;
        total += table.weight[agent]!;
        credit[agent]! += table.weight[agent]!;
        isIn[agent] = 1;
        const ahead = best < 0 ? 1 : credit[agent]! - credit[best]!;
        if (ahead > 0 || (ahead === 0 && table.rank[agent]! < table.rank[best]!)) best = agent;
      }
      agents.length = kept;
      if (best >= 0) credit[best]! -= total;
      return best;
    },
  };
}
