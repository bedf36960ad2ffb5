import { mean, quantile } from '../../stats/index.js';
import { isSimulation, refuseRun } from './refuseRun.js';
import type { SimulatedItem, SimulationRun } from './simulationRun.js';

/** The figures of a run. */
export interface RunSummary {
  readonly items: number;
  readonly started: number;
  readonly neverStarted: number;
  readonly startedLate: number;
  readonly finishedLate: number;
  /** Of the items that were started; null when none was. */
  readonly meanWaitMs: number | null;
  readonly medianWaitMs: number | null;
  readonly p90WaitMs: number | null;
  readonly longestWaitMs: number | null;
  /** The effort of all work that was started. */
  readonly busyMs: number;
}

/** An item that the two runs treat differently. */
export interface RunChange {
  readonly itemId: string;
  readonly before: RunChangeSide;
  readonly after: RunChangeSide;
  /** How much later it is started; null when one run never starts it. */
  readonly laterMs: number | null;
}

/** One run's side of a difference. */
export interface RunChangeSide {
  readonly agentId: string | null;
  readonly startedAt: Date | null;
  readonly startedLate: boolean;
}

/** What another policy would change. */
export interface RunComparison {
  readonly before: RunSummary;
  readonly after: RunSummary;
  /** Items with another agent or start, in the order of the first run. */
  readonly changes: readonly RunChange[];
  /** Ids that only one of the runs has. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

/**
 * Compares two simulations, usually of the same items under two policies.
 *
 * @param before - what `simulateQueue` gave
 * @param after - what it gave under another policy, or with other agents
 * @returns the figures of both, and the items that are treated differently
 * @throws InputError `not_a_run`
 * @example
 * ```ts
 * import { compareRuns, defineRouting, simulateQueue } from 'custops';
 *
 * const items = [
 *   { id: 'first', createdAt: 0, priority: 2, effort: '10m' },
 *   { id: 'old', createdAt: 1, priority: 3, effort: '10m' },
 *   { id: 'new', createdAt: 2, priority: 2, effort: '10m' },
 * ];
 * const input = { items, agents: [{ id: 'ana' }] };
 * const byPriority = simulateQueue(defineRouting({}, { calendars: [] }), input);
 * const byAge = simulateQueue(defineRouting({ order: 'fifo' }, { calendars: [] }), input);
 * const { changes } = compareRuns(byPriority, byAge);
 * changes.map(({ itemId, laterMs }) => [itemId, laterMs]); // => [['old', -600_000], ['new', 600_000]]
 * ```
 */
export function compareRuns(before: SimulationRun, after: SimulationRun): RunComparison {
  if (!isSimulation(before)) refuseRun('before', before, 'what simulateQueue gave');
  if (!isSimulation(after)) refuseRun('after', after, 'what simulateQueue gave');
  const then = new Map(after.items.map((item) => [item.itemId, item]));
  const first = new Set(before.items.map(({ itemId }) => itemId));
  const missing = before.items.filter(({ itemId }) => !then.has(itemId));
  const added = after.items.filter(({ itemId }) => !first.has(itemId));
  return {
    before: summaryOf(before),
    after: summaryOf(after),
    changes: before.items.flatMap((item) => changeOf(item, then.get(item.itemId))),
    onlyBefore: missing.map(({ itemId }) => itemId),
    onlyAfter: added.map(({ itemId }) => itemId),
  };
}

function changeOf(before: SimulatedItem, after: SimulatedItem | undefined): RunChange[] {
  if (after === undefined) return [];
  const laterMs =
    before.startedAt === null || after.startedAt === null
      ? null
      : after.startedAt.getTime() - before.startedAt.getTime();
  const isSame = before.agentId === after.agentId && (laterMs === 0 || isNeverIn(before, after));
  if (isSame) return [];
  return [{ itemId: before.itemId, before: sideOf(before), after: sideOf(after), laterMs }];
}

function isNeverIn(before: SimulatedItem, after: SimulatedItem): boolean {
  return before.startedAt === null && after.startedAt === null;
}

function sideOf({ agentId, startedAt, startedLate }: SimulatedItem): RunChangeSide {
  return { agentId, startedAt, startedLate };
}

function summaryOf({ items, agents }: SimulationRun): RunSummary {
  const waits = items.flatMap(({ waitedMs }) => (waitedMs === null ? [] : [waitedMs]));
  return {
    items: items.length,
    started: waits.length,
    neverStarted: items.length - waits.length,
    startedLate: items.filter(({ startedLate }) => startedLate).length,
    finishedLate: items.filter(({ finishedLateMs }) => finishedLateMs > 0).length,
    meanWaitMs: mean(waits),
    medianWaitMs: quantile(waits, 0.5),
    p90WaitMs: quantile(waits, 0.9),
    longestWaitMs: quantile(waits, 1),
    busyMs: agents.reduce((sum, { busyMs }) => sum + busyMs, 0),
  };
}
