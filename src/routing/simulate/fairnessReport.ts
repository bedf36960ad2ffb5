import { mean } from '../../stats/index.js';
import type { AssignmentRunResult } from '../assign/assignItems.js';
import { isAssignment, isSimulation, refuseRun } from './refuseRun.js';
import type { SimulationRun } from './simulationRun.js';

/** What came to one agent. */
export interface AgentShare {
  readonly agentId: string;
  readonly assigned: number;
  /** Its number of items over the mean of all agents; null when nobody got any. */
  readonly shareOfMean: number | null;
  /** After a run: the share of capacity in use; null without capacity, and of a simulation. */
  readonly load: number | null;
  /** The effort of its items; null of a run, which knows none. */
  readonly busyMs: number | null;
  /** How long its items had waited; null without items. */
  readonly meanWaitMs: number | null;
  readonly longestWaitMs: number | null;
}

/** How evenly work is spread. */
export interface FairnessReport {
  /** In the order of the agents handed to the run. */
  readonly agents: readonly AgentShare[];
  /** Items per agent; null without agents. */
  readonly meanAssigned: number | null;
  /**
   * Jain's index of the numbers of items: 1 when all have the same, 1 / n when one has all; null
   * when nobody got any.
   */
  readonly evenness: number | null;
}

/**
 * Says how evenly a run, or a day, spreads work over the agents: items and the share of the mean,
 * load, waits.
 *
 * @param run - what `assignItems` or `simulateQueue` gave
 * @returns the figures of each agent and of all
 * @throws InputError `not_a_run`
 * @see Jain, Chiu and Hawe, "A quantitative measure of fairness and discrimination for resource
 *   allocation in shared computer systems", 1984
 * @example
 * ```ts
 * import { assignItems, defineRouting, fairnessReport } from 'custops';
 *
 * const items = ['a', 'b', 'c'].map((id) => ({ id, createdAt: 0 }));
 * const agents = [{ id: 'ana', capacity: 2 }, { id: 'ben', capacity: 1 }];
 * const run = assignItems(defineRouting({}, { calendars: [] }), { items, agents }, { now: 60_000 });
 * const report = fairnessReport(run);
 * report.meanAssigned; // => 1.5
 * report.evenness; // => 0.9
 * report.agents[0]?.load; // => 1
 * ```
 */
export function fairnessReport(run: AssignmentRunResult | SimulationRun): FairnessReport {
  const figures = figuresOf(run);
  const counts = figures.agents.map(({ assigned }) => assigned);
  const total = counts.reduce((sum, each) => sum + each, 0);
  const squares = counts.reduce((sum, each) => sum + each * each, 0);
  const average = mean(counts);
  return {
    agents: figures.agents.map((agent) => {
      const waits = figures.waits.get(agent.agentId) ?? [];
      return {
        ...agent,
        shareOfMean: average === null || average === 0 ? null : agent.assigned / average,
        meanWaitMs: mean(waits),
        longestWaitMs: waits.length === 0 ? null : waits.reduce((a, b) => Math.max(a, b)),
      };
    }),
    meanAssigned: average,
    evenness: total === 0 ? null : (total * total) / (counts.length * squares),
  };
}

interface Figures {
  readonly agents: readonly Pick<AgentShare, 'agentId' | 'assigned' | 'load' | 'busyMs'>[];
  readonly waits: ReadonlyMap<string, readonly number[]>;
}

function figuresOf(run: unknown): Figures {
  if (isSimulation(run)) {
    return {
      agents: run.agents.map(({ agentId, assigned, busyMs }) => {
        return { agentId, assigned, load: null, busyMs };
      }),
      waits: waitsOf(run.items),
    };
  }
  if (!isAssignment(run)) refuseRun('run', run, 'what assignItems or simulateQueue gave');
  return {
    agents: run.loads.map(({ agentId, assigned, used, capacity }) => {
      return { agentId, assigned, load: capacity > 0 ? used / capacity : null, busyMs: null };
    }),
    waits: waitsOf(run.assignments),
  };
}

function waitsOf(
  items: readonly { readonly agentId: string | null; readonly waitedMs: number | null }[],
): Map<string, number[]> {
  const waits = new Map<string, number[]>();
  for (const { agentId, waitedMs } of items) {
    if (agentId === null || waitedMs === null) continue;
    const list = waits.get(agentId) ?? [];
    list.push(waitedMs);
    waits.set(agentId, list);
  }
  return waits;
}
