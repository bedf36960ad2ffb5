import { InputError } from '../../errors/index.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { INVALID_PRIORITY } from '../../errors/kinds/routing.js';
import { INVALID_SPAN } from '../../errors/kinds/sla.js';
import { spanMs } from '../../time/spanMs.js';
import type { RoutingSpan } from '../policy/routingConfig.js';
import { isSimulation, refuseRun } from './refuseRun.js';
import type { SimulationRun } from './simulationRun.js';

/** Options of `waitingOverTime`. */
export interface WaitingOverTimeOptions {
  /** The length of a step. */
  readonly every: RoutingSpan;
  /** Only items of this priority, before ageing. Default: all. */
  readonly priority?: number | undefined;
}

/** How many items wait in one step, a point of `seriesSvg`. */
export interface WaitingPoint {
  readonly from: Date;
  readonly to: Date;
  /** The mean number that waited, each counted for as long as it did. */
  readonly value: number;
}

/** A picture holds 5,000 points; with more steps than this, the span is a mistake. */
const MOST_STEPS = 100_000;

/**
 * Counts how many items wait, step by step, from the first arrival to the end of a simulation.
 *
 * @param run - what `simulateQueue` gave
 * @param options - `every`: the length of a step; `priority`: only items of this one
 * @returns a point for each step; none for a run without items
 * @throws InputError `unknown_option`, `wrong_type`, `not_a_run`, `invalid_span` - also when it
 *   makes more than 100,000 steps; `invalid_priority`
 * @example
 * ```ts
 * import { defineRouting, simulateQueue, waitingOverTime } from 'custops';
 *
 * const items = [0, 1, 2].map((n) => ({ id: `t${n}`, createdAt: 0, effort: '10m' }));
 * const run = simulateQueue(defineRouting({}, { calendars: [] }), { items, agents: [{ id: 'ana' }] });
 * waitingOverTime(run, { every: '10m' }).map(({ value }) => value); // => [2, 1, 0]
 * ```
 */
export function waitingOverTime(
  run: SimulationRun,
  options: WaitingOverTimeOptions,
): WaitingPoint[] {
  if (!isSimulation(run)) refuseRun('run', run, 'what simulateQueue gave');
  requireOptions(options, ['every', 'priority']);
  const { every, priority } = options;
  if (priority !== undefined && !Number.isSafeInteger(priority)) {
    throw new InputError(INVALID_PRIORITY, 'options.priority', priority, '1, 2, 3, …');
  }
  const stepMs = spanMs(every) ?? 0;
  const from = run.items[0]?.createdAt.getTime() ?? 0;
  const to = run.items.reduce((last, item) => {
    const end = (item.finishedAt ?? item.startedAt ?? item.createdAt).getTime();
    return Math.max(last, end);
  }, from);
  const steps = run.items.length === 0 ? 0 : Math.max(1, Math.ceil((to - from) / stepMs));
  if (!(stepMs > 0 && steps <= MOST_STEPS)) {
    throw new InputError(INVALID_SPAN, 'options.every', every, "a span such as '15m'");
  }
  const waited = new Float64Array(steps);
  for (const item of run.items) {
    if (priority !== undefined && item.priority !== priority) continue;
    const end = (item.startedAt?.getTime() ?? from + steps * stepMs) - from;
    addStretch(waited, { start: item.createdAt.getTime() - from, end, stepMs });
  }
  return Array.from(waited, (ms, step) => ({
    from: new Date(from + step * stepMs),
    to: new Date(from + (step + 1) * stepMs),
    value: ms / stepMs,
  }));
}

/** Adds the time of a stretch to each step that it touches. */
function addStretch(
  waited: Float64Array,
  { start, end, stepMs }: { readonly start: number; readonly end: number; readonly stepMs: number },
): void {
  const first = Math.max(0, Math.floor(start / stepMs));
  for (let step = first; step < waited.length && step * stepMs < end; step++) {
    waited[step]! += Math.min(end, (step + 1) * stepMs) - Math.max(start, step * stepMs);
  }
}
