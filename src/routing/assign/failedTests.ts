import { UNIT } from '../policy/units.js';
import type { Demand } from '../queue/demand.js';
import type { AgentTable } from './agentTable.js';

/** A test that a candidate must pass. */
export type FailedAgentTest =
  | 'offline'
  | 'off_shift'
  | 'queue'
  | `skill:${string}`
  | `language:${string}`
  | 'excluded'
  | 'capacity'
  | `channel_max:${string}`;

/** What an item asks at the moment when it is considered. */
export interface Ask {
  readonly demand: Demand;
  /** What it takes of the capacity, in thousandths. */
  readonly weight: number;
  readonly excluded: readonly string[];
}

/** Whether an agent fulfils everything that no assignment of a run can change. */
export function suits(table: AgentTable, agent: number, demand: Demand): boolean {
  if (!isAvailable(table, agent)) return false;
  const { queues, skills, languages } = table.agents[agent]!;
  if (demand.queues !== null && !demand.queues.some((queue) => queues.has(queue))) return false;
  if (demand.language !== null && !languages.has(demand.language)) return false;
  return demand.skills.every(({ skill, level }) => (skills.get(skill) ?? 0) >= level);
}

/** Whether an agent works right now, whatever an item asks. */
export function isAvailable({ agents, onShift }: AgentTable, agent: number): boolean {
  return onShift[agent] === 1 && agents[agent]!.online;
}

/** Whether an agent has capacity for one more item of a channel. */
export function hasRoom(
  table: AgentTable,
  agent: number,
  { channel, weight }: { readonly channel: string; readonly weight: number },
): boolean {
  if (table.used[agent]! + weight > table.capacity[agent]!) return false;
  if (table.isLimited[agent] === 0) return true;
  const { channelMax, open } = table.agents[agent]!;
  const most = channelMax.get(channel);
  return most === undefined || (open.get(channel) ?? 0) + UNIT <= most;
}

/** Every test that an agent fails, in the stated order; none when the agent can take the item. */
export function failedTests(table: AgentTable, agent: number, ask: Ask): FailedAgentTest[] {
  const { demand, weight, excluded } = ask;
  const { id, online, queues, skills, languages, channelMax, open } = table.agents[agent]!;
  const { channel, language } = demand;
  const most = channelMax.get(channel) ?? Infinity;
  const failed: FailedAgentTest[] = [];
  if (!online) failed.push('offline');
  if (table.onShift[agent] === 0) failed.push('off_shift');
  if (demand.queues?.some((queue) => queues.has(queue)) === false) failed.push('queue');
  for (const { skill, level } of demand.skills) {
    if ((skills.get(skill) ?? 0) < level) failed.push(`skill:${skill}`);
  }
  if (language !== null && !languages.has(language)) failed.push(`language:${language}`);
  if (excluded.includes(id)) failed.push('excluded');
  if (table.used[agent]! + weight > table.capacity[agent]!) failed.push('capacity');
  if ((open.get(channel) ?? 0) + UNIT > most) failed.push(`channel_max:${channel}`);
  return failed;
}
