import type { Extent } from '../../svg/index.js';
import { MINUTE_MS } from '../../time/timeUnits.js';
import type { TimelineLane } from './timelineLane.js';

/** The time of a picture, in epoch ms. */
export interface TimelineExtent extends Extent {
  /** The last instant that matters; up to `to` there is only room. */
  readonly last: number;
}

/** The shortest time that a picture shows: shorter ones would have no ticks. */
const LEAST_SPAN_MS = 2 * MINUTE_MS;
/** Room behind the last instant, as a share of the whole. */
const MARGIN = 0.03;

/**
 * The time that a picture shows: from the first start to the last thing that happened or will.
 * What is done lies beyond the edge, however long ago it was, so that it does not squeeze what
 * mattered; the stretches of an active clock reach up to now by themselves.
 *
 * @returns epoch ms, null when nothing ever started
 */
export function timelineExtent(lanes: readonly TimelineLane[]): TimelineExtent | null {
  let from = Infinity;
  let to = -Infinity;
  const include = (instant: number): void => {
    from = Math.min(from, instant);
    to = Math.max(to, instant);
  };
  for (const { stretches, marks } of lanes) {
    for (const stretch of stretches) {
      include(stretch.from);
      if (stretch.kind !== 'done') include(stretch.to);
    }
    for (const mark of marks) include(mark.at);
  }
  if (from > to) return null;
  const span = Math.max(LEAST_SPAN_MS, (to - from) * (1 + MARGIN));
  return { from, to: Math.round(from + span), last: to };
}
