/**
 * A list in packs of bounded length, as plain JSON.
 *
 * A state that a fold hands on is copied where it grows. A ticket with a hundred thousand pauses
 * would be copied whole as often; in packs it is one pack and the list of packs.
 */
export type Packs<Item> = Item[][];

const MOST = 256;

/** Adds an item in place. */
export function addToPacks<Item>(packs: Packs<Item>, item: Item): void {
  const last = packs.at(-1);
  if (last === undefined || last.length >= MOST) packs.push([item]);
  else last.push(item);
}

/** A copy that may be added to, and whose last item may be replaced, without touching the original. */
export function forkPacks<Item>(packs: Packs<Item>): Packs<Item> {
  const copy = packs.slice();
  const last = copy.pop();
  if (last !== undefined) copy.push(last.slice());
  return copy;
}

/** The last item. */
export function lastOf<Item>(packs: Packs<Item>): Item | undefined {
  const last = packs[packs.length - 1];
  return last?.[last.length - 1];
}

/** How many items there are. */
export function countOf(packs: Packs<unknown>): number {
  const last = packs[packs.length - 1];
  return last === undefined ? 0 : (packs.length - 1) * MOST + last.length;
}
