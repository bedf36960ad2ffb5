import type { SegmentKind } from '../../sla/index.js';
import { element } from '../../svg/index.js';

/** What a stretch is drawn as: what it was, and a kind of its own for what counted after a breach. */
export type BarKind = SegmentKind | 'over';

/** How a kind of stretch looks. Kinds differ in their pattern too, for those who see no colours. */
interface BarStyle {
  /** The word in the legend, and before a duration inside the bar. */
  readonly word: string;
  readonly fill: string;
  readonly ink: string;
  /** Drawn over the fill in a square of 8 by 8 pixels that repeats. */
  readonly pattern?: string;
}

/** Every kind, in the order of the legend. */
export const BAR_STYLES: Readonly<Record<BarKind, BarStyle>> = {
  counted: { word: 'counted', fill: '#2563eb', ink: '#ffffff' },
  over: {
    word: 'counted after the breach',
    fill: '#b91c1c',
    ink: '#ffffff',
    pattern: 'M0 2H8M0 6H8',
  },
  paused: {
    word: 'paused',
    fill: '#fde68a',
    ink: '#713f12',
    pattern: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  },
  closed: { word: 'closed', fill: '#e5e7eb', ink: '#374151' },
  holiday: { word: 'holiday', fill: '#e9d5ff', ink: '#581c87', pattern: 'M2 2h1M6 6h1' },
  excused: { word: 'excused', fill: '#99f6e4', ink: '#134e4a', pattern: 'M0 4H8M4 0V8' },
  done: { word: 'done', fill: '#ffffff', ink: '#6b7280', pattern: 'M0 -1L9 8M-1 6L2 9' },
};

/** All kinds, in the order of the legend. */
export const BAR_KINDS: readonly BarKind[] = Object.keys(BAR_STYLES) as BarKind[];

/** Opacity of a pattern's lines, low enough for text to stay readable on them. */
const LINE_OPACITY = 0.28;
/** What is done should not draw the eye. */
const DONE_OPACITY = 0.16;

/** The paint of a kind, given the id that the picture's own patterns begin with. */
export function barFill(kind: BarKind, id: string): string {
  return BAR_STYLES[kind].pattern === undefined ? BAR_STYLES[kind].fill : `url(#${id}-${kind})`;
}

/** The definition of a kind's pattern; empty for a plain one. */
export function barPattern(kind: BarKind, id: string): string {
  const { fill, ink, pattern } = BAR_STYLES[kind];
  if (pattern === undefined) return '';
  return element(
    'pattern',
    { id: `${id}-${kind}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    [
      element('rect', { width: 8, height: 8, fill }),
      element('path', {
        d: pattern,
        stroke: ink,
        'stroke-width': kind === 'holiday' ? 2 : 1.2,
        'stroke-opacity': kind === 'done' ? DONE_OPACITY : LINE_OPACITY,
        fill: 'none',
      }),
    ],
  );
}
