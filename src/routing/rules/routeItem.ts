import type { RuleRejection } from '../../conditions/index.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { compiledOf, type Routing } from '../policy/routing.js';
import { readItem } from '../queue/readItem.js';
import type { RoutingItem } from '../queue/routingItem.js';

/** Options of `routeItem`. */
export interface RouteItemOptions {
  /** Whether to say why the rules before the one that decided do not hold. Default: true. */
  readonly explain?: boolean | undefined;
}

/** Which queue an item goes to, and why. */
export interface QueueRoute {
  readonly itemId: string;
  readonly queue: string | null;
  /** The rule that decided; null when none matches, or the item names its queue itself. */
  readonly ruleId: string | null;
  readonly reason: 'rule' | 'own_queue' | 'no_rule';
  /** The rules before it, each with the conditions that failed. */
  readonly rejected: readonly RuleRejection[];
}

/**
 * Says which queue an item goes to: its own, else that of the first rule that matches.
 *
 * @param routing - a policy compiled by `defineRouting`
 * @param item - the item; conditions test its attributes
 * @param options - `explain: false` leaves out why earlier rules do not hold, which asks each of them
 * @returns the queue, the rule, and the failed conditions of the rules before it
 * @throws InputError `unknown_option`, `wrong_type`, `not_a_routing`, and what `prioritize` throws
 *   for an item
 * @example
 * ```ts
 * import { defineRouting, routeItem } from 'custops';
 *
 * const routing = defineRouting(
 *   { rules: [{ id: 'vip', when: { tier: 'gold' }, queue: 'priority_desk' }, { id: 'rest', queue: 'desk' }] },
 *   { calendars: [] },
 * );
 * const route = routeItem(routing, { id: 't1', createdAt: 0, tier: 'silver' });
 * [route.queue, route.ruleId]; // => ['desk', 'rest']
 * route.rejected[0]?.failures[0]; // => { field: 'tier', received: 'silver', receivedType: 'string', missing: false, operator: 'eq', expected: 'gold' }
 * ```
 */
export function routeItem(
  routing: Routing,
  item: RoutingItem,
  options: RouteItemOptions = {},
): QueueRoute {
  const form = compiledOf(routing);
  requireOptions(options, ['explain']);
  const { id, demand } = readItem(form, item, -1);
  if (item.queue !== undefined) {
    const queue = demand.queues?.[0] ?? null;
    return { itemId: id, queue, ruleId: null, reason: 'own_queue', rejected: [] };
  }
  const ruleId = form.rules.first(item);
  return {
    itemId: id,
    queue: demand.queues?.[0] ?? null,
    ruleId,
    reason: ruleId === null ? 'no_rule' : 'rule',
    rejected: options.explain === false ? [] : form.rules.rejections(item),
  };
}
