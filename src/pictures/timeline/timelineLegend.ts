import type { ClockMark } from '../../sla/index.js';
import { element } from '../../svg/index.js';
import { SWATCH, type LegendEntry } from '../legendSvg.js';
import { MAJOR_GRID } from '../style.js';
import { BAR_KINDS, BAR_STYLES, barFill } from './barStyle.js';
import { MARK_KINDS, MARK_STYLES, markSymbol } from './markStyle.js';
import type { TimelineLane } from './timelineLane.js';

/** What is in the picture of clocks, kind by kind. */
export function timelineLegend(lanes: readonly TimelineLane[], id: string): LegendEntry[] {
  const bars = new Set(lanes.flatMap(({ stretches }) => stretches.map(({ kind }) => kind)));
  const marks = new Set<ClockMark['kind']>(
    lanes.flatMap((lane) => lane.marks.map(({ kind }) => kind)),
  );
  const swatch = { width: SWATCH, height: 11, stroke: MAJOR_GRID, 'stroke-width': 0.5 };
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
