import { element, linearScale, textWidth } from '../../svg/index.js';
import type { Zone } from '../../time/zone.js';
import { axisSvg } from '../axisSvg.js';
import { BAR_KINDS, barPattern } from './barStyle.js';
import { describeTimeline } from './describeTimeline.js';
import { HEADER_HEIGHT, headerSvg } from '../headerSvg.js';
import { laneSvg, type LaneFrame } from './laneSvg.js';
import { legendSvg } from '../legendSvg.js';
import { pictureId } from '../pictureId.js';
import { pictureSvg } from '../pictureSvg.js';
import { nowSvg } from './nowSvg.js';
import { stateText } from './stateText.js';
import { timelineLegend } from './timelineLegend.js';
import { timelineSubtitle } from './timelineSubtitle.js';
import { timelineExtent } from './timelineExtent.js';
import type { TimelineLane } from './timelineLane.js';
import { MARGIN, SMALL_SIZE, TEXT_SIZE } from '../style.js';
import { LANE_HEIGHT, type TimelineLayout } from './timelineLayout.js';

/** What a picture is drawn with. */
export interface TimelineDrawing {
  readonly zone: Zone;
  readonly title: string;
  /** Pixels. */
  readonly width: number;
}

/** Names of clocks take at most this share of the width. */
const NAME_SHARE = 0.28;
const NO_TIME = { from: 0, to: 0, last: 0 };

/** Puts a picture together. */
export function drawTimeline(
  lanes: readonly TimelineLane[],
  { zone, title, width }: TimelineDrawing,
): string {
  const extent = timelineExtent(lanes);
  const layout = layoutOf(lanes, width);
  const id = pictureId('timeline', [title, width, zone.name, lanes]);
  const scale = linearScale(extent ?? NO_TIME, layout.bars);
  const shown: LaneFrame = { zone, extent: extent ?? NO_TIME, bars: layout.bars, scale, id };
  const frame = extent === null ? null : shown;
  const legend = legendSvg(timelineLegend(lanes, id), { width, top: layout.legendTop });
  const axis = frame === null ? { grid: '', axis: '' } : axisSvg(frame, layout);
  const tops = lanes.map((_, index) => layout.gridTop + index * LANE_HEIGHT);
  return pictureSvg({
    id,
    title,
    description: describeTimeline(lanes, frame),
    width,
    height: layout.legendTop + legend.height + MARGIN / 2,
    children: [
      patterns(lanes, id),
      headerSvg(title, timelineSubtitle(frame), width),
      axis.grid,
      ...lanes.map((lane, index) => laneSvg(lane, tops[index] ?? 0, shown)),
      frame === null ? '' : nowSvg(lanes, frame, layout),
      axis.axis,
      legend.svg,
    ],
  });
}

function layoutOf(lanes: readonly TimelineLane[], width: number): TimelineLayout {
  const names = lanes.map(({ name, reading }) =>
    Math.max(textWidth(name, TEXT_SIZE * 1.06), textWidth(stateText(reading), SMALL_SIZE)),
  );
  const name = Math.min(width * NAME_SHARE, Math.max(0, ...names) + 14);
  const bars = { from: Math.ceil(MARGIN + name), to: width - MARGIN };
  const gridTop = MARGIN + HEADER_HEIGHT;
  const axisTop = gridTop + lanes.length * LANE_HEIGHT + 6;
  return { width, bars, gridTop, axisTop, legendTop: axisTop + (lanes.length === 0 ? 0 : 50) };
}

function patterns(lanes: readonly TimelineLane[], id: string): string {
  const used = new Set(lanes.flatMap(({ stretches }) => stretches.map(({ kind }) => kind)));
  const definitions = BAR_KINDS.filter((kind) => used.has(kind)).map((kind) =>
    barPattern(kind, id),
  );
  return element('defs', {}, definitions);
}
