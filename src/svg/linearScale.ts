/** A span of values or of pixels. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * Maps values onto pixels in proportion, values outside onto the nearer end.
 *
 * @param domain - the values; an empty span maps everything onto the first pixel
 * @param range - the pixels
 */
export function linearScale(domain: Extent, range: Extent): (value: number) => number {
  // Halves, since the span of the largest numbers is no number.
  const start = domain.from / 2;
  const span = domain.to / 2 - start;
  return (value) => {
    const share = span > 0 ? Math.min(1, Math.max(0, (value / 2 - start) / span)) : 0;
    return range.from + share * (range.to - range.from);
  };
}
