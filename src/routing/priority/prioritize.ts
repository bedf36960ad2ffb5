import type { Because } from '../../errors/index.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { compiledOf, type CompiledRouting, type Routing } from '../policy/routing.js';
import { readItem } from '../queue/readItem.js';
import type { RoutingItem } from '../queue/routingItem.js';
import { ageingSteps, agedPriority } from './agedPriority.js';
import { heldBetween, ownPriority, tierSteps } from './basePriority.js';

/** Options of `prioritize`. */
export interface PrioritizeOptions {
  /** The instant up to which the item has waited. */
  readonly now: InstantLike;
}

/** How urgent an item is, and how that came about. */
export interface Priority {
  /** The effective one; 1 is the most urgent. */
  readonly priority: number;
  /** Before ageing. */
  readonly base: number;
  /**
   * The steps in their order: `own_priority`, `matrix` or `no_priority`; `tier` and `held` when they
   * changed it; `ageing` with `steps`, `from` and `to`.
   */
  readonly why: readonly Because[];
}

/**
 * Says how urgent an item is: its own priority or the matrix, lifted by the tier, held between 1
 * and the policy's levels, then aged.
 *
 * @param routing - a policy compiled by `defineRouting`
 * @param item - the item; without a priority, or an impact and an urgency, it is the least urgent
 * @param options - `now`: the instant up to which it has waited
 * @returns the priority with its reasons
 * @throws InputError `unknown_option`, `wrong_type`, `not_a_routing`, `invalid_item`,
 *   `invalid_priority`, `no_matrix_entry`, `invalid_span`, `invalid_units`, `unknown_skill`, and
 *   those of instants
 * @example
 * ```ts
 * import { defineRouting, prioritize } from 'custops';
 *
 * const routing = defineRouting({ tierBump: { gold: 1 }, ageing: { every: '30m' } }, { calendars: [] });
 * const item = { id: 't1', createdAt: '2026-03-02T09:00:00Z', priority: 4, tier: 'gold' };
 * const { priority, base, why } = prioritize(routing, item, { now: '2026-03-02T10:10:00Z' });
 * [priority, base]; // => [1, 3]
 * why.map(({ code }) => code); // => ['own_priority', 'tier', 'ageing']
 * ```
 */
export function prioritize(
  routing: Routing,
  item: RoutingItem,
  options: PrioritizeOptions,
): Priority {
  const form = compiledOf(routing);
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  const { createdMs } = readItem(form, item, -1);
  return priorityOf(form, item, { place: -1, waitedMs: now - createdMs });
}

/** The priority of an item that was read before. */
export function priorityOf(
  routing: CompiledRouting,
  item: RoutingItem,
  { place, waitedMs }: { readonly place: number; readonly waitedMs: number },
): Priority {
  const { priority: own, source } = ownPriority(routing, item, place);
  const steps = tierSteps(routing, item, place);
  const base = heldBetween(own - steps, routing.levels);
  const priority = agedPriority(routing, base, waitedMs);
  return {
    priority,
    base,
    why: [
      sourceWhy(item, source, own),
      ...(steps === 0 ? [] : [tierWhy(item, steps, own)]),
      ...(base === own - steps ? [] : [{ code: 'held', detail: { from: own - steps, to: base } }]),
      ...ageingWhy(routing, { base, priority, waitedMs }),
    ],
  };
}

function sourceWhy(item: RoutingItem, code: string, priority: number): Because {
  if (code !== 'matrix') return { code, detail: { priority } };
  const { impact = null, urgency = null } = item;
  return { code, detail: { impact, urgency, priority } };
}

function tierWhy({ tier = null }: RoutingItem, steps: number, own: number): Because {
  return { code: 'tier', detail: { tier, steps, from: own, to: own - steps } };
}

function ageingWhy(
  routing: CompiledRouting,
  { base, priority, waitedMs }: { base: number; priority: number; waitedMs: number },
): Because[] {
  const { ageing } = routing;
  if (ageing === null || priority === base) return [];
  const steps = ageingSteps(routing, waitedMs);
  const { everyMs, notAbove } = ageing;
  return [{ code: 'ageing', detail: { steps, everyMs, notAbove, from: base, to: priority } }];
}
