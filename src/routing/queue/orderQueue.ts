import type { Because } from '../../errors/index.js';
import { requireObject } from '../../errors/requireObject.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { compiledOf, type CompiledRouting, type Routing } from '../policy/routing.js';
import { priorityOf } from '../priority/prioritize.js';
import {
  decidedBy,
  queueKeys,
  queueOrder,
  slackMinutes,
  type QueueCriterion,
  type QueueKeys,
} from './queueKeys.js';
import { readItems, type QueuedItem } from './readItem.js';
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
 * @throws InputError `wrong_type`, `duplicate_id`, and what `prioritize` throws
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
  requireObject(options, 'options');
  const now = toEpochMs(options.now, 'now');
  const keys = queueKeys(form, readItems(form, items), now);
  const order = queueOrder(keys);
  return order.map((place, index) => {
    const before = index === 0 ? null : order[index - 1]!;
    return placeOf(form, items[place]!, { keys, place, before, index, now });
  });
}

interface Standing {
  readonly keys: QueueKeys;
  readonly place: number;
  readonly before: number | null;
  readonly index: number;
  readonly now: number;
}

function placeOf(
  routing: CompiledRouting,
  source: RoutingItem,
  { keys, place, before, index, now }: Standing,
): QueuePlace {
  const item = keys.items[place]!;
  const waitedMs = now - item.createdMs;
  const { priority, why } = priorityOf(routing, source, { place, waitedMs });
  return {
    itemId: item.id,
    position: index + 1,
    priority,
    dueAt: item.dueMs === Infinity ? null : new Date(item.dueMs),
    waitedMs,
    after:
      before === null
        ? null
        : { itemId: keys.items[before]!.id, by: decidedBy(keys, before, place) },
    why: [...why, ...orderWhy(routing, item, { keys, now })],
  };
}

function orderWhy(
  routing: CompiledRouting,
  item: QueuedItem,
  { keys, now }: { readonly keys: QueueKeys; readonly now: number },
): Because[] {
  const { criteria } = keys;
  const looksAt = (criterion: QueueCriterion): boolean => criteria.includes(criterion);
  const creditMs = routing.credit.get(item.priority) ?? 0;
  const isDue = item.dueMs !== Infinity;
  return [
    ...(isDue && (looksAt('due') || looksAt('breached'))
      ? [{ code: 'due', detail: { inMs: item.dueMs - now } }]
      : []),
    ...(isDue && looksAt('slack')
      ? [{ code: 'slack', detail: { minutes: slackMinutes(item, now) } }]
      : []),
    ...(looksAt('credit') ? [{ code: 'credit', detail: { creditMs } }] : []),
    { code: 'waited', detail: { ms: now - item.createdMs } },
  ];
}
