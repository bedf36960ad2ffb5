export interface Spread {
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
}

/** The 10 %, 50 % and 90 % quantiles of a few samples, interpolated. */
export function spread(samples: readonly number[]): Spread {
  const sorted = Float64Array.from(samples).sort();
  const at = (p: number) => {
    const place = p * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below] ?? NaN;
    const high = sorted[below + 1] ?? low;
    return low + (high - low) * (place - below);
  };
  return { p10: at(0.1), median: at(0.5), p90: at(0.9) };
}

/** The spread of a number that is counted: the same every time. */
export const exactly = (value: number): Spread => ({ p10: value, median: value, p90: value });
