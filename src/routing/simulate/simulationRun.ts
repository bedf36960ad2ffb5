import { mean } from '../../stats/index.js';
import type { AssignmentReason } from '../assign/assignmentRun.js';
import { writeState, type RoutingState } from '../assign/routingState.js';
import { UNIT } from '../policy/units.js';
import type { QueueSimulation, StartedWork } from './queueSimulation.js';

/** What became of an item. */
export interface SimulatedItem {
  readonly itemId: string;
  /** Null when it was never started; so are the instants. */
  readonly agentId: string | null;
  /** `owner` or the strategy; null when it was never started. */
  readonly reason: AssignmentReason | null;
  /** Before ageing. */
  readonly priority: number;
  readonly createdAt: Date;
  readonly dueAt: Date | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly waitedMs: number | null;
  /** Whether it was started after it was due. */
  readonly startedLate: boolean;
  /** How long after the due instant it was started; 0 when in time. */
  readonly startedLateMs: number;
  /** How long after the due instant it was finished; 0 when in time. */
  readonly finishedLateMs: number;
}

/** What an agent did. */
export interface SimulatedAgent {
  readonly agentId: string;
  readonly capacity: number;
  readonly assigned: number;
  /** The effort of all items, those done side by side counted each. */
  readonly busyMs: number;
  /** The time in which there was at least one item. */
  readonly occupiedMs: number;
}

/** How long items of one priority waited. */
export interface PriorityWaits {
  /** Before ageing. */
  readonly priority: number;
  readonly items: number;
  readonly neverStarted: number;
  /** The longest wait until a start, a bound on starvation; null when none was started. */
  readonly longestMs: number | null;
  readonly meanMs: number | null;
}

/** What a policy does to a stream of items. */
export interface SimulationRun {
  /** In order of arrival. */
  readonly items: readonly SimulatedItem[];
  /** In the order of the agents handed in. */
  readonly agents: readonly SimulatedAgent[];
  /** Ids, in order of arrival. */
  readonly neverStarted: readonly string[];
  /** The most urgent first. */
  readonly waits: readonly PriorityWaits[];
  /** The first arrival; null without items. */
  readonly from: Date | null;
  /** When the last work was finished, or the last item arrived; null without items. */
  readonly to: Date | null;
  /** To hand to the next run. */
  readonly state: RoutingState;
}

/** Puts the answer of a simulation together. */
export function simulationRun(simulation: QueueSimulation): SimulationRun {
  const { table, turns, arrivals, started } = simulation;
  const { created, effort } = simulation.items;
  const workOf = new Map(started.map((work) => [work.place, work]));
  const items = Array.from(arrivals, (place) =>
    simulatedItem(simulation, place, workOf.get(place)),
  );
  const workBy = table.agents.map((): StartedWork[] => []);
  for (const work of started) workBy[work.agent]!.push(work);
  const ends = [...started.map(({ finishMs }) => finishMs), ...created];
  return {
    items,
    agents: table.agents.map(({ id }, agent) => {
      const work = workBy[agent]!;
      return {
        agentId: id,
        capacity: table.capacity[agent]! / UNIT,
        assigned: work.length,
        busyMs: work.reduce((sum, { place }) => sum + effort[place]!, 0),
        occupiedMs: occupiedMs(work),
      };
    }),
    neverStarted: items.filter(({ startedAt }) => startedAt === null).map(({ itemId }) => itemId),
    waits: waitsByPriority(items),
    from: arrivals.length === 0 ? null : new Date(created[arrivals[0]!]!),
    to: ends.length === 0 ? null : new Date(ends.reduce((last, each) => Math.max(last, each))),
    state: writeState(table, turns),
  };
}

function simulatedItem(
  { items, table }: QueueSimulation,
  place: number,
  work: StartedWork | undefined,
): SimulatedItem {
  const createdMs = items.created[place]!;
  const dueMs = items.due[place]!;
  return {
    itemId: items.ids[place]!,
    agentId: work === undefined ? null : table.agents[work.agent]!.id,
    reason: work?.reason ?? null,
    priority: items.priority[place]!,
    createdAt: new Date(createdMs),
    dueAt: dueMs === Infinity ? null : new Date(dueMs),
    startedAt: work === undefined ? null : new Date(work.startMs),
    finishedAt: work === undefined ? null : new Date(work.finishMs),
    waitedMs: work === undefined ? null : work.startMs - createdMs,
    startedLate: work !== undefined && work.startMs > dueMs,
    startedLateMs: work === undefined ? 0 : Math.max(0, work.startMs - dueMs),
    finishedLateMs: work === undefined ? 0 : Math.max(0, work.finishMs - dueMs),
  };
}

/** The length of the union of the stretches; work stands in the order of its starts. */
function occupiedMs(work: readonly StartedWork[]): number {
  let total = 0;
  let until = -Infinity;
  for (const { startMs, finishMs } of work) {
    total += Math.max(0, finishMs - Math.max(startMs, until));
    until = Math.max(until, finishMs);
  }
  return total;
}

function waitsByPriority(items: readonly SimulatedItem[]): PriorityWaits[] {
  const groups = new Map<number, SimulatedItem[]>();
  for (const item of items) {
    const group = groups.get(item.priority) ?? [];
    group.push(item);
    groups.set(item.priority, group);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([priority, group]) => {
      const waits = group.flatMap(({ waitedMs }) => (waitedMs === null ? [] : [waitedMs]));
      return {
        priority,
        items: group.length,
        neverStarted: group.length - waits.length,
        longestMs: waits.length === 0 ? null : waits.reduce((most, each) => Math.max(most, each)),
        meanMs: mean(waits),
      };
    });
}
