import { coreOf } from '../../../calendar/calendar.js';
import { InputError } from '../../../errors/index.js';
import { INVALID_PROBABILITY } from '../../../errors/kinds/stats.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import { businessMsBetween, type Calendar } from '../../../calendar/index.js';
import { toEpochMs, type InstantLike } from '../../../time/index.js';
import { readDeferrable, type DeferrableItem, type ReadItem } from './readDeferrable.js';

/** When and how agents work. */
export interface AgentsForDueWorkOptions {
  readonly now: InstantLike;
  /** The hours of one agent; all have the same. */
  readonly calendar: Calendar;
  /** The share of paid time not at work (breaks, training), 0 to less than 1; 0 by default. */
  readonly shrinkage?: number | undefined;
}

/** A quotient may round to just above a whole number of agents. */
const ROUNDING = 1e-9;

/** The stretch of time that asks for most agents. */
export interface BindingStretch {
  readonly from: Date;
  readonly to: Date;
  /** What comes in and is due within it. */
  readonly workMs: number;
  /** What one agent does in it. */
  readonly perAgentMs: number;
}

/** The agents that deferrable work needs. */
export interface AgentsForDueWork {
  /** The smallest whole number; null when some work cannot be done in time by any number. */
  readonly agents: number | null;
  /** Not rounded. */
  readonly load: number | null;
  /** Why so many: the stretch of time that asks for them; null without work. */
  readonly binding: BindingStretch | null;
  /** Items that no number of agents does in time: due already, or with no open time until then. */
  readonly impossible: { readonly n: number; readonly workMs: number };
  readonly n: number;
  readonly reasons: readonly ('binding_stretch' | 'no_work' | 'impossible_items')[];
}

/**
 * The smallest number of agents, all with the same hours, that finishes the backlog and what comes
 * in by their due instants, the earliest due first.
 *
 * Exact for work that can be shared and interrupted: of every stretch from an arrival to a due
 * instant, what lies within it must fit into the agents' time. The largest stretch is the reason.
 * Work that cannot be done in time is counted apart and asks for no agents here: see `burnDown`.
 *
 * Source: the processor-demand criterion, S. K. Baruah, L. E. Rosier, R. R. Howell, Algorithms and
 * Complexity Concerning the Preemptive Scheduling of Periodic Real-Time Tasks (1990).
 *
 * @param items - `at`, `dueAt`, `workMs` of each, at most 10,000
 * @param options - `now`, `calendar`; `shrinkage` 0 by default
 * @returns the number and the stretch that asks for it
 * @throws InputError `invalid_count` - more than 10,000 items; `not_a_duration` - of workMs
 * @throws InputError `invalid_probability` - of shrinkage; `not_a_calendar`, `unknown_option`,
 *   `wrong_type`, and those of instants
 * @example
 * ```ts
 * import { agentsForDueWork, alwaysOpen } from 'custops';
 *
 * const now = '2026-03-02T09:00:00Z';
 * const hour = 3_600_000;
 * const backlog = { at: now, dueAt: '2026-03-02T13:00:00Z', workMs: 10 * hour };
 * const { agents, binding } = agentsForDueWork([backlog], { now, calendar: alwaysOpen });
 * [agents, binding?.workMs, binding?.perAgentMs]; // => [3, 36000000, 14400000]
 * ```
 */
export function agentsForDueWork(
  items: readonly DeferrableItem[],
  options: AgentsForDueWorkOptions,
): AgentsForDueWork {
  requireOptions(options, ['now', 'calendar', 'shrinkage']);
  const { calendar, shrinkage = 0 } = options;
  coreOf(calendar, 'options.calendar');
  const now = toEpochMs(options.now, 'options.now');
  if (typeof shrinkage !== 'number' || !(shrinkage >= 0 && shrinkage < 1)) {
    const expected = 'a number from 0 to less than 1';
    throw new InputError(INVALID_PROBABILITY, 'options.shrinkage', shrinkage, expected);
  }
  const all = readDeferrable(items, now);
  const timed = all.map((item) => ({
    ...item,
    from: agentTime(calendar, now, item.at) * (1 - shrinkage),
    to: agentTime(calendar, now, item.dueAt) * (1 - shrinkage),
  }));
  const doable = timed.filter(({ from, to }) => to > from).sort((a, b) => a.dueAt - b.dueAt);
  const lost = timed.filter(({ from, to, workMs }) => to <= from && workMs > 0);
  const { load, binding } = largestStretch(doable);
  const impossible = { n: lost.length, workMs: lost.reduce((sum, each) => sum + each.workMs, 0) };
  return {
    agents: lost.length > 0 ? null : Math.max(0, Math.ceil(load - ROUNDING)),
    load: lost.length > 0 ? null : load,
    binding,
    impossible,
    n: all.length,
    reasons: [
      binding === null ? 'no_work' : 'binding_stretch',
      ...(lost.length > 0 ? (['impossible_items'] as const) : []),
    ],
  };
}

function agentTime(calendar: Calendar, from: number, to: number): number {
  return to <= from ? 0 : businessMsBetween(calendar, from, to);
}

interface TimedItem extends ReadItem {
  /** One agent's time from now until the arrival, and until it is due. */
  readonly from: number;
  readonly to: number;
}

/** The most agents that any stretch from an arrival to a due instant asks for. */
function largestStretch(byDue: readonly TimedItem[]): {
  readonly load: number;
  readonly binding: BindingStretch | null;
} {
  let load = 0;
  let binding: BindingStretch | null = null;
  const starts = new Map(byDue.map((each) => [each.at, each.from]));
  for (const [start, from] of starts) {
    let workMs = 0;
    for (const item of byDue) {
      if (item.at < start) continue;
      workMs += item.workMs;
      const perAgentMs = item.to - from;
      if (workMs <= load * perAgentMs) continue;
      load = workMs / perAgentMs;
      binding = { from: new Date(start), to: new Date(item.dueAt), workMs, perAgentMs };
    }
  }
  return { load, binding };
}
