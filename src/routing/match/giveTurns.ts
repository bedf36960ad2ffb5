import type { AgentTable } from '../assign/agentTable.js';
import { hasRoom, suits, type Ask } from '../assign/failedTests.js';
import type { Turns } from '../assign/routingState.js';
import type { CompiledRouting } from '../policy/routing.js';

/** Moves cursor and turns on, as if the agent had been chosen among those that could take it. */
export function giveTurns(
  { strategy }: CompiledRouting,
  { table, turns }: { readonly table: AgentTable; readonly turns: Turns },
  { ask, agent }: { readonly ask: Ask; readonly agent: number },
): void {
  if (strategy === 'roundRobin') turns.cursor = agent;
  if (strategy !== 'weighted') return;
  const { demand, weight, excluded } = ask;
  for (let each = 0; each < table.agents.length; each++) {
    if (excluded.includes(table.agents[each]!.id) || !suits(table, each, demand)) continue;
    if (!hasRoom(table, each, { channel: demand.channel, weight })) continue;
    turns.credit[each]! += table.weight[each]!;
    turns.credit[agent]! -= table.weight[each]!;
    turns.isIn[each] = 1;
  }
}
