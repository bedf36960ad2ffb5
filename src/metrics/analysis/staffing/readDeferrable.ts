import { InputError } from '../../../errors/index.js';
import { INVALID_COUNT, NOT_A_DURATION } from '../../../errors/kinds/stats.js';
import { requireList } from '../../../errors/requireList.js';
import { requireObject } from '../../../errors/requireObject.js';
import { toEpochMs, type InstantLike } from '../../../time/index.js';

/** Work that may wait until it is due, such as an email: one item, or many alike together. */
export interface DeferrableItem {
  /** When it is there to be worked on; in the past for the backlog. */
  readonly at: InstantLike;
  readonly dueAt: InstantLike;
  /** How long it takes to handle, in ms. */
  readonly workMs: number;
}

/** An item with its instants read. */
export interface ReadItem {
  readonly at: number;
  readonly dueAt: number;
  readonly workMs: number;
}

/** Every pair of an arrival and a due instant is looked at. */
const MAX_ITEMS = 10_000;

/** Reads the items, those that are there already as from `from`. */
export function readDeferrable(items: readonly DeferrableItem[], from: number): ReadItem[] {
  requireList(items, 'items');
  if (items.length > MAX_ITEMS) {
    const expected = `at most ${MAX_ITEMS} items: add up those alike`;
    throw new InputError(INVALID_COUNT, 'items', items.length, expected);
  }
  return items.map((item, index) => {
    const name = `items[${index}]`;
    requireObject(item, name, 'an object with at, dueAt and workMs');
    const { workMs } = item;
    if (typeof workMs !== 'number' || !(workMs >= 0) || workMs > Number.MAX_SAFE_INTEGER) {
      throw new InputError(NOT_A_DURATION, `${name}.workMs`, workMs, '0 or more');
    }
    const at = Math.max(from, toEpochMs(item.at, `${name}.at`));
    return { at, dueAt: toEpochMs(item.dueAt, `${name}.dueAt`), workMs };
  });
}
