import { compareItems, type QueueKeys } from './queueKeys.js';

/** Whole numbers up to here are exact. */
const EXACT = 2 ** 53;

/**
 * The places of the items in their queue, the first one first.
 *
 * Where all criteria of an item and its place fit into one exact number, those numbers are sorted,
 * which needs no comparison by a function; what is equal but for the place is then put in order.
 */
export function queueOrder(keys: QueueKeys): Int32Array {
  const packed = packedKeys(keys);
  const compare = compareItems(keys);
  const count = keys.places.length;
  const places = new Int32Array(count);
  if (packed === null) {
    for (let at = 0; at < count; at++) places[at] = at;
    return places.sort(compare);
  }
  const standing = packed.sort();
  for (let at = 0; at < count; at++) {
    const key = standing[at]!;
    standing[at] = Math.floor(key / count);
    places[at] = key - standing[at]! * count;
  }
  for (let from = 0, to = 1; from < count; from = to, to++) {
    while (to < count && standing[to] === standing[from]) to++;
    if (to - from > 1) places.subarray(from, to).sort(compare);
  }
  return places;
}

/** One number for each item; null when they would not be exact. */
function packedKeys({ columns, places }: QueueKeys): Float64Array | null {
  const count = places.length;
  const packed = new Float64Array(count);
  let states = count;
  for (const column of columns) {
    const range = rangeOf(column);
    if (range === null) return null;
    const { least, width } = range;
    states *= width;
    if (states > EXACT) return null;
    for (let i = 0; i < count; i++) {
      // What has no number comes after all that have.
      const step = column[i] === Infinity ? width - 1 : column[i]! - least;
      packed[i] = packed[i]! * width + step;
    }
  }
  for (let i = 0; i < count; i++) packed[i] = packed[i]! * count + i;
  return packed;
}

/** The least of whole numbers, and how many there are up to the largest and Infinity. */
function rangeOf(column: Float64Array): { readonly least: number; readonly width: number } | null {
  let least = Infinity;
  let most = -Infinity;
  for (const value of column) {
    if (value === Infinity) continue;
    if (!Number.isInteger(value)) return null;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least === Infinity ? { least: 0, width: 1 } : { least, width: most - least + 2 };
}
