import type { MetricUnit } from '../../metrics/index.js';
import { element, linearScale, textElement, textWidth } from '../../svg/index.js';
import type { Zone } from '../../time/zone.js';
import { axisSvg } from '../axisSvg.js';
import { HEADER_HEIGHT, headerSvg } from '../headerSvg.js';
import { legendSvg, SWATCH, type LegendEntry } from '../legendSvg.js';
import { localText } from '../localText.js';
import { pictureId } from '../pictureId.js';
import { pictureSvg } from '../pictureSvg.js';
import { GRID, INK, MARGIN, SMALL_SIZE } from '../style.js';
import { describeSeries, pointText } from './describeSeries.js';
import { lineStyle } from './lineStyle.js';
import { lineSvg, type SeriesFrame } from './lineSvg.js';
import type { LinePoint, SeriesLine } from './seriesLine.js';
import { valueAxis, type ValueAxis } from './valueAxis.js';

/** What a picture of series is drawn with. */
export interface SeriesDrawing {
  readonly zone: Zone;
  readonly title: string;
  readonly unit: MetricUnit;
  /** Pixels. */
  readonly width: number;
}

const PLOT_HEIGHT = 240;
/** Below the line of the axis: its labels and what is below them. */
const AXIS_ROOM = 52;
/** A picture of one instant needs some time around it. */
const LEAST_SPAN_MS = 3_600_000;

/** Puts the picture together. */
export function drawSeries(lines: readonly SeriesLine[], drawing: SeriesDrawing): string {
  const { zone, title, unit, width } = drawing;
  const points = lines.flatMap((line) => line.points);
  const axis = valueAxis(points.flatMap(valuesOf), unit);
  const gridTop = MARGIN + HEADER_HEIGHT;
  const axisTop = gridTop + PLOT_HEIGHT;
  const labelWidth = Math.max(...axis.ticks.map((tick) => textWidth(axis.text(tick), SMALL_SIZE)));
  const bars = { from: Math.ceil(MARGIN + labelWidth + 8), to: width - MARGIN };
  const extent = extentOf(points);
  const timeX = linearScale(extent, bars);
  const frame: SeriesFrame = {
    timeX,
    x: ({ from, to }) => timeX((from + to) / 2),
    y: linearScale(axis.extent, { from: axisTop, to: gridTop }),
    tell: (point) => pointText(point, zone, axis.fineText),
  };
  const layout = { width, bars, gridTop, axisTop };
  const time =
    points.length === 0 ? { grid: '', axis: '' } : axisSvg({ zone, extent, scale: timeX }, layout);
  const legendTop = axisTop + (points.length === 0 ? 20 : AXIS_ROOM);
  const legend = legendSvg(lines.map(legendEntry), { width, top: legendTop });
  return pictureSvg({
    id: pictureId('series', [title, unit, width, zone.name, lines]),
    title,
    description: describeSeries(lines, { zone, text: axis.fineText }),
    width,
    height: legendTop + legend.height + MARGIN / 2,
    children: [
      headerSvg(title, subtitleOf(points, zone), width),
      time.grid,
      valueGrid(axis, frame.y, bars),
      ...lines.map((line, index) => lineSvg(line, lineStyle(index), frame)),
      time.axis,
      legend.svg,
    ],
  });
}

function valuesOf({ value, interval, limits }: LinePoint): number[] {
  const around = [interval?.low, interval?.high, limits?.low, limits?.high];
  return [value, ...around].filter((each): each is number => typeof each === 'number');
}

function extentOf(points: readonly LinePoint[]): { readonly from: number; readonly to: number } {
  if (points.length === 0) return { from: 0, to: 0 };
  const from = points.reduce((least, point) => Math.min(least, point.from), Infinity);
  const to = points.reduce((most, point) => Math.max(most, point.to), -Infinity);
  return { from, to: Math.max(to, from + LEAST_SPAN_MS) };
}

function valueGrid(
  { ticks, text }: ValueAxis,
  y: (value: number) => number,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const style = { 'font-size': SMALL_SIZE, fill: INK, 'text-anchor': 'end' };
  return ticks
    .map((tick) => {
      const at = y(tick);
      const line = { x1: from, x2: to, y1: at, y2: at, stroke: GRID };
      return (
        element('line', line) +
        textElement('text', { x: from - 6, y: at + 3.5, ...style }, text(tick))
      );
    })
    .join('');
}

function subtitleOf(points: readonly LinePoint[], zone: Zone): string {
  if (points.length === 0) return 'no values';
  const { from, to } = extentOf(points);
  const day = (at: number): string => {
    const { date, year } = localText(zone, at);
    return `${date} ${year}`;
  };
  const extras = [
    points.some(({ interval }) => interval !== null) ? 'with intervals' : '',
    points.some(({ limits }) => limits !== null) ? 'dashed: control limits' : '',
  ].filter((text) => text !== '');
  // The end of the last period is no part of it.
  return [`${day(from)} to ${day(to - 1)}, ${zone.name}`, ...extras].join('; ');
}

function legendEntry({ name }: SeriesLine, index: number): LegendEntry {
  const { color, dash, marker } = lineStyle(index);
  const line = { stroke: color, 'stroke-width': 2, 'stroke-dasharray': dash };
  return {
    word: name,
    sample: (x, y) =>
      element('line', { x1: x, x2: x + SWATCH, y1: y, y2: y, ...line }) + marker(x + SWATCH / 2, y),
  };
}
