import { MARGIN } from '../style.js';
import type { ShownJourney } from './shownJourney.js';

/** A rectangle, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the activities are. */
export interface Placement {
  readonly boxes: ReadonlyMap<string, Box>;
  /** Lower end of the last row. */
  readonly bottom: number;
}

const BOX_HEIGHT = 52;
const ROW_HEIGHT = 118;
/** Right of a box, for the loop of an activity that follows itself. */
const LOOP_ROOM = 30;
/** Boxes at each side of the main path, where there is room for them. */
const WIDE = 700;

/**
 * Puts activities into rows: the main path runs down the middle, the others stand beside it,
 * between the two activities of it that they have most to do with.
 */
export function placeActivities(
  shown: ShownJourney,
  { width, top }: { readonly width: number; readonly top: number },
): Placement {
  const perSide = width >= WIDE ? 2 : 1;
  const room = width - 2 * MARGIN - LOOP_ROOM;
  const boxWidth = Math.min(136, room / (2 * perSide + 1) - (perSide === 1 ? 14 : LOOP_ROOM));
  const step = (room - boxWidth) / 2 / perSide;
  const boxes = new Map<string, Box>();
  let row = 0;
  const put = (name: string, column: number): void => {
    const left = MARGIN + (room - boxWidth) / 2 + column * step;
    const y = top + row * ROW_HEIGHT;
    boxes.set(name, { left, top: y, right: left + boxWidth, bottom: y + BOX_HEIGHT });
  };
  const gaps = gapsOf(shown);
  for (let place = -1; place < Math.max(1, shown.spine.length); place++) {
    const name = shown.spine[place];
    if (name !== undefined) {
      put(name, 0);
      row++;
    }
    const beside = gaps.get(place) ?? [];
    for (let from = 0; from < beside.length; from += 2 * perSide) {
      for (const [index, each] of beside.slice(from, from + 2 * perSide).entries()) {
        put(each, COLUMNS[index] ?? 0);
      }
      row++;
    }
  }
  return { boxes, bottom: top + Math.max(0, row - 1) * ROW_HEIGHT + BOX_HEIGHT };
}

/** The nearest first; the middle stays free for the main path. */
const COLUMNS: readonly number[] = [1, -1, 2, -2];

/** The activities off the main path by the place after which they stand; -1 is before the first. */
function gapsOf({ spine, activities, edges }: ShownJourney): Map<number, string[]> {
  const places = new Map(spine.map((name, index) => [name, index]));
  const others = activities.map(({ activity }) => activity).filter((name) => !places.has(name));
  const gaps = new Map<number, string[]>();
  // The more frequent ones first: the rare ones may lean on them.
  for (const name of others) {
    let weight = 0;
    let sum = 0;
    for (const { from, to, n } of edges) {
      const other = from === name ? to : to === name ? from : undefined;
      const place = other === name ? undefined : places.get(other ?? '');
      if (place === undefined) continue;
      // What it comes from lies above it, what it goes to below.
      sum += n * (from === name ? place - 0.5 : place + 0.5);
      weight += n;
    }
    const mean = weight === 0 ? spine.length - 0.5 : sum / weight;
    const gap = Math.min(spine.length - 1, Math.max(-1, Math.floor(mean)));
    places.set(name, gap + 0.5);
    gaps.set(gap, [...(gaps.get(gap) ?? []), name]);
  }
  return gaps;
}
