import type { ChurnContribution } from '../../churn/index.js';
import {
  element,
  fitText,
  linearScale,
  textElement,
  textWidth,
  type Extent,
} from '../../svg/index.js';
import { FAINT_INK, GRID, INK, SMALL_SIZE, TEXT_SIZE } from '../style.js';
import { pointsText } from './pointsText.js';

/** Height of a contribution's row. */
export const ROW_HEIGHT = 34;

const RAISES = '#b91c1c';
const LOWERS = '#2563eb';

/** Where rows are drawn. */
export interface RowsPlace {
  readonly top: number;
  /** The pixels of the names. */
  readonly names: Extent;
  /** The pixels of the bars. */
  readonly bars: Extent;
}

/** A bar for each contribution from the line of no points, missing ones hollow with their range. */
export function contributionRows(
  contributions: readonly ChurnContribution[],
  { top, names, bars }: RowsPlace,
): string {
  const low = Math.min(0, ...contributions.map((each) => Math.min(each.points, each.low)));
  const high = Math.max(0, ...contributions.map((each) => Math.max(each.points, each.high)));
  const room = figureRoom(contributions);
  const scale = linearScale(
    { from: low, to: high },
    { from: bars.from + room, to: bars.to - room },
  );
  const zero = scale(0);
  const bottom = top + contributions.length * ROW_HEIGHT;
  const axis = element('line', { x1: zero, x2: zero, y1: top, y2: bottom, stroke: GRID });
  const rows = contributions.map((each, i) =>
    rowSvg(each, { y: top + i * ROW_HEIGHT, names, zero, scale }),
  );
  return axis + rows.join('');
}

/** Room for the figures beside the bars. */
function figureRoom(contributions: readonly ChurnContribution[]): number {
  return contributions.reduce(
    (most, { points }) => Math.max(most, textWidth(pointsText(points), TEXT_SIZE) + 8),
    52,
  );
}

interface RowPlace {
  readonly y: number;
  readonly names: Extent;
  readonly zero: number;
  readonly scale: (points: number) => number;
}

function rowSvg(each: ChurnContribution, { y, names, zero, scale }: RowPlace): string {
  const end = scale(each.points);
  const room = names.to - names.from;
  const isMissing = each.high > each.low || each.state === 'missing';
  const color = each.points > 0 ? RAISES : LOWERS;
  const left = each.points < 0;
  const bar = element('rect', {
    x: Math.min(zero, end),
    y: y + 7,
    width: Math.max(1, Math.abs(end - zero)),
    height: 18,
    fill: isMissing ? '#ffffff' : color,
    stroke: color,
    'stroke-dasharray': isMissing ? '4 3' : undefined,
  });
  const edge = left ? Math.min(end, scale(each.low)) - 6 : Math.max(end, scale(each.high)) + 6;
  const figure = { x: edge, y: y + 20, 'font-size': TEXT_SIZE, fill: INK };
  const anchor = left ? 'end' : 'start';
  const second = noteOf(each);
  return (
    textElement(
      'text',
      { x: names.from, y: y + (second === '' ? 20 : 14), 'font-size': TEXT_SIZE, fill: INK },
      fitText(each.signal ?? 'base', room, TEXT_SIZE),
    ) +
    (second === ''
      ? ''
      : textElement(
          'text',
          { x: names.from, y: y + 27, 'font-size': SMALL_SIZE, fill: FAINT_INK },
          fitText(second, room, SMALL_SIZE),
        )) +
    bar +
    (isMissing ? whisker(each, y + 16, scale) : '') +
    textElement('text', { ...figure, 'text-anchor': anchor }, pointsText(each.points))
  );
}

/** What a missing signal could have given. */
function whisker(
  { low, high }: ChurnContribution,
  y: number,
  scale: (points: number) => number,
): string {
  const [x1, x2] = [scale(low), scale(high)];
  const ends = [x1, x2].map((x) =>
    element('line', { x1: x, x2: x, y1: y - 4, y2: y + 4, stroke: FAINT_INK }),
  );
  return element('line', { x1, x2, y1: y, y2: y, stroke: FAINT_INK }) + ends.join('');
}

/** The small line below a signal's name. */
function noteOf({ state, reason, value }: ChurnContribution): string {
  const said = reason ?? (value === null ? '' : String(value));
  if (state === 'known') return said;
  return said === '' ? state : `${state}, ${said}`;
}
