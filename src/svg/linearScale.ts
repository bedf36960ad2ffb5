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
  const span = domain.to - domain.from;
  return (value) => {
    const share = span > 0 ? Math.min(1, Math.max(0, (value - domain.from) / span)) : 0;
    return range.from + share * (range.to - range.from);
  };
}
