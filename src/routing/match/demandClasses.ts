import { demandKey } from '../queue/demand.js';
import type { AgentTable } from '../assign/agentTable.js';
import { suits, type Ask } from '../assign/failedTests.js';

/** Items that the same agents can take; only their owners may differ. */
export interface DemandClass {
  readonly ask: Ask;
  /** The place of its channel among those of all items. */
  readonly channel: number;
  /** Which agents suit, whether or not they have room. */
  readonly suits: Uint8Array;
  /** The places of those agents. */
  readonly agents: readonly number[];
}

/** The items of a run, sorted by what they ask. */
export interface ClassedItems {
  readonly classes: readonly DemandClass[];
  readonly channels: readonly string[];
  /** The class of each item. */
  readonly classOf: Int32Array;
}

/** An item by its place, with what it asks, and the only agent that may have it, if the policy says so. */
export interface AskedItem {
  readonly place: number;
  readonly ask: Ask;
  readonly onlyFor: string | null;
}

/** Sorts items into classes. */
export function demandClasses(table: AgentTable, asked: readonly AskedItem[]): ClassedItems {
  const places = new Map<string, number>();
  const channels = new Map<string, number>();
  const classes: DemandClass[] = [];
  const classOf = Int32Array.from(asked, ({ ask, onlyFor }) => {
    const key = JSON.stringify([demandKey(ask.demand), [...ask.excluded].sort(), onlyFor]);
    const known = places.get(key);
    if (known !== undefined) return known;
    const channel = channels.get(ask.demand.channel) ?? channels.size;
    channels.set(ask.demand.channel, channel);
    places.set(key, classes.length);
    classes.push(classFor(table, { ask, channel, onlyFor }));
    return classes.length - 1;
  });
  return { classes, channels: [...channels.keys()], classOf };
}

function classFor(
  table: AgentTable,
  { ask, channel, onlyFor }: { ask: Ask; channel: number; onlyFor: string | null },
): DemandClass {
  const agents = table.agents.flatMap(({ id }, agent) => {
    const isMeant = onlyFor === null || id === onlyFor;
    return isMeant && !ask.excluded.includes(id) && suits(table, agent, ask.demand) ? [agent] : [];
  });
  const suited = new Uint8Array(table.agents.length);
  for (const agent of agents) suited[agent] = 1;
  return { ask, channel, suits: suited, agents };
}
