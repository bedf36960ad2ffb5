import { element, roundNumber, textElement } from '../../svg/index.js';
import type { LineStyle } from './lineStyle.js';
import type { LinePoint, SeriesLine } from './seriesLine.js';

/** How values and instants become pixels, and how they are told. */
export interface SeriesFrame {
  readonly x: (point: LinePoint) => number;
  readonly timeX: (epochMs: number) => number;
  readonly y: (value: number) => number;
  readonly tell: (point: LinePoint) => string;
}

type Known = LinePoint & { readonly value: number };

/** Markers closer than this, in pixels, would run together. */
const MARKER_ROOM = 7;

/** Draws a series: limits, intervals, the line with its gaps, the points. */
export function lineSvg(
  { name, points }: SeriesLine,
  { color, dash, marker }: LineStyle,
  frame: SeriesFrame,
): string {
  const runs = runsOf(points);
  const known = runs.flat();
  const alone = new Set(runs.filter((run) => run.length === 1).flat());
  const room = known.length < 2 ? Infinity : spanOf(known, frame) / (known.length - 1);
  const line = { fill: 'none', stroke: color, 'stroke-width': 2, 'stroke-linejoin': 'round' };
  return element('g', {}, [
    limitsSvg(points, color, frame),
    ...runs.map((run) => intervalSvg(run, color, frame)),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) => {
        const d = `M${run.map((point) => xy(frame.x(point), frame.y(point.value))).join('L')}`;
        return element('path', { d, ...line, 'stroke-dasharray': dash });
      }),
    ...known.map((point) => {
      const [x, y] = [frame.x(point), frame.y(point.value)];
      if (room < MARKER_ROOM && !alone.has(point) && !isBeyond(point)) return '';
      const title = textElement('title', {}, `${name}: ${frame.tell(point)}`);
      return element('g', {}, [title, beyondSvg(point, x, y), marker(x, y)]);
    }),
  ]);
}

/** Whether a value lies beyond its control limits. */
export function isBeyond({ value, limits }: LinePoint): boolean {
  return value !== null && limits !== null && (value < limits.low || value > limits.high);
}

/** Stretches without a gap. */
function runsOf(points: readonly LinePoint[]): Known[][] {
  const runs: Known[][] = [];
  let open = false;
  for (const point of points) {
    if (point.value === null) {
      open = false;
      continue;
    }
    const known = { ...point, value: point.value };
    if (open) runs.at(-1)?.push(known);
    else runs.push([known]);
    open = true;
  }
  return runs;
}

function spanOf(known: readonly Known[], { x }: SeriesFrame): number {
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined ? 0 : x(last) - x(first);
}

/** A band along a run, a bar at a point that stands alone. */
function intervalSvg(run: readonly Known[], color: string, { x, y }: SeriesFrame): string {
  const [only] = run;
  if (run.length === 1 && only?.interval) {
    const { low, high } = only.interval;
    const at = { x1: x(only), x2: x(only), y1: y(low), y2: y(high) };
    return element('line', { ...at, stroke: color, 'stroke-width': 2, 'stroke-opacity': 0.5 });
  }
  const bands: LinePoint[][] = [];
  let before: LinePoint | null = null;
  for (const point of run) {
    if (point.interval === null) before = null;
    else if (before === null) bands.push([(before = point)]);
    else bands.at(-1)?.push((before = point));
  }
  return bands
    .map((band) => {
      const upper = band.map((point) => xy(x(point), y(point.interval?.high ?? 0)));
      const lower = band.map((point) => xy(x(point), y(point.interval?.low ?? 0))).reverse();
      const d = `M${[...upper, ...lower].join('L')}Z`;
      return element('path', { d, fill: color, 'fill-opacity': 0.14 });
    })
    .join('');
}

/** Limits as steps over their periods, the centre dotted. */
function limitsSvg(points: readonly LinePoint[], color: string, frame: SeriesFrame): string {
  const style = { stroke: color, 'stroke-width': 1, 'stroke-opacity': 0.65 };
  return points
    .flatMap(({ from, to, limits }) => {
      if (limits === null) return [];
      const ends = { x1: frame.timeX(from), x2: frame.timeX(to) };
      return (['low', 'high', 'center'] as const).map((key) => {
        const y = frame.y(limits[key]);
        const dash = key === 'center' ? '1 3' : '4 3';
        return element('line', { ...ends, y1: y, y2: y, ...style, 'stroke-dasharray': dash });
      });
    })
    .join('');
}

function beyondSvg(point: LinePoint, x: number, y: number): string {
  if (!isBeyond(point)) return '';
  return element('circle', {
    cx: x,
    cy: y,
    r: 7,
    fill: 'none',
    stroke: '#b91c1c',
    'stroke-width': 2,
  });
}

function xy(x: number, y: number): string {
  return `${roundNumber(x)} ${roundNumber(y)}`;
}
