import type { ClockMark } from '../sla/index.js';
import { element, textElement, textWidth } from '../svg/index.js';
import { BAR_KINDS, BAR_STYLES, barFill } from './barStyle.js';
import { MARK_KINDS, MARK_STYLES, markSymbol } from './markStyle.js';
import { INK, MARGIN, SMALL_SIZE } from './timelineLayout.js';
import type { TimelineLane } from './timelineLane.js';

/** Height of a line of the legend. */
const LINE_HEIGHT = 20;
const SWATCH = 18;
const GAP = 18;

/** An entry: how to draw its sample, and its word. */
interface LegendEntry {
  readonly word: string;
  readonly sample: (x: number, y: number) => string;
}

/** The legend of what is in the picture, and its height. */
export function legendSvg(
  lanes: readonly TimelineLane[],
  { id, width, top }: { readonly id: string; readonly width: number; readonly top: number },
): { readonly svg: string; readonly height: number } {
  let x = MARGIN;
  let line = 0;
  const parts: string[] = [];
  for (const { word, sample } of entriesOf(lanes, id)) {
    const needs = SWATCH + 6 + textWidth(word, SMALL_SIZE);
    if (x > MARGIN && x + needs > width - MARGIN) {
      x = MARGIN;
      line += 1;
    }
    const y = top + line * LINE_HEIGHT;
    const text = { x: x + SWATCH + 6, y: y + 4, 'font-size': SMALL_SIZE, fill: INK };
    parts.push(sample(x, y), textElement('text', text, word));
    x += needs + GAP;
  }
  return { svg: parts.join(''), height: parts.length === 0 ? 0 : (line + 1) * LINE_HEIGHT };
}

function entriesOf(lanes: readonly TimelineLane[], id: string): LegendEntry[] {
  const bars = new Set(lanes.flatMap(({ stretches }) => stretches.map(({ kind }) => kind)));
  const marks = new Set<ClockMark['kind']>(
    lanes.flatMap((lane) => lane.marks.map(({ kind }) => kind)),
  );
  const swatch = { width: SWATCH, height: 11, stroke: '#9ca3af', 'stroke-width': 0.5 };
  return [
    ...BAR_KINDS.filter((kind) => bars.has(kind)).map((kind) => ({
      word: BAR_STYLES[kind].word,
      sample: (x: number, y: number) =>
        element('rect', { x, y: y - 6, ...swatch, fill: barFill(kind, id) }),
    })),
    ...MARK_KINDS.filter((kind) => marks.has(kind)).map((kind) => ({
      word: MARK_STYLES[kind]?.word ?? kind,
      sample: (x: number, y: number) => markSymbol(kind, x + SWATCH / 2, y),
    })),
  ];
}
