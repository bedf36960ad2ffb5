import { element, roundNumber } from '../../svg/index.js';

/** How a series looks: colour, dash and marker differ, for those who see no colours too. */
export interface LineStyle {
  readonly color: string;
  readonly dash: string | undefined;
  readonly marker: (x: number, y: number) => string;
}

const COLORS = [
  '#2563eb',
  '#b45309',
  '#047857',
  '#7c3aed',
  '#be123c',
  '#0e7490',
  '#4d7c0f',
  '#6b7280',
];
const DASHES = [undefined, '7 3', '2 3', '10 3 2 3'];
const SIZE = 3.2;

/** Outlines around a middle, as path data. */
const MARKERS: readonly ((x: number, y: number) => string)[] = [
  (x, y) =>
    `M${x - SIZE} ${y}a${SIZE} ${SIZE} 0 1 0 ${2 * SIZE} 0a${SIZE} ${SIZE} 0 1 0 ${-2 * SIZE} 0`,
  (x, y) => `M${x - SIZE} ${y - SIZE}h${2 * SIZE}v${2 * SIZE}h${-2 * SIZE}Z`,
  (x, y) => `M${x} ${y - 1.3 * SIZE}l${1.2 * SIZE} ${2.2 * SIZE}h${-2.4 * SIZE}Z`,
  (x, y) =>
    `M${x} ${y - 1.4 * SIZE}l${1.3 * SIZE} ${1.4 * SIZE}l${-1.3 * SIZE} ${1.4 * SIZE}l${-1.3 * SIZE} ${-1.4 * SIZE}Z`,
];

/** The style of the series at a place in the list. */
export function lineStyle(index: number): LineStyle {
  const color = COLORS[index % COLORS.length] ?? '#2563eb';
  const outline = MARKERS[index % MARKERS.length];
  return {
    color,
    dash: DASHES[index % DASHES.length],
    marker: (x, y) => element('path', { d: rounded(outline?.(x, y) ?? ''), fill: color }),
  };
}

/** Numbers of path data to a hundredth of a pixel. */
function rounded(path: string): string {
  return path.replace(/-?\d{1,9}\.\d+/g, (number) => String(roundNumber(Number(number))));
}
