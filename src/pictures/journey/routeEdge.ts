import type { Box } from './placeActivities.js';

/** A place in the picture, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way of an edge: a cubic curve by its four points. */
export type Route = readonly [Point, Point, Point, Point];

/** How far a route may bow out to pass by a box, in pixels; the nearest first. */
const BOWS: readonly number[] = [0, 40, -40, 80, -80, 120, -120, 170, -170, 230, -230, 300, -300];
const SAMPLES = 24;
/** Least room between a route and a box that it passes. */
const CLEARANCE = 6;

/** Finds the way from one box to another that passes by the boxes in between. */
export function routeEdge(
  from: Box,
  to: Box,
  { others, width }: { readonly others: readonly Box[]; readonly width: number },
): Route {
  let best = straight(from, to, 0);
  let least = Infinity;
  for (const bow of BOWS) {
    const route = straight(from, to, bow);
    const hits = hitsOf(route, others, width);
    if (hits < least) {
      best = route;
      least = hits;
    }
    if (hits === 0) break;
  }
  return best;
}

/** The loop of an activity that follows itself, at the right side of its box. */
export function routeLoop(box: Box): Route {
  const top = { x: box.right, y: box.top + 12 };
  const bottom = { x: box.right, y: box.bottom - 12 };
  const reach = box.right + 32;
  return [top, { x: reach, y: box.top - 6 }, { x: reach, y: box.bottom + 6 }, bottom];
}

/** The point of a route after the share `t` of its parameter. */
export function pointOn([a, b, c, d]: Route, t: number): Point {
  const s = 1 - t;
  const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: p * a.x + q * b.x + r * c.x + u * d.x,
    y: p * a.y + q * b.y + r * c.y + u * d.y,
  };
}

function straight(from: Box, to: Box, bow: number): Route {
  const middle = (box: Box): number => (box.left + box.right) / 2;
  const down = to.top > from.bottom;
  const up = to.bottom < from.top;
  if (!down && !up) return beside(from, to, bow);
  // Ways down leave and arrive left of the middle, ways up right of it: they never hide each other.
  const aside = (from.right - from.left) * (middle(from) === middle(to) ? 0.3 : 0.1);
  const isStraight = bow === 0 && down && middle(from) === middle(to);
  const shift = isStraight ? 0 : down ? -aside : aside;
  const start = { x: middle(from) + shift, y: down ? from.bottom : from.top };
  const end = { x: middle(to) + shift, y: down ? to.top : to.bottom };
  const lift = (end.y - start.y) * 0.45;
  return [
    start,
    { x: start.x + bow * 1.3, y: start.y + lift },
    { x: end.x + bow * 1.3, y: end.y - lift },
    end,
  ];
}

/** Between two boxes of one row: there along the upper half, back along the lower. */
function beside(from: Box, to: Box, bow: number): Route {
  const right = to.left > from.left;
  const y = (from.top + from.bottom) / 2 + (right ? -12 : 12);
  const start = { x: right ? from.right : from.left, y };
  const end = { x: right ? to.left : to.right, y };
  const third = (end.x - start.x) / 3;
  return [
    start,
    { x: start.x + third, y: y + bow * 1.3 },
    { x: end.x - third, y: y + bow * 1.3 },
    end,
  ];
}

function hitsOf(route: Route, others: readonly Box[], width: number): number {
  let hits = 0;
  for (let index = 1; index < SAMPLES; index++) {
    const { x, y } = pointOn(route, index / SAMPLES);
    if (x < CLEARANCE || x > width - CLEARANCE) hits++;
    for (const { left, right, top, bottom } of others) {
      const isInside = x > left - CLEARANCE && x < right + CLEARANCE;
      if (isInside && y > top - CLEARANCE && y < bottom + CLEARANCE) hits++;
    }
  }
  return hits;
}
