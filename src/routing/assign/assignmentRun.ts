import type { CompiledRouting } from '../policy/routing.js';
import { UNIT } from '../policy/units.js';
import { demandAfter, type Demand } from '../queue/demand.js';
import { DemandIndex } from '../queue/demandIndex.js';
import type { ItemTable } from '../queue/itemTable.js';
import { take, type AgentTable } from './agentTable.js';
import { suiting, type Candidates } from './candidates.js';
import { compareAgents, skillScores } from './compareAgents.js';
import { hasRoom, suits, type Ask } from './failedTests.js';
import { rankedCandidates } from './rankedCandidates.js';
import { ringCandidates } from './ringCandidates.js';
import { weightedCandidates } from './weightedCandidates.js';
import type { Turns } from './routingState.js';
import { TeamOrder } from './teamOrder.js';

/** Why an item has the agent that it has, or none. */
export type AssignmentReason =
  | 'owner'
  | 'leastLoaded'
  | 'mostSpare'
  | 'longestIdle'
  | 'roundRobin'
  | 'weighted'
  | 'bestSkill'
  | 'tightestFit'
  | 'held_for_owner'
  | 'owner_unavailable'
  | 'no_eligible_agent';

/** What became of one item; the agent is -1 when it has none. */
export interface Outcome {
  readonly agent: number;
  readonly reason: AssignmentReason;
}

/** What a run works on, beside agents and turns. */
export interface RunInput {
  readonly items: ItemTable;
  /** The places of those that may be asked, ascending; leaving out who has no room saves time. */
  readonly agents: readonly number[];
  readonly now: number;
}

/** Lists of candidates hold the standing of every agent; so many numbers are kept at the most. */
const MOST_KEPT = 4_000_000;

/** One greedy run: items come in queue order, and each assignment changes what the next one finds. */
export class AssignmentRun {
  /** Demands that have changed with time. */
  private readonly candidates = new DemandIndex<Candidates>();
  /** All others, which items share, by their slot. */
  private shared: (Candidates | undefined)[] = [];
  private kept = 0;
  /** What items without terms of their own ask, by the slot of their demand. */
  private readonly asks: (Ask | undefined)[] = [];
  /** Null under strategies whose order is another one for each demand. */
  private readonly team: TeamOrder | null;

  /**
   * @param sequence - counts assignments, also over several runs
   */
  constructor(
    private readonly routing: CompiledRouting,
    private readonly table: AgentTable,
    private readonly turns: Turns,
    private readonly of: RunInput,
    private sequence: number,
  ) {
    this.team = teamOf(routing, table, of.agents);
  }

  /** How many assignments there have been. */
  get count(): number {
    return this.sequence;
  }

  /** What an item asks at the instant of the run. */
  askOf(place: number): Ask {
    const { demands, terms } = this.of.items;
    const demand = demands[place]!;
    const { steps, excluded } = terms[place]!;
    if (steps.length === 0 && excluded.length === 0) {
      return (this.asks[demand.slot] ??= this.asking(demand, excluded));
    }
    return this.asking(demandAfter(demand, steps, this.waited(place)), excluded);
  }

  /** Gives an item to an agent, or says why nobody gets it. */
  place(place: number): Outcome {
    const ask = this.askOf(place);
    const owned = this.tryOwner(place, ask);
    if (owned !== null) {
      if (owned.agent >= 0) this.take(owned.agent, ask);
      return owned;
    }
    const agent = this.candidatesFor(ask).next(ask.excluded);
    if (agent < 0) return { agent, reason: 'no_eligible_agent' };
    this.take(agent, ask);
    return { agent, reason: this.routing.strategy };
  }

  /** What the owner rule decides; null when anybody may have the item. */
  private tryOwner(place: number, ask: Ask): Outcome | null {
    const { owner: ownerId } = this.of.items.terms[place]!;
    const { owner: rule, holdForMs } = this.routing;
    if (ownerId === null || rule === 'ignore') return null;
    const owner = this.table.byId.get(ownerId);
    const suitable =
      owner !== undefined &&
      suits(this.table, owner, ask.demand) &&
      !ask.excluded.includes(ownerId);
    if (suitable && hasRoom(this.table, owner, { ...ask.demand, weight: ask.weight })) {
      return { agent: owner, reason: 'owner' };
    }
    if (rule === 'require') return { agent: -1, reason: 'owner_unavailable' };
    const isHeld = rule === 'hold' && suitable && this.waited(place) < holdForMs;
    return isHeld ? { agent: -1, reason: 'held_for_owner' } : null;
  }

  private waited(place: number): number {
    return this.of.now - this.of.items.created[place]!;
  }

  private take(agent: number, { demand, weight }: Ask): void {
    take(this.table, agent, { channel: demand.channel, weight, turn: this.sequence });
    this.sequence += 1;
    this.team?.moved(agent);
  }

  private asking(demand: Demand, excluded: readonly string[]): Ask {
    return { demand, weight: this.routing.weights.get(demand.channel) ?? UNIT, excluded };
  }

  private candidatesFor(ask: Ask): Candidates {
    const { slot } = ask.demand;
    if (slot < 0) return this.candidates.get(ask.demand, () => this.makeCandidates(ask));
    return (this.shared[slot] ??= this.makeCandidates(ask));
  }

  private makeCandidates(ask: Ask): Candidates {
    this.kept += this.table.agents.length;
    if (this.kept > MOST_KEPT) this.forget();
    const { routing, table, turns } = this;
    const { strategy } = routing;
    const { demand, weight } = ask;
    if (this.team !== null) return this.team.candidates(ask);
    const agents = suiting(table, this.of.agents, demand);
    const { channel } = demand;
    if (strategy === 'roundRobin') return ringCandidates(table, agents, { turns, channel, weight });
    if (strategy === 'weighted') {
      return weightedCandidates(table, agents, { turns, channel, weight });
    }
    const scores = skillScores(table, strategy, demand);
    return rankedCandidates(table, agents, { strategy: 'bestSkill', scores, channel, weight });
  }

  /** Forgotten lists are made anew, with the same answers. */
  private forget(): void {
    this.candidates.clear();
    this.shared = [];
    this.kept = 0;
  }
}

function teamOf(
  { strategy, weights }: CompiledRouting,
  table: AgentTable,
  agents: readonly number[],
): TeamOrder | null {
  if (strategy === 'roundRobin' || strategy === 'weighted' || strategy === 'bestSkill') return null;
  const order = compareAgents(table, table, { strategy, scores: table.skillSum });
  const lightest = [...weights.values()].reduce((least, each) => Math.min(least, each), UNIT);
  return new TeamOrder(table, agents, { order, lightest });
}
