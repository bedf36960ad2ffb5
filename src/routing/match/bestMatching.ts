import type { PreparedRun } from '../assign/assignItems.js';
import type { AgentTable } from '../assign/agentTable.js';
import { strategyOrder } from '../assign/explainItem.js';
import { hasRoom } from '../assign/failedTests.js';
import { UNIT } from '../policy/units.js';
import {
  demandClasses,
  type AskedItem,
  type ClassedItems,
  type DemandClass,
} from './demandClasses.js';
import { MatchingFlow, type Room } from './matchingFlow.js';

/** Who has an item; -1 when nobody has. */
export interface MatchedItem {
  readonly agent: number;
  readonly isOwner: boolean;
}

const NOBODY: MatchedItem = { agent: -1, isOwner: false };

/**
 * The best assignment of items that come in queue order.
 *
 * The sets of items that can be served together are the independent sets of a matroid, so that
 * taking each item that still can be served gives the lexicographically best set, and the largest.
 *
 * @see Edmonds, "Matroids and the greedy algorithm", 1971
 */
export function bestMatching(
  run: PreparedRun,
  asked: readonly AskedItem[],
  weight: number,
): MatchedItem[] {
  const classed = demandClasses(run.table, asked);
  const flow = new MatchingFlow(
    classed,
    roomOf(run.table, classed, { weight, items: asked.length }),
  );
  const isServed = servedItems(flow, classed);
  const rankings: (Ranking | undefined)[] = [];
  return asked.map(({ place }, at) => {
    if (isServed[at] === 0) return NOBODY;
    const classId = classed.classOf[at]!;
    const demandClass = classed.classes[classId]!;
    const ranking = (rankings[classId] ??= new Ranking(flow, run, { classId, demandClass }));
    return ranking.best(run.form.owner === 'ignore' ? null : run.items.terms[place]!.owner);
  });
}

/** Which items have a place. Once a class finds none, later items of it find none either. */
function servedItems(flow: MatchingFlow, { classes, classOf }: ClassedItems): Uint8Array {
  const isFull = new Uint8Array(classes.length);
  return Uint8Array.from(classOf, (classId) => {
    if (isFull[classId] === 1) return 0;
    if (flow.add(classId)) return 1;
    isFull[classId] = 1;
    return 0;
  });
}

/** How many items of the common weight fit. */
function roomOf(
  { agents, used, capacity }: AgentTable,
  { channels }: ClassedItems,
  { weight, items }: { readonly weight: number; readonly items: number },
): Room {
  const free = capacity.map((most, agent) => {
    const spare = most - used[agent]!;
    if (spare < 0) return 0;
    return weight === 0 ? items : Math.floor(spare / weight);
  });
  const channelFree = Float64Array.from(
    agents.flatMap(({ channelMax, open }) =>
      channels.map((channel) => {
        const spare = (channelMax.get(channel) ?? Infinity) - (open.get(channel) ?? 0);
        return Math.max(0, Math.floor(spare / UNIT));
      }),
    ),
  );
  return { free, channelFree };
}

/** The agents of one class from the best down, at the start of the run. */
class Ranking {
  private readonly agents: readonly number[];
  /** Agents with which not every item keeps a place: none of the class can go there any more. */
  private readonly isLost: Uint8Array;
  private next = 0;

  constructor(
    private readonly flow: MatchingFlow,
    private readonly run: PreparedRun,
    private readonly of: { readonly classId: number; readonly demandClass: DemandClass },
  ) {
    const { form, table, turns } = run;
    const { ask, agents } = of.demandClass;
    const need = { channel: ask.demand.channel, weight: ask.weight };
    const { order } = strategyOrder(form, { table, turns }, ask);
    this.agents = agents.filter((agent) => hasRoom(table, agent, need)).sort(order);
    this.isLost = new Uint8Array(table.agents.length);
  }

  /** Gives the next item of the class the best agent that leaves every other item a place. */
  best(ownerId: string | null): MatchedItem {
    const owner = ownerId === null ? undefined : this.run.table.byId.get(ownerId);
    if (owner !== undefined && this.agents.includes(owner) && this.take(owner)) {
      return { agent: owner, isOwner: true };
    }
    while (!this.take(this.agents[this.next]!)) this.next += 1;
    return { agent: this.agents[this.next]!, isOwner: false };
  }

  /** What is lost stays lost: every item that is settled only adds to what must be kept. */
  private take(agent: number): boolean {
    if (this.isLost[agent] === 1) return false;
    if (this.flow.pin(this.of.classId, agent)) return true;
    this.isLost[agent] = 1;
    return false;
  }
}
