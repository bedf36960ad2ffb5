import type { CompiledRouting } from '../policy/routing.js';
import { UNIT } from '../policy/units.js';
import { demandAfter, type Demand } from '../queue/demand.js';
import { DemandIndex } from '../queue/demandIndex.js';
import type { QueuedItem } from '../queue/readItem.js';
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

/** Lists of candidates hold the standing of every agent; so many numbers are kept at the most. */
const MOST_KEPT = 4_000_000;

/** One greedy run: items come in queue order, and each assignment changes what the next one finds. */
export class AssignmentRun {
  private readonly candidates = new DemandIndex<Candidates>();
  /** Items that ask for the same share a demand, unless it has changed with time. */
  private readonly shared = new Map<Demand, Candidates>();
  /** Null under strategies whose order is another one for each demand. */
  private readonly team: TeamOrder | null;

  /**
   * @param agents - the places of those that may be asked, ascending; leaving out who has no room
   *   saves time
   * @param sequence - counts assignments, also over several runs
   */
  constructor(
    private readonly routing: CompiledRouting,
    private readonly table: AgentTable,
    private readonly turns: Turns,
    private readonly of: { readonly agents: readonly number[]; readonly now: number },
    private sequence: number,
  ) {
    this.team = teamOf(routing, table, of.agents);
  }

  /** How many assignments there have been. */
  get count(): number {
    return this.sequence;
  }

  /** What an item asks at the instant of the run. */
  askOf(item: QueuedItem): Ask {
    const { demand, steps, excluded, createdMs } = item;
    const waited = this.of.now - createdMs;
    const left = steps.length === 0 ? demand : demandAfter(demand, steps, waited);
    return { demand: left, weight: this.weightOf(left.channel), excluded };
  }

  /** Gives an item to an agent, or says why nobody gets it. */
  place(item: QueuedItem): Outcome {
    const ask = this.askOf(item);
    const owned = this.tryOwner(item, ask);
    if (owned !== null) {
      if (owned.agent >= 0) this.take(owned.agent, ask);
      return owned;
    }
    const agent = this.candidatesFor(ask).next(item.excluded);
    if (agent < 0) return { agent, reason: 'no_eligible_agent' };
    this.take(agent, ask);
    return { agent, reason: this.routing.strategy };
  }

  /** What the owner rule decides; null when anybody may have the item. */
  private tryOwner(item: QueuedItem, ask: Ask): Outcome | null {
    const { owner: rule, holdForMs } = this.routing;
    if (item.owner === null || rule === 'ignore') return null;
    const owner = this.table.byId.get(item.owner);
    const suitable =
      owner !== undefined &&
      suits(this.table, owner, ask.demand) &&
      !item.excluded.includes(item.owner);
    if (suitable && hasRoom(this.table, owner, { ...ask.demand, weight: ask.weight })) {
      return { agent: owner, reason: 'owner' };
    }
    if (rule === 'require') return { agent: -1, reason: 'owner_unavailable' };
    const isHeld = rule === 'hold' && suitable && this.of.now - item.createdMs < holdForMs;
    return isHeld ? { agent: -1, reason: 'held_for_owner' } : null;
  }

  private take(agent: number, { demand, weight }: Ask): void {
    take(this.table, agent, { channel: demand.channel, weight, turn: this.sequence });
    this.sequence += 1;
    this.team?.moved(agent);
  }

  private weightOf(channel: string): number {
    return this.routing.weights.get(channel) ?? UNIT;
  }

  private candidatesFor(ask: Ask): Candidates {
    const known = this.shared.get(ask.demand);
    if (known !== undefined) return known;
    // Forgotten lists are made anew, with the same answers.
    if (this.shared.size * this.table.agents.length > MOST_KEPT) {
      this.candidates.clear();
      this.shared.clear();
    }
    const found = this.candidates.get(ask.demand, () => this.makeCandidates(ask));
    this.shared.set(ask.demand, found);
    return found;
  }

  private makeCandidates(ask: Ask): Candidates {
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
