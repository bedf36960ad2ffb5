/**
 * A span of numbers whose names say which edges belong to it: `from` (≥) or `above` (>) below,
 * `below` (<) or `upTo` (≤) above. Without a lower or an upper edge it goes on.
 */
export interface ValueRange {
  /** The least value, which belongs to the range. */
  readonly from?: number;
  /** Values greater than this. */
  readonly above?: number;
  /** Values less than this. */
  readonly below?: number;
  /** The greatest value, which belongs to the range. */
  readonly upTo?: number;
}

/** One end of a range. */
export interface RangeEdge {
  readonly at: number;
  readonly isInside: boolean;
}

/** The lower end, null when there is none. */
export function lowerEdge({ from, above }: ValueRange): RangeEdge | null {
  if (from !== undefined) return { at: from, isInside: true };
  return above === undefined ? null : { at: above, isInside: false };
}

/** The upper end, null when there is none. */
export function upperEdge({ upTo, below }: ValueRange): RangeEdge | null {
  if (upTo !== undefined) return { at: upTo, isInside: true };
  return below === undefined ? null : { at: below, isInside: false };
}

/** Whether a value lies in a range. */
export function isInRange(range: ValueRange, value: number): boolean {
  const { from, above, below, upTo } = range;
  return (
    (from === undefined || value >= from) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    (upTo === undefined || value <= upTo)
  );
}
