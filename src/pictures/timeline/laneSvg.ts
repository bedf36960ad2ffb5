import {
  element,
  fitText,
  placeLabels,
  textElement,
  textWidth,
  type Extent,
} from '../../svg/index.js';
import { formatDuration } from '../../time/index.js';
import type { Zone } from '../../time/zone.js';
import { BAR_STYLES, barFill } from './barStyle.js';
import { briefDuration } from './briefDuration.js';
import { laneBars, type LaneBar } from './laneBars.js';
import { fullText } from '../localText.js';
import { markGroups } from './markGroups.js';
import { MARK_STYLES, markSymbol } from './markStyle.js';
import { markText } from './markText.js';
import { FAINT_INK, INK, MARGIN, SMALL_SIZE, TEXT_SIZE } from '../style.js';
import { BAR_HEIGHT, BAR_TOP, LABEL_BASELINES } from './timelineLayout.js';
import type { TimelineExtent } from './timelineExtent.js';
import { stateColor, stateText } from './stateText.js';
import type { LaneStretch, TimelineLane } from './timelineLane.js';

/** What all lanes of a picture share. */
export interface LaneFrame {
  readonly zone: Zone;
  readonly extent: TimelineExtent;
  /** Pixels. */
  readonly bars: Extent;
  readonly scale: (epochMs: number) => number;
  /** What the ids of the picture's patterns begin with. */
  readonly id: string;
}

/** Draws a clock: its name and state, its stretches, its marks. */
export function laneSvg(lane: TimelineLane, top: number, frame: LaneFrame): string {
  const room = frame.bars.from - MARGIN - 12;
  const text = (y: number, fill: string, content: string, weight?: number): string =>
    textElement(
      'text',
      {
        x: MARGIN,
        y,
        'font-size': weight === undefined ? SMALL_SIZE : TEXT_SIZE,
        fill,
        'font-weight': weight,
      },
      fitText(content, room, weight === undefined ? SMALL_SIZE : TEXT_SIZE * 1.06),
    );
  return element('g', { transform: `translate(0 ${top})` }, [
    text(BAR_TOP + 8, INK, lane.name, 600),
    text(BAR_TOP + 21, stateColor(lane.reading), stateText(lane.reading)),
    ...(lane.stretches.length === 0 ? [neverStarted(lane, frame)] : []),
    ...laneBars(lane.stretches, frame.scale).map((bar) => barSvg(bar, frame)),
    ...marksSvg(lane, frame),
  ]);
}

function neverStarted({ marks }: TimelineLane, { bars }: LaneFrame): string {
  if (marks.length > 0) return '';
  const y = BAR_TOP + BAR_HEIGHT / 2;
  const line = {
    x1: bars.from,
    x2: bars.to,
    y1: y + 7,
    y2: y + 7,
    stroke: FAINT_INK,
    'stroke-dasharray': '1 4',
  };
  const text = { x: bars.from, y: y + 2, 'font-size': SMALL_SIZE, fill: FAINT_INK };
  return element('line', line) + textElement('text', text, 'never started');
}

function barSvg(bar: LaneBar, frame: LaneFrame): string {
  let y = BAR_TOP;
  const rects = bar.parts.map(({ kind, share }) => {
    const height = share * BAR_HEIGHT;
    const place = { x: bar.from, y, width: bar.to - bar.from, height };
    y += height;
    const border = kind === 'done' ? { stroke: '#d1d5db', 'stroke-width': 0.75 } : {};
    const title = bar.stretch === null ? [] : [stretchTitle(bar.stretch, frame.zone)];
    return element('rect', { ...place, fill: barFill(kind, frame.id), ...border }, title);
  });
  return rects.join('') + barLabel(bar);
}

function stretchTitle({ kind, from, to, detail }: LaneStretch, zone: Zone): string {
  const when = `${fullText(zone, from)} – ${fullText(zone, to)}`;
  return textElement(
    'title',
    {},
    `${BAR_STYLES[kind].word} ${formatDuration(to - from)}, ${when}, ${detail}`,
  );
}

/** Word and length inside a bar, the length alone, or nothing, as there is room. */
function barLabel({ from, to, stretch }: LaneBar): string {
  if (stretch === null || stretch.kind === 'done') return '';
  const { word, ink, fill } = BAR_STYLES[stretch.kind];
  const length = briefDuration(stretch.to - stretch.from);
  const short = stretch.kind === 'over' ? 'over' : word;
  const text = [`${short} ${length}`, length].find(
    (each) => textWidth(each, SMALL_SIZE) + 8 <= to - from,
  );
  if (text === undefined) return '';
  const y = BAR_TOP + BAR_HEIGHT / 2 + SMALL_SIZE * 0.36;
  // Keeps the pattern out of the letters.
  const halo = {
    stroke: fill,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return textElement(
    'text',
    { x: (from + to) / 2, y, 'font-size': SMALL_SIZE, fill: ink, 'text-anchor': 'middle', ...halo },
    text,
  );
}

function marksSvg({ marks }: TimelineLane, { zone, extent, bars, scale }: LaneFrame): string[] {
  const groups = markGroups(marks);
  const texts = groups.map((group) => markText(group, zone, extent));
  const wishes = groups.map(({ at }, index) => ({
    at: scale(at),
    width: textWidth(texts[index] ?? '', SMALL_SIZE),
  }));
  const places = placeLabels(wishes, bars, LABEL_BASELINES.length);
  // Drawn last to first, so that the important ones lie on top.
  return groups
    .map((group, index) => {
      const [first] = group.marks;
      const style = first && MARK_STYLES[first.kind];
      if (first === undefined || style === undefined) return '';
      const text = texts[index] ?? '';
      const x = scale(group.at);
      const y = { y1: BAR_TOP - 3, y2: BAR_TOP + BAR_HEIGHT + 3 };
      const details = group.marks.map((mark) => mark.detail).join(', ');
      return element('g', {}, [
        textElement('title', {}, `${text}, ${fullText(zone, group.at)}, ${details}`),
        element('line', { x1: x, x2: x, ...y, stroke: style.color, 'stroke-width': 1.6 }),
        markSymbol(first.kind, x),
        label(text, places[index] ?? null, style.color),
      ]);
    })
    .reverse();
}

function label(
  text: string,
  place: { readonly at: number; readonly row: number } | null,
  fill: string,
): string {
  if (place === null) return '';
  const y = LABEL_BASELINES[place.row] ?? 0;
  return textElement(
    'text',
    { x: place.at, y, 'font-size': SMALL_SIZE, fill, 'text-anchor': 'middle' },
    text,
  );
}
