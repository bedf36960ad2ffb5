import { BAR_KINDS, type BarKind } from './barStyle.js';
import type { LaneStretch } from './timelineLane.js';

/** A rectangle of a lane, in pixels. */
export interface LaneBar {
  readonly from: number;
  readonly to: number;
  /** What is inside with its share of the time, in the order of the legend. */
  readonly parts: readonly { readonly kind: BarKind; readonly share: number }[];
  /** The stretch, when the bar is a single one. */
  readonly stretch: LaneStretch | null;
}

/** Stretches thinner than this are drawn together. */
const LEAST_WIDTH = 2;
/** How wide such a bar grows before the next one begins: it bounds a picture of any log. */
const JOINED_WIDTH = 4;

/**
 * Turns stretches into bars. Neighbours thinner than two pixels share a bar, cut by height in
 * proportion to their time, so that what one sees still adds up.
 *
 * @param stretches - in order of time, without overlap
 * @param scale - epoch ms to pixels
 */
export function laneBars(
  stretches: readonly LaneStretch[],
  scale: (epochMs: number) => number,
): LaneBar[] {
  const bars: LaneBar[] = [];
  let thin: LaneStretch[] = [];
  let thinWidth = 0;
  const flush = (): void => {
    if (thin.length > 0) bars.push(joinedBar(thin, scale));
    thin = [];
    thinWidth = 0;
  };
  for (const stretch of stretches) {
    const from = scale(stretch.from);
    const to = scale(stretch.to);
    if (to - from >= LEAST_WIDTH) {
      flush();
      bars.push({ from, to, parts: [{ kind: stretch.kind, share: 1 }], stretch });
    } else {
      thin.push(stretch);
      thinWidth += to - from;
      if (thinWidth >= JOINED_WIDTH) flush();
    }
  }
  flush();
  return bars;
}

function joinedBar(stretches: readonly LaneStretch[], scale: (epochMs: number) => number): LaneBar {
  const first = stretches[0];
  const last = stretches.at(-1);
  const times = new Map<BarKind, number>();
  let total = 0;
  for (const { kind, from, to } of stretches) {
    times.set(kind, (times.get(kind) ?? 0) + to - from);
    total += to - from;
  }
  return {
    from: scale(first?.from ?? 0),
    to: scale(last?.to ?? 0),
    parts: BAR_KINDS.flatMap((kind) => {
      const ms = times.get(kind);
      return ms === undefined ? [] : [{ kind, share: ms / total }];
    }),
    stretch: stretches.length === 1 && first !== undefined ? first : null,
  };
}
