import type { AxisLayout } from '../axisSvg.js';

/** A lane from its upper edge to the next one's. */
export const LANE_HEIGHT = 68;
/** The bar inside a lane: two rows of labels and one of symbols stand above it. */
export const BAR_TOP = 38;
export const BAR_HEIGHT = 22;
/** Baselines of the two rows of labels; the lower one fills first. */
export const LABEL_BASELINES: readonly number[] = [22, 9];
/** Middle of the row of symbols. */
export const SYMBOL_MIDDLE = 31;

/** Where everything is, in pixels. */
export interface TimelineLayout extends AxisLayout {
  readonly legendTop: number;
}
