import type { Because } from '../../errors/index.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { compiledOf, type CompiledRouting, type Routing } from '../policy/routing.js';
import { priorityOf } from '../priority/prioritize.js';
import { readItems } from './itemTable.js';
import {
  allPlaces,
  decidedBy,
  queueKeys,
  slackMinutes,
  type OrderCriterion,
  type QueueCriterion,
  type QueueKeys,
} from './queueKeys.js';
import { queueOrder } from './queueOrder.js';
import type { RoutingItem } from './routingItem.js';

/** Options of `orderQueue`. */
export interface OrderQueueOptions {
  /** The instant at which to look at the queue. */
  readonly now: InstantLike;
}

/** An item's place in the queue, and why it is there. */
export interface QueuePlace {
  readonly itemId: string;
  /** From 1. */
  readonly position: number;
  /** The effective priority. */
  readonly priority: number;
  readonly dueAt: Date | null;
  readonly waitedMs: number;
  /** The item before it, and the criterion that decided between the two; null for the first. */
  readonly after: { readonly itemId: string; readonly by: QueueCriterion } | null;
  /**
   * How the priority came about, then what else its order looks at: `due` with `inMs`, `slack` with
   * `minutes`, `credit` with `creditMs`, `waited` with `ms`.
   */
  readonly why: readonly Because[];
}

/**
 * Puts items into the order in which they are to be worked on.
 *
 * The order is total: items that are equal in everything that the policy looks at stand by age, then
 * by id in the order of code points. The order in which they are handed in plays no part.
 *
 * @param routing - a policy compiled by `defineRouting`
 * @param items - the items, each with an id of its own
 * @param options - `now`: the instant at which to look at them
 * @returns a place for each item, the next one first
 * @throws InputError `unknown_option`, `wrong_type`, `duplicate_id`, and what `prioritize` throws
 * @example
 * ```ts
 * import { defineRouting, orderQueue } from 'custops';
 *
 * const routing = defineRouting({}, { calendars: [] });
 * const items = [
 *   { id: 'a', createdAt: '2026-03-02T09:00:00Z', priority: 2 },
 *   { id: 'b', createdAt: '2026-03-02T10:00:00Z', priority: 2, dueAt: '2026-03-02T13:00:00Z' },
 * ];
 * const places = orderQueue(routing, items, { now: '2026-03-02T12:00:00Z' });
 * places.map(({ itemId }) => itemId); // => ['b', 'a']
 * places[1]?.after; // => { itemId: 'b', by: 'due' }
 * ```
 */
export function orderQueue(
  routing: Routing,
  items: readonly RoutingItem[],
  options: OrderQueueOptions,
): QueuePlace[] {
  const form = compiledOf(routing);
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  const read = readItems(form, items);
  const keys = queueKeys(form, { items: read, places: allPlaces(read), now });
  const order = queueOrder(keys);
  return Array.from(order, (place, index) => {
    const before = index === 0 ? null : order[index - 1]!;
    return placeOf(form, items[place]!, { keys, place, before, index });
  });
}

interface Standing {
  readonly keys: QueueKeys;
  readonly place: number;
  readonly before: number | null;
  readonly index: number;
}

function placeOf(
  routing: CompiledRouting,
  source: RoutingItem,
  { keys, place, before, index }: Standing,
): QueuePlace {
  const { items, now } = keys;
  const waitedMs = now - items.created[place]!;
  const due = items.due[place]!;
  const { priority, why } = priorityOf(routing, source, { place, waitedMs });
  return {
    itemId: items.ids[place]!,
    position: index + 1,
    priority,
    dueAt: due === Infinity ? null : new Date(due),
    waitedMs,
    after:
      before === null ? null : { itemId: items.ids[before]!, by: decidedBy(keys, before, place) },
    why: [...why, ...orderWhy(routing, keys, place)],
  };
}

function orderWhy(
  routing: CompiledRouting,
  { criteria, items, now }: QueueKeys,
  place: number,
): Because[] {
  const looksAt = (criterion: OrderCriterion): boolean => criteria.includes(criterion);
  const creditMs = routing.credit.get(items.priority[place]!) ?? 0;
  const due = items.due[place]!;
  const isDue = due !== Infinity;
  return [
    ...(isDue && looksAt('due') ? [{ code: 'due', detail: { inMs: due - now } }] : []),
    ...(isDue && looksAt('slack')
      ? [{ code: 'slack', detail: { minutes: slackMinutes(items, place, now) } }]
      : []),
    ...(looksAt('credit') ? [{ code: 'credit', detail: { creditMs } }] : []),
    { code: 'waited', detail: { ms: now - items.created[place]! } },
  ];
}
