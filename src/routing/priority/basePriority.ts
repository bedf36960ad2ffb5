import { InputError } from '../../errors/index.js';
import { INVALID_ITEM, INVALID_PRIORITY, NO_MATRIX_ENTRY } from '../../errors/kinds/routing.js';
import { oneOf } from '../../errors/oneOf.js';
import type { CompiledRouting } from '../policy/routing.js';
import { itemPath } from '../queue/refuseItem.js';
import type { RoutingItem } from '../queue/routingItem.js';

/** Where a priority comes from, before the tier and ageing. */
export type PrioritySource = 'own_priority' | 'matrix' | 'no_priority';

/** The priority of an item after its tier, between 1 and the policy's levels. */
export function basePriority(routing: CompiledRouting, item: RoutingItem, place: number): number {
  const { priority: own, tier } = item;
  // Of a million items most say it plainly.
  if (typeof own === 'number' && tier === undefined && Number.isSafeInteger(own)) {
    return heldBetween(own, routing.levels);
  }
  const { priority } = ownPriority(routing, item, place);
  return heldBetween(priority - tierSteps(routing, item, place), routing.levels);
}

/** An item's own priority, or what the matrix makes of impact and urgency. */
export function ownPriority(
  routing: CompiledRouting,
  item: RoutingItem,
  place: number,
): { readonly priority: number; readonly source: PrioritySource } {
  const { priority, impact, urgency } = item;
  if (priority !== undefined && priority !== null) {
    if (!Number.isSafeInteger(priority)) {
      throw new InputError(INVALID_PRIORITY, itemPath(place, 'priority'), priority, '1, 2, 3, …');
    }
    return { priority, source: 'own_priority' };
  }
  if (routing.matrix === null || isMissing(impact) || isMissing(urgency)) {
    return { priority: routing.levels, source: 'no_priority' };
  }
  const row = entry(routing.matrix, impact, itemPath(place, 'impact'));
  return { priority: entry(row, urgency, itemPath(place, 'urgency')), source: 'matrix' };
}

/** How many steps the tier lifts an item. */
export function tierSteps(
  { tierBump }: CompiledRouting,
  { tier }: RoutingItem,
  place: number,
): number {
  if (tier === undefined || tier === null) return 0;
  if (typeof tier !== 'string') {
    throw new InputError(INVALID_ITEM, itemPath(place, 'tier'), tier, 'a text');
  }
  return tierBump.get(tier) ?? 0;
}

/** Held between 1 and the policy's levels. */
export function heldBetween(priority: number, levels: number): number {
  return Math.min(Math.max(priority, 1), levels);
}

function isMissing(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function entry<Value>(
  table: ReadonlyMap<string, Value>,
  key: string | number,
  argument: string,
): Value {
  const isName = typeof key === 'string' || typeof key === 'number';
  const found = isName ? table.get(String(key)) : undefined;
  if (found === undefined) {
    throw new InputError(NO_MATRIX_ENTRY, argument, key, oneOf([...table.keys()]));
  }
  return found;
}
