import type { InstantLike } from '../../time/index.js';

/** One period of a series. */
export interface SeriesPoint {
  /** The start of the period; null, of items without an instant, is not drawn. */
  readonly from: InstantLike | null;
  /** The end of the period; the point stands in its middle. */
  readonly to?: InstantLike | null;
  /** Null for a gap. */
  readonly value: number | null;
  /** Ends of the interval. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Control limits of the period, as a p-chart has them. */
  readonly limits?: SeriesLimits | null;
}

/** Where a value falls while nothing changes. */
export interface SeriesLimits {
  readonly center: number;
  readonly low: number;
  readonly high: number;
}

/** A line of the picture. */
export interface Series {
  readonly name: string;
  /** In order of time. */
  readonly points: readonly SeriesPoint[];
}
