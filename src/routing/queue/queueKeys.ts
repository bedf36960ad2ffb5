import { compareCodePoints } from '../../ticket/compareCodePoints.js';
import type { QueueOrder } from '../policy/routingConfig.js';
import type { CompiledRouting } from '../policy/routing.js';
import { agedPriority } from '../priority/agedPriority.js';
import { MINUTE_MS } from '../../time/timeUnits.js';
import type { ItemTable } from './itemTable.js';

/** What two items are compared by, one after the other; `created` and `id` follow in every order. */
export type QueueCriterion =
  'priority' | 'due' | 'slack' | 'breached' | 'credit' | 'created' | 'id';

/** Those that an order has of its own. */
export type OrderCriterion = Exclude<QueueCriterion, 'created' | 'id'>;

/** The criteria of each order before `created` and `id`. */
const CRITERIA: Readonly<Record<QueueOrder, readonly OrderCriterion[]>> = {
  priority: ['priority', 'due'],
  due: ['due', 'priority'],
  slack: ['slack', 'priority'],
  breachedFirst: ['breached', 'priority', 'due'],
  timeCredit: ['credit', 'due'],
  fifo: [],
};

/** Those items of a table that stand in a queue. */
export interface QueueMoment {
  readonly items: ItemTable;
  readonly places: ArrayLike<number>;
  readonly now: number;
}

/** Items per criterion, as numbers of which the lower one comes first; all by place in the queue. */
export interface QueueKeys extends QueueMoment {
  readonly criteria: readonly OrderCriterion[];
  readonly columns: readonly Float64Array[];
}

/** Works out once what the items are compared by. */
export function queueKeys(routing: CompiledRouting, moment: QueueMoment): QueueKeys {
  const criteria = CRITERIA[routing.order];
  const { items, places, now } = moment;
  const columns = criteria.map((criterion) => {
    const column = new Float64Array(places.length);
    for (let i = 0; i < column.length; i++) {
      column[i] = keyOf(routing, moment, { criterion, place: places[i]! });
    }
    return column;
  });
  return { items, places, now, criteria, columns };
}

/** The number that stands for an item under a criterion; the lower one comes first. */
function keyOf(
  routing: CompiledRouting,
  { items, now }: QueueMoment,
  { criterion, place }: { readonly criterion: OrderCriterion; readonly place: number },
): number {
  const { created, due, priority } = items;
  switch (criterion) {
    case 'priority':
      return agedPriority(routing, priority[place]!, now - created[place]!);
    case 'due':
      return due[place]!;
    case 'slack':
      return slackMinutes(items, place, now);
    case 'breached':
      return due[place]! <= now ? 0 : 1;
    case 'credit':
      return created[place]! - now - (routing.credit.get(priority[place]!) ?? 0);
  }
}

/** Whole minutes to the due instant less the effort; Infinity when nothing is due. */
export function slackMinutes({ due, effort }: ItemTable, place: number, now: number): number {
  return Math.floor((due[place]! - now) / MINUTE_MS) - Math.max(effort[place]!, 0) / MINUTE_MS;
}

/** Orders two items by their places in the queue. */
export function compareItems({
  columns,
  items,
  places,
}: QueueKeys): (a: number, b: number) => number {
  const [first, second, third] = columns;
  return (a, b) =>
    differ(first, a, b) ||
    differ(second, a, b) ||
    differ(third, a, b) ||
    byAge(items, places[a]!, places[b]!);
}

/** Both may be Infinity, whose difference is no number. */
function differ(column: Float64Array | undefined, a: number, b: number): number {
  if (column === undefined) return 0;
  const left = column[a]!;
  const right = column[b]!;
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Orders two items by age, then by id. */
export function byAge({ created, ids }: ItemTable, a: number, b: number): number {
  return created[a]! - created[b]! || compareCodePoints(ids[a]!, ids[b]!);
}

/** The criterion that puts one item before the other, both by their places in the queue. */
export function decidedBy(
  { criteria, columns, items, places }: QueueKeys,
  a: number,
  b: number,
): QueueCriterion {
  const found = columns.findIndex((column) => column[a] !== column[b]);
  if (found >= 0) return criteria[found]!;
  return items.created[places[a]!] === items.created[places[b]!] ? 'id' : 'created';
}

/** The places of all items of a table. */
export function allPlaces({ ids }: ItemTable): Int32Array {
  const places = new Int32Array(ids.length);
  for (let place = 0; place < places.length; place++) places[place] = place;
  return places;
}
