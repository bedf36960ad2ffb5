import type { Extent } from './linearScale.js';

/** A label that asks for a place on a line. */
export interface LabelWish {
  /** Where its middle should be. */
  readonly at: number;
  readonly width: number;
}

/** Where a label goes. */
export interface LabelPlace {
  /** The label's middle, moved inwards where the line ends. */
  readonly at: number;
  /** 0 for the row that fills first. */
  readonly row: number;
}

/** Least room between two labels of a row. */
const GAP = 6;

/**
 * Places labels in rows without overlap. The first in the list choose first; one that finds no
 * room in any row gets none.
 *
 * @param wishes - the labels, most important first
 * @param line - the pixels that labels may cover
 * @param rows - how many rows there are
 * @returns for each wish its place, or null
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  line: Extent,
  rows: number,
): (LabelPlace | null)[] {
  const taken: Extent[][] = Array.from({ length: rows }, () => []);
  return wishes.map(({ at, width }) => {
    if (width > line.to - line.from) return null;
    const middle = Math.min(line.to - width / 2, Math.max(line.from + width / 2, at));
    const needs = { from: middle - width / 2 - GAP, to: middle + width / 2 + GAP };
    const row = taken.findIndex((others) =>
      others.every((other) => other.to <= needs.from || other.from >= needs.to),
    );
    taken[row]?.push({ from: middle - width / 2, to: middle + width / 2 });
    return row < 0 ? null : { at: middle, row };
  });
}
