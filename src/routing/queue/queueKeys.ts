import { compareCodePoints } from '../../ticket/compareCodePoints.js';
import type { QueueOrder } from '../policy/routingConfig.js';
import type { CompiledRouting } from '../policy/routing.js';
import { agedPriority } from '../priority/agedPriority.js';
import { MINUTE_MS } from '../../time/timeUnits.js';
import type { QueuedItem } from './readItem.js';

/** What two items are compared by, one after the other; `created` and `id` follow in every order. */
export type QueueCriterion =
  'priority' | 'due' | 'slack' | 'breached' | 'credit' | 'created' | 'id';

/** The criteria of each order before `created` and `id`. */
export const CRITERIA: Readonly<Record<QueueOrder, readonly QueueCriterion[]>> = {
  priority: ['priority', 'due'],
  due: ['due', 'priority'],
  slack: ['slack', 'priority'],
  breachedFirst: ['breached', 'priority', 'due'],
  timeCredit: ['credit', 'due'],
  fifo: [],
};

/** Items per criterion, as numbers of which the lower one comes first. */
export interface QueueKeys {
  readonly criteria: readonly QueueCriterion[];
  readonly columns: readonly Float64Array[];
  readonly items: readonly QueuedItem[];
}

/** Works out once what the items are compared by. */
export function queueKeys(
  routing: CompiledRouting,
  items: readonly QueuedItem[],
  now: number,
): QueueKeys {
  const criteria = CRITERIA[routing.order];
  const columns = criteria.map((criterion) => {
    const column = new Float64Array(items.length);
    for (let i = 0; i < items.length; i++) {
      column[i] = keyOf(routing, items[i]!, { criterion, now });
    }
    return column;
  });
  return { criteria, columns, items };
}

/** The number that stands for an item under a criterion; the lower one comes first. */
export function keyOf(
  routing: CompiledRouting,
  item: QueuedItem,
  { criterion, now }: { readonly criterion: QueueCriterion; readonly now: number },
): number {
  switch (criterion) {
    case 'priority':
      return agedPriority(routing, item.priority, now - item.createdMs);
    case 'due':
      return item.dueMs;
    case 'slack':
      return slackMinutes(item, now);
    case 'breached':
      return item.dueMs <= now ? 0 : 1;
    case 'credit':
      return item.createdMs - now - (routing.credit.get(item.priority) ?? 0);
    case 'created':
      return item.createdMs;
    case 'id':
      return 0;
  }
}

/** Whole minutes to the due instant less the effort; Infinity when nothing is due. */
export function slackMinutes({ dueMs, effortMs }: QueuedItem, now: number): number {
  return Math.floor((dueMs - now) / MINUTE_MS) - Math.max(effortMs, 0) / MINUTE_MS;
}

/** Orders two items by their places in the keys. */
export function compareItems({ columns, items }: QueueKeys): (a: number, b: number) => number {
  const [first, second, third] = columns;
  return (a, b) =>
    differ(first, a, b) || differ(second, a, b) || differ(third, a, b) || byAge(items, a, b);
}

/** Both may be Infinity, whose difference is no number. */
function differ(column: Float64Array | undefined, a: number, b: number): number {
  if (column === undefined) return 0;
  const left = column[a]!;
  const right = column[b]!;
  return left === right ? 0 : left < right ? -1 : 1;
}

function byAge(items: readonly QueuedItem[], a: number, b: number): number {
  const left = items[a]!;
  const right = items[b]!;
  return left.createdMs - right.createdMs || compareCodePoints(left.id, right.id);
}

/** The criterion that puts one item before the other. */
export function decidedBy(
  { criteria, columns, items }: QueueKeys,
  a: number,
  b: number,
): QueueCriterion {
  const found = columns.findIndex((column) => column[a] !== column[b]);
  if (found >= 0) return criteria[found]!;
  return items[a]!.createdMs === items[b]!.createdMs ? 'id' : 'created';
}

/** The places of the items in queue order. */
export function queueOrder(keys: QueueKeys): number[] {
  return Array.from(keys.items, (_, place) => place).sort(compareItems(keys));
}
