import { element, roundNumber, textElement, textWidth } from '../../svg/index.js';
import { countText } from '../countText.js';
import { INK, SMALL_SIZE } from '../style.js';
import { waitText } from '../waitText.js';
import { HALF_LABEL } from './placeEdgeLabels.js';
import { pointOn, type Point, type Route } from './routeEdge.js';
import type { ShownEdge } from './shownJourney.js';

/** The main path. */
export const MAIN_COLOR = '#2563eb';
/** Ways that lead back to where cases had been. */
export const RETURN_COLOR = '#b45309';
/** All others. */
export const OTHER_COLOR = '#6b7280';

const MOST_WIDTH = 7;
const ARROW = 8;

/** How often, and after which wait: `3,483 · 2d 4h`. */
export function edgeText({ n, medianMs }: ShownEdge): string {
  return medianMs === null ? countText(n) : `${countText(n)} · ${waitText(medianMs)}`;
}

/** Draws an edge as wide as it is frequent; ways back are dashed. */
export function edgeSvg(edge: ShownEdge, route: Route, most: number): string {
  const color = colorOf(edge);
  const width = 1 + (MOST_WIDTH - 1) * Math.sqrt(edge.n / Math.max(1, most));
  const [a, b, c, d] = route;
  const path = `M${xy(a)}C${xy(b)} ${xy(c)} ${xy(d)}`;
  return element('g', {}, [
    textElement('title', {}, `${edge.from} to ${edge.to}: ${edgeText(edge)}`),
    element('path', {
      d: path,
      fill: 'none',
      stroke: color,
      'stroke-width': width,
      'stroke-opacity': edge.isMain ? 0.85 : 0.55,
      'stroke-dasharray': isReturn(edge) ? '6 3' : undefined,
    }),
    arrow(route, color, width),
  ]);
}

/** Writes an edge's label. */
export function edgeLabelSvg(edge: ShownEdge, { x, y }: Point): string {
  const text = edgeText(edge);
  const half = textWidth(text, SMALL_SIZE) / 2 + 2;
  const style = { 'font-size': SMALL_SIZE, 'text-anchor': 'middle', fill: INK };
  const weight = edge.isMain ? 600 : undefined;
  return (
    element('rect', {
      x: x - half,
      y: y - HALF_LABEL,
      width: 2 * half,
      height: 2 * HALF_LABEL,
      fill: '#ffffff',
      'fill-opacity': 0.85,
      rx: 3,
    }) + textElement('text', { x, y: y + 4, ...style, 'font-weight': weight }, text)
  );
}

/** Whether it mostly leads to where cases had been before. */
export function isReturn({ isMain, n, returns }: ShownEdge): boolean {
  return !isMain && 2 * returns > n;
}

function colorOf(edge: ShownEdge): string {
  if (edge.isMain) return MAIN_COLOR;
  return isReturn(edge) ? RETURN_COLOR : OTHER_COLOR;
}

function arrow(route: Route, color: string, width: number): string {
  const tip = route[3];
  const before = pointOn(route, 0.94);
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const size = ARROW + width * 0.6;
  const back = { x: tip.x - ux * size, y: tip.y - uy * size };
  const half = size * 0.5;
  const left = { x: back.x - uy * half, y: back.y + ux * half };
  const right = { x: back.x + uy * half, y: back.y - ux * half };
  return element('path', { d: `M${xy(tip)}L${xy(left)}L${xy(right)}Z`, fill: color });
}

function xy({ x, y }: Point): string {
  return `${roundNumber(x)} ${roundNumber(y)}`;
}
