import { InputError } from '../../errors/index.js';
import { isTexts } from '../../errors/isTexts.js';
import type { ErrorKind } from '../../errors/errorKind.js';
import { INVALID_ITEM } from '../../errors/kinds/routing.js';

/** Refuses an item, naming the key and the value. */
export function refuseItem(
  where: string,
  received: unknown,
  expected: string,
  kind: ErrorKind = INVALID_ITEM,
): never {
  throw new InputError(kind, where, received, expected);
}

/** Where an item stands, as one would type it; built only when something is wrong. */
export function itemPath(place: number, key = ''): string {
  const item = place < 0 ? 'item' : `items[${place}]`;
  return key === '' ? item : `${item}.${key}`;
}

/** A text, or null when there is none. */
export function name(value: unknown, place: number, key: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') refuseItem(itemPath(place, key), value, 'a text');
  return value;
}

/** A list of texts. */
export function names(value: unknown, place: number, key: string): readonly string[] {
  if (!isTexts(value)) {
    refuseItem(itemPath(place, key), value, 'a list of texts');
  }
  return value;
}
