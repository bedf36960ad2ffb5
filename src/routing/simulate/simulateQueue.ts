import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { InputError } from '../../errors/index.js';
import { MISSING_EFFORT } from '../../errors/kinds/routing.js';
import { INVALID_SPAN } from '../../errors/kinds/sla.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { spanMs } from '../../time/spanMs.js';
import { compiledOf, type Routing } from '../policy/routing.js';
import type { RoutingSpan } from '../policy/routingConfig.js';
import { readItems, type ItemTable } from '../queue/itemTable.js';
import { itemPath } from '../queue/refuseItem.js';
import { readAgents } from '../assign/agentTable.js';
import type { AssignmentInput } from '../assign/assignItems.js';
import { readState } from '../assign/routingState.js';
import { QueueSimulation } from './queueSimulation.js';
import { simulationRun, type SimulationRun } from './simulationRun.js';

/** Options of `simulateQueue`. */
export interface SimulateQueueOptions {
  /** No work starts after it. Default: none, and nobody waits for a shift 31 days after the last arrival. */
  readonly until?: InstantLike | undefined;
  /** How long items take that do not say so. */
  readonly defaultEffort?: RoutingSpan | undefined;
}

/**
 * Plays a policy over a stream of items: what it would do to a day.
 *
 * At each instant at which something happens, finished work is freed, arrivals join, shifts open,
 * and then one run gives out what it can, as `assignItems` does. Runs happen at arrivals, at
 * finishes and at starts of shifts, not when something has merely waited. Whoever has started work
 * finishes it after the shift. Items arrive at `createdAt`.
 *
 * @param routing - a policy compiled by `defineRouting`
 * @param input - `items` with their `effort`, `agents` as they stand before, and `state`
 * @param options - `until`: no work starts after it; `defaultEffort`: for items without one
 * @returns start, finish and lateness of each item; what each agent did; what was never started;
 *   the waits by priority
 * @throws InputError `unknown_option`, `wrong_type`, `missing_effort`, `invalid_span`, and what
 *   `assignItems` throws
 * @example
 * ```ts
 * import { defineRouting, simulateQueue } from 'custops';
 *
 * const routing = defineRouting({}, { calendars: [] });
 * const items = [
 *   { id: 'a', createdAt: '2026-03-02T09:00:00Z', effort: '20m' },
 *   { id: 'b', createdAt: '2026-03-02T09:05:00Z', effort: '20m', dueAt: '2026-03-02T09:15:00Z' },
 * ];
 * const run = simulateQueue(routing, { items, agents: [{ id: 'ana' }] });
 * run.items[1]?.startedAt; // => 2026-03-02T09:20:00Z
 * run.items[1]?.startedLateMs; // => 300_000
 * ```
 */
export function simulateQueue(
  routing: Routing,
  input: AssignmentInput,
  options: SimulateQueueOptions = {},
): SimulationRun {
  const form = compiledOf(routing);
  requireObject(input, 'input');
  requireOptions(options, ['defaultEffort', 'until']);
  const until = options.until === undefined ? Infinity : toEpochMs(options.until, 'options.until');
  const defaultMs = options.defaultEffort === undefined ? -1 : effortOf(options.defaultEffort);
  const items = withEffort(readItems(form, input.items), defaultMs);
  const table = readAgents(form, input.agents);
  const turns = readState(table, input.state);
  const simulation = new QueueSimulation(form, { table, turns, items, until });
  simulation.play();
  return simulationRun(simulation);
}

function effortOf(span: RoutingSpan): number {
  const ms = spanMs(span);
  if (ms === null)
    throw new InputError(INVALID_SPAN, 'options.defaultEffort', span, "'20m', or ms");
  return ms;
}

function withEffort(items: ItemTable, defaultMs: number): ItemTable {
  const effort = items.effort.map((own, place) => {
    if (own >= 0) return own;
    if (defaultMs >= 0) return defaultMs;
    const expected = "a span such as '20m', or options.defaultEffort";
    throw new InputError(MISSING_EFFORT, itemPath(place, 'effort'), undefined, expected);
  });
  return { ...items, effort };
}
