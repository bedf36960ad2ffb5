import { textWidth } from '../../svg/index.js';
import { SMALL_SIZE } from '../style.js';
import type { Box } from './placeActivities.js';
import { pointOn, type Point, type Route } from './routeEdge.js';

/** A label that asks for a place on its edge. */
export interface EdgeLabel {
  readonly text: string;
  readonly route: Route;
  /** Whether the edge leads back to its own box: its label stands beside it. */
  readonly isLoop: boolean;
}

/** What labels keep off, and the edges of the room that they have. */
export interface LabelRoom {
  readonly boxes: readonly Box[];
  readonly top: number;
  readonly width: number;
}

/** Where along its edge a label may stand, the middle first. */
const PLACES: readonly number[] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];
/** Half the height of a label. */
export const HALF_LABEL = 7.5;
const GAP = 2;

/**
 * Places labels on their edges, off the boxes and off each other, and where there is room off the
 * straight edges of the main path. The first in the list choose first; one that finds no place
 * gets none.
 */
export function placeEdgeLabels(
  labels: readonly EdgeLabel[],
  { boxes, top, width }: LabelRoom,
): (Point | null)[] {
  const taken: Box[] = [...boxes];
  const lines = labels.map(({ route }) => lineOf(route));
  return labels.map((label, index) => {
    const wishes = spotsOf(label);
    const free = wishes.filter(
      ({ box }) =>
        box.top >= top && box.left >= GAP && box.right <= width - GAP && !hits(box, taken),
    );
    const foreign = lines.flatMap((line, at) => (line === null || at === index ? [] : [line]));
    const chosen = free.find(({ box }) => !hits(box, foreign)) ?? free[0];
    if (chosen === undefined) return null;
    taken.push(chosen.box);
    return chosen.at;
  });
}

/** The strip of a straight way down. */
function lineOf([a, b, , d]: Route): Box | null {
  if (a.x !== d.x || a.x !== b.x || d.y < a.y) return null;
  return { left: a.x - 4, right: a.x + 4, top: a.y, bottom: d.y };
}

function spotsOf({ text, route, isLoop }: EdgeLabel): { at: Point; box: Box }[] {
  const half = textWidth(text, SMALL_SIZE) / 2 + 3;
  const side = pointOn(route, 0.5);
  const places = isLoop
    ? [{ x: side.x + half + 3, y: side.y }]
    : PLACES.map((place) => pointOn(route, place));
  return places.map((at) => ({
    at,
    box: {
      left: at.x - half,
      right: at.x + half,
      top: at.y - HALF_LABEL,
      bottom: at.y + HALF_LABEL,
    },
  }));
}

function hits(box: Box, others: readonly Box[]): boolean {
  return others.some((other) => meet(box, other));
}

function meet(a: Box, b: Box): boolean {
  const across = a.left < b.right + GAP && b.left < a.right + GAP;
  return across && a.top < b.bottom + GAP && b.top < a.bottom + GAP;
}
