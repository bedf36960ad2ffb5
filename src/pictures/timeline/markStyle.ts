import type { ClockMark } from '../../sla/index.js';
import { element, roundNumber } from '../../svg/index.js';
import { SYMBOL_MIDDLE } from './timelineLayout.js';

/** How an instant is marked: a word, a colour, and a shape that tells it without the colour. */
interface MarkStyle {
  readonly word: string;
  readonly color: string;
  /** Around 0,0, about 8 pixels across. */
  readonly shape: string;
  readonly isHollow?: boolean;
}

/** Marks that are drawn, the most important first; pauses are seen from the bars. */
export const MARK_STYLES: Readonly<Partial<Record<ClockMark['kind'], MarkStyle>>> = {
  breached: { word: 'breached', color: '#b91c1c', shape: 'M-4 -4L4 4M-4 4L4 -4' },
  due: { word: 'due', color: '#111827', shape: 'M-4.5 -4H4.5L0 4.5Z' },
  stopped: { word: 'stopped', color: '#15803d', shape: 'M-4 -4H4V4H-4Z' },
  cancelled: { word: 'cancelled', color: '#4b5563', shape: 'M-4 0H4', isHollow: true },
  started: { word: 'started', color: '#2563eb', shape: 'M-3.5 -4.5L4.5 0L-3.5 4.5Z' },
  reopened: { word: 'reopened', color: '#2563eb', shape: 'M-3 -4.5L4.5 0L-3 4.5Z', isHollow: true },
  warning: { word: 'warning', color: '#b45309', shape: 'M0 -4.5L4.5 4H-4.5Z', isHollow: true },
  target_changed: {
    word: 'target changed',
    color: '#4b5563',
    shape: 'M0 -4.5L4.5 0L0 4.5L-4.5 0Z',
    isHollow: true,
  },
  calendar_changed: {
    word: 'calendar changed',
    color: '#4b5563',
    shape: 'M0 -4.5L4.5 0L0 4.5L-4.5 0Z',
  },
};

/** The marks that are drawn, the most important first. */
export const MARK_KINDS: readonly ClockMark['kind'][] = Object.keys(
  MARK_STYLES,
) as ClockMark['kind'][];

/** The shape of a mark at a place. */
export function markSymbol(kind: ClockMark['kind'], x: number, y: number = SYMBOL_MIDDLE): string {
  const style = MARK_STYLES[kind];
  if (style === undefined) return '';
  const isLine = !style.shape.endsWith('Z');
  return element('path', {
    d: style.shape,
    transform: `translate(${roundNumber(x)} ${roundNumber(y)})`,
    fill: isLine ? 'none' : style.isHollow === true ? '#ffffff' : style.color,
    stroke: style.color,
    'stroke-width': isLine ? 2.4 : 1.4,
    'stroke-linejoin': 'round',
  });
}
