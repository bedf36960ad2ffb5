import { InputError } from '../../errors/index.js';
import { DUPLICATE_ID } from '../../errors/kinds/config.js';
import { requireList } from '../../errors/requireList.js';
import type { CompiledRouting } from '../policy/routing.js';
import type { Demand } from './demand.js';
import { DemandIndex } from './demandIndex.js';
import { IdSet } from './idSet.js';
import { readItem, type ItemTerms } from './readItem.js';
import { itemPath } from './refuseItem.js';
import type { RoutingItem } from './routingItem.js';

/**
 * The items of a run by their place in the list, a column for each field of `QueuedItem`. A run looks
 * at them in queue order, and one field of ten thousand fits where ten thousand objects do not.
 */
export interface ItemTable {
  readonly ids: readonly string[];
  readonly created: Float64Array;
  /** Infinity when nothing is due. */
  readonly due: Float64Array;
  /** -1 when nobody said. */
  readonly effort: Float64Array;
  /** Before ageing. */
  readonly priority: Float64Array;
  /** Items that ask for the same share one. */
  readonly demands: readonly Demand[];
  readonly terms: readonly ItemTerms[];
}

/**
 * Reads a list of items.
 *
 * @throws InputError `wrong_type`, `duplicate_id` and what `readItem` throws
 */
export function readItems(routing: CompiledRouting, items: readonly RoutingItem[]): ItemTable {
  requireList(items, 'items', 'a list of items');
  const column = (): Float64Array => new Float64Array(items.length);
  const [created, due, effort, priority] = [column(), column(), column(), column()];
  const ids = new Array<string>(items.length);
  const demands = new Array<Demand>(items.length);
  const terms = new Array<ItemTerms>(items.length);
  // Made before the loop, which else would be compiled anew for what comes after it.
  const table = { ids, created, due, effort, priority, demands, terms };
  const seen = new IdSet();
  const shared = new DemandIndex<Demand>();
  for (let place = 0; place < items.length; place++) {
    const item = readItem(routing, items[place]!, place, shared);
    if (!seen.add(item.id)) throw new InputError(DUPLICATE_ID, itemPath(place, 'id'), item.id);
    created[place] = item.createdMs;
    due[place] = item.dueMs;
    effort[place] = item.effortMs;
    priority[place] = item.priority;
    ids[place] = item.id;
    demands[place] = item.demand;
    terms[place] = item.terms;
  }
  return table;
}
