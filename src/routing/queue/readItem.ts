import { INVALID_SPAN } from '../../errors/kinds/sla.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { spanMs } from '../../time/spanMs.js';
import type { CompiledRouting } from '../policy/routing.js';
import { basePriority } from '../priority/basePriority.js';
import type { Demand, DemandStep } from './demand.js';
import type { DemandIndex } from './demandIndex.js';
import { readDemand } from './readDemand.js';
import { itemPath, name, names, refuseItem } from './refuseItem.js';
import type { RoutingItem } from './routingItem.js';

/** An item as the functions of routing see it: numbers, names, demands. */
export interface QueuedItem {
  readonly id: string;
  readonly createdMs: number;
  /** Infinity when nothing is due. */
  readonly dueMs: number;
  /** -1 when nobody said. */
  readonly effortMs: number;
  /** Before ageing. */
  readonly priority: number;
  readonly demand: Demand;
  readonly terms: ItemTerms;
}

/** What few items have: an owner, agents that must not get it, a demand that changes with time. */
export interface ItemTerms {
  readonly owner: string | null;
  readonly excluded: readonly string[];
  readonly steps: readonly DemandStep[];
}

/**
 * Reads one item; its place is -1 when it stands alone.
 *
 * @throws InputError `invalid_item`, `invalid_priority`, `no_matrix_entry`, `invalid_span`,
 *   `invalid_units`, `unknown_skill`, and those of instants
 */
export function readItem(
  routing: CompiledRouting,
  item: RoutingItem,
  place: number,
  shared: DemandIndex<Demand> | null = null,
): QueuedItem {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    refuseItem(itemPath(place), item, 'an object with id and createdAt');
  }
  const { id, dueAt, effort } = item;
  if (typeof id !== 'string') refuseItem(itemPath(place, 'id'), id, 'a text');
  const { demand, steps } = readDemand(routing, item, { place, shared });
  return {
    id,
    createdMs: instant(item.createdAt, place, 'createdAt'),
    dueMs: dueAt === undefined || dueAt === null ? Infinity : instant(dueAt, place, 'dueAt'),
    effortMs: effort === undefined || effort === null ? -1 : effortMs(effort, place),
    priority: basePriority(routing, item, place),
    demand,
    terms: termsOf(item, place, steps),
  };
}

const NONE: readonly string[] = [];
const NO_TERMS: ItemTerms = { owner: null, excluded: NONE, steps: [] };

function termsOf(item: RoutingItem, place: number, steps: readonly DemandStep[]): ItemTerms {
  const owner = name(item.owner, place, 'owner');
  const excluded = item.excluded === undefined ? NONE : names(item.excluded, place, 'excluded');
  // Most items share these, which saves the memory of three fields each.
  const isPlain = owner === null && excluded.length === 0 && steps.length === 0;
  return isPlain ? NO_TERMS : { owner, excluded, steps };
}

function instant(value: InstantLike, place: number, key: string): number {
  // Built for every item, the argument's name would cost more than the instant.
  const isUsual = typeof value === 'number' && value > 0 && value < 4e12 && Number.isInteger(value);
  return isUsual ? value : toEpochMs(value, itemPath(place, key));
}

function effortMs(effort: unknown, place: number): number {
  const ms = spanMs(effort);
  if (ms === null) refuseItem(itemPath(place, 'effort'), effort, "'20m', or ms", INVALID_SPAN);
  return ms;
}
