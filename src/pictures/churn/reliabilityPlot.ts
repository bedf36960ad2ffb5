import type { ReliabilityBin } from '../../churn/index.js';
import { element, linearScale, roundNumber, textElement } from '../../svg/index.js';
import { FAINT_INK, GRID, INK, MAJOR_GRID, SMALL_SIZE, TEXT_SIZE } from '../style.js';

/** A square in which shares are drawn against shares. */
export interface PlotPlace {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

const COLOR = '#2563eb';
/** Height of the tallest bar of counts, as a share of the side. */
const COUNTS = 0.12;

type Scale = (share: number) => number;

/** Grid, diagonal, counts, intervals and points. */
export function reliabilityPlot(bins: readonly ReliabilityBin[], place: PlotPlace): string {
  const { left, top, side } = place;
  const x = linearScale({ from: 0, to: 1 }, { from: left, to: left + side });
  // Downwards in pixels is upwards in shares.
  const y: Scale = (share) =>
    2 * top + side - linearScale({ from: 0, to: 1 }, { from: top, to: top + side })(share);
  const diagonal = { x1: x(0), y1: y(0), x2: x(1), y2: y(1), stroke: FAINT_INK };
  const filled = bins.filter(({ n }) => n > 0);
  return [
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => gridSvg(share, { x, y })),
    element('line', { ...diagonal, 'stroke-dasharray': '5 4' }),
    ...countBars(filled, { x, y, side }),
    lineSvg(filled, { x, y }),
    ...filled.map((bin) => pointSvg(bin, { x, y })),
    textElement(
      'text',
      {
        x: left + side / 2,
        y: top + side + 36,
        'font-size': TEXT_SIZE,
        fill: INK,
        'text-anchor': 'middle',
      },
      'predicted probability',
    ),
    textElement(
      'text',
      {
        transform: `translate(${Math.round(left - 46)} ${Math.round(top + side / 2)}) rotate(-90)`,
        'font-size': TEXT_SIZE,
        fill: INK,
        'text-anchor': 'middle',
      },
      'share that churned',
    ),
  ].join('');
}

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

function gridSvg(share: number, { x, y }: Scales): string {
  const stroke = share === 0 ? MAJOR_GRID : GRID;
  const label = `${Math.round(share * 100)} %`;
  const text = { 'font-size': SMALL_SIZE, fill: FAINT_INK };
  return (
    element('line', { x1: x(0), x2: x(1), y1: y(share), y2: y(share), stroke }) +
    element('line', { x1: x(share), x2: x(share), y1: y(0), y2: y(1), stroke }) +
    textElement('text', { ...text, x: x(share), y: y(0) + 16, 'text-anchor': 'middle' }, label) +
    textElement('text', { ...text, x: x(0) - 6, y: y(share) + 4, 'text-anchor': 'end' }, label)
  );
}

function countBars(
  bins: readonly ReliabilityBin[],
  { x, y, side }: Scales & { readonly side: number },
): string[] {
  const most = bins.reduce((largest, { n }) => Math.max(largest, n), 1);
  return bins.map(({ from, to, n }) => {
    const height = (COUNTS * side * n) / most;
    const width = Math.max(1, x(to) - x(from) - 2);
    return element('rect', { x: x(from) + 1, y: y(0) - height, width, height, fill: GRID });
  });
}

function lineSvg(bins: readonly ReliabilityBin[], { x, y }: Scales): string {
  if (bins.length < 2) return '';
  const points = bins.map(
    ({ meanPredicted, observed }) =>
      `${roundNumber(x(meanPredicted ?? 0))},${roundNumber(y(observed ?? 0))}`,
  );
  return element('polyline', { points: points.join(' '), fill: 'none', stroke: COLOR });
}

function pointSvg(
  { meanPredicted, observed, low, high }: ReliabilityBin,
  { x, y }: Scales,
): string {
  const at = x(meanPredicted ?? 0);
  const interval = { x1: at, x2: at, y1: y(low ?? 0), y2: y(high ?? 0), stroke: COLOR };
  return (
    element('line', { ...interval, 'stroke-width': 1.5 }) +
    element('circle', { cx: at, cy: y(observed ?? 0), r: 4, fill: COLOR })
  );
}
