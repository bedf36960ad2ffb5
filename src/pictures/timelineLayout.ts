import type { Extent } from '../svg/index.js';

/** Space around everything. */
export const MARGIN = 20;
/** Font sizes. */
export const TITLE_SIZE = 16;
export const TEXT_SIZE = 12;
export const SMALL_SIZE = 10.5;
/** A lane from its upper edge to the next one's. */
export const LANE_HEIGHT = 68;
/** The bar inside a lane: two rows of labels and one of symbols stand above it. */
export const BAR_TOP = 38;
export const BAR_HEIGHT = 22;
/** Baselines of the two rows of labels; the lower one fills first. */
export const LABEL_BASELINES: readonly number[] = [22, 9];
/** Middle of the row of symbols. */
export const SYMBOL_MIDDLE = 31;

export const INK = '#1f2937';
export const FAINT_INK = '#6b7280';
export const GRID = '#e5e7eb';
export const MAJOR_GRID = '#9ca3af';
/** Generic families only: a picture brings no fonts along. */
export const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';

/** Where everything is, in pixels. */
export interface TimelineLayout {
  readonly width: number;
  /** The horizontal span of bars and axis. */
  readonly bars: Extent;
  /** Upper edge of the first lane. */
  readonly lanesTop: number;
  /** The line of the axis. */
  readonly axisTop: number;
  readonly legendTop: number;
}
