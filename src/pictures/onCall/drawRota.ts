import { fitText, linearScale, textElement, textWidth } from '../../svg/index.js';
import type { Zone } from '../../time/zone.js';
import { axisSvg } from '../axisSvg.js';
import { HEADER_HEIGHT, headerSvg } from '../headerSvg.js';
import { legendSvg, type LegendEntry } from '../legendSvg.js';
import { fullText } from '../localText.js';
import { pictureId } from '../pictureId.js';
import { pictureSvg } from '../pictureSvg.js';
import { FAINT_INK, INK, MARGIN, TEXT_SIZE } from '../style.js';
import { describeRota } from './describeRota.js';
import { gapBar, gapSample } from './gapBar.js';
import { personBar } from './personBar.js';
import type { ReadRota } from './readRota.js';
import { shadesOf } from './shadesOf.js';

const LANE = 34;
const BAR = 24;
/** Room between the layers and what comes of them. */
const SEAM = 12;
const AXIS_HEIGHT = 36;
/** At most this share of the width is for the names of the lanes. */
const NAMES_SHARE = 0.25;

/** How a rota is drawn, checked. */
export interface RotaFrame {
  readonly title: string;
  readonly width: number;
  readonly zone: Zone;
}

/** Draws a rota: a lane a layer, then the final schedule with its gaps, then the axis. */
export function drawRota(rota: ReadRota, { title, width, zone }: RotaFrame): string {
  const names = [...rota.layers.map(({ name }) => name), 'final schedule'];
  const room = Math.min(
    width * NAMES_SHARE,
    Math.max(...names.map((name) => textWidth(name, TEXT_SIZE))) + 14,
  );
  const bars = { from: MARGIN + room, to: width - MARGIN };
  const extent = { from: rota.from, to: rota.to };
  const scale = linearScale(extent, bars);
  const top = HEADER_HEIGHT + 10;
  const finalTop = top + rota.layers.length * LANE + (rota.layers.length > 0 ? SEAM : 0);
  const axisTop = finalTop + LANE + 4;
  const { grid, axis } = axisSvg({ zone, extent, scale }, { width, bars, gridTop: top, axisTop });
  const shades = shadesOf([...rota.final, ...rota.layers.flatMap((lane) => lane.bars)]);
  const frame = { scale, zone, shades, height: BAR };
  const lanes = [
    ...rota.layers.map(({ bars: each }, at) => ({ bars: each, y: top + at * LANE })),
    { bars: rota.final, y: finalTop },
  ];
  const legend = legendSvg(legendOf(rota.gaps.length > 0), {
    width,
    top: axisTop + AXIS_HEIGHT + 14,
  });
  const subtitle = `${fullText(zone, rota.from)} to ${fullText(zone, rota.to)}, ${zone.name}`;
  const description = describeRota(rota, zone);
  return pictureSvg({
    id: pictureId('oncall', [title, description]),
    title,
    description,
    width,
    height: axisTop + AXIS_HEIGHT + legend.height + MARGIN,
    children: [
      headerSvg(title, subtitle, width),
      grid,
      ...lanes.map(({ y }, at) =>
        laneName(names[at] ?? '', { y, room, isFinal: at === names.length - 1 }),
      ),
      ...lanes.flatMap(({ bars: each, y }) => each.map((bar) => personBar(bar, y, frame))),
      ...rota.gaps.map((gap) => gapBar(gap, finalTop, frame)),
      axis,
      legend.svg,
    ],
  });
}

function laneName(
  name: string,
  { y, room, isFinal }: { readonly y: number; readonly room: number; readonly isFinal: boolean },
): string {
  const place = { x: MARGIN, y: y + BAR / 2 + 4, 'font-size': TEXT_SIZE };
  const weight = isFinal ? { fill: INK, 'font-weight': 600 } : { fill: FAINT_INK };
  return textElement('text', { ...place, ...weight }, fitText(name, room - 8, TEXT_SIZE));
}

function legendOf(hasGaps: boolean): LegendEntry[] {
  return hasGaps ? [{ word: 'nobody on call', sample: gapSample }] : [];
}
