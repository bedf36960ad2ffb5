import { element, textElement, textWidth, type Extent } from '../svg/index.js';
import type { Zone } from '../time/zone.js';
import { FAINT_INK, GRID, INK, MAJOR_GRID, SMALL_SIZE } from './style.js';
import { timeTicks, type TimeTick } from './timeTicks.js';

/** Least room for a tick and its label. */
const TICK_ROOM = 62;

/** What an axis of local times shows. */
export interface AxisFrame {
  readonly zone: Zone;
  /** Epoch ms. */
  readonly extent: Extent;
  /** Epoch ms to pixels. */
  readonly scale: (epochMs: number) => number;
}

/** Where an axis and its grid are, in pixels. */
export interface AxisLayout {
  readonly width: number;
  /** The horizontal span of what is drawn over time. */
  readonly bars: Extent;
  /** Upper end of the grid. */
  readonly gridTop: number;
  /** The line of the axis; its labels take 34 pixels below it. */
  readonly axisTop: number;
}

/** The grid behind what is drawn and the axis below it. */
export interface AxisSvg {
  readonly grid: string;
  readonly axis: string;
}

/** Draws the axis of local times. */
export function axisSvg({ zone, extent, scale }: AxisFrame, layout: AxisLayout): AxisSvg {
  const { bars, axisTop, gridTop } = layout;
  const ticks = timeTicks(zone, extent, Math.floor((bars.to - bars.from) / TICK_ROOM));
  const line = { x1: bars.from, x2: bars.to, y1: axisTop, y2: axisTop, stroke: MAJOR_GRID };
  const labels = ticks.map(({ at, label }) => {
    const x = scale(at);
    // A label at an end would stick out of the picture or into the names.
    if (x + textWidth(label, SMALL_SIZE) / 2 > layout.width - 2) return '';
    return (
      element('line', { x1: x, x2: x, y1: axisTop, y2: axisTop + 4, stroke: MAJOR_GRID }) +
      axisText(x, axisTop + 16, { text: label, fill: INK, anchor: 'middle' })
    );
  });
  return {
    grid: ticks
      .map(({ at, isMajor }) => {
        const x = scale(at);
        const stroke = isMajor ? MAJOR_GRID : GRID;
        return element('line', {
          x1: x,
          x2: x,
          y1: gridTop,
          y2: axisTop,
          stroke,
          'stroke-width': 0.75,
        });
      })
      .join(''),
    axis: [element('line', line), ...labels, ...contexts(ticks, scale, layout)].join(''),
  };
}

/** Day, month or year below the ticks, once for each run of the same, where it fits. */
function contexts(
  ticks: readonly TimeTick[],
  scale: (epochMs: number) => number,
  { bars, axisTop }: AxisLayout,
): string[] {
  const runs: { readonly text: string; readonly from: number }[] = [];
  for (const { context, at, isMajor } of ticks) {
    if (context === '' || runs.at(-1)?.text === context) continue;
    // Before the first tick it is the same day, unless the tick begins one.
    runs.push({ text: context, from: runs.length === 0 && !isMajor ? bars.from : scale(at) });
  }
  return runs.map(({ text, from }, index) => {
    const to = runs[index + 1]?.from ?? bars.to;
    if (textWidth(text, SMALL_SIZE) + 8 > to - from) return '';
    return axisText(from + 2, axisTop + 30, { text, fill: FAINT_INK, anchor: 'start' });
  });
}

function axisText(
  x: number,
  y: number,
  { text, fill, anchor }: { readonly text: string; readonly fill: string; readonly anchor: string },
): string {
  return textElement('text', { x, y, 'font-size': SMALL_SIZE, fill, 'text-anchor': anchor }, text);
}
