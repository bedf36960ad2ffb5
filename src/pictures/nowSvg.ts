import { element, textElement, textWidth } from '../svg/index.js';
import type { LaneFrame } from './laneSvg.js';
import { localText } from './localText.js';
import type { TimelineLane } from './timelineLane.js';
import { INK, SMALL_SIZE, type TimelineLayout } from './timelineLayout.js';

/** A line at the present, while a clock is active; where it lies beyond the edge there is none. */
export function nowSvg(
  lanes: readonly TimelineLane[],
  { zone, extent, bars, scale }: LaneFrame,
  { lanesTop, axisTop }: TimelineLayout,
): string {
  const nows = new Set(
    lanes.map((lane) => lane.now).filter((now) => now > extent.from && now < extent.to),
  );
  if (!lanes.some(({ reading }) => reading.active)) return '';
  return Array.from(nows, (now) => {
    const x = scale(now);
    const text = `now ${localText(zone, now).time}`;
    const half = textWidth(text, SMALL_SIZE) / 2;
    const middle = Math.min(bars.to - half, Math.max(bars.from + half, x));
    const line = {
      x1: x,
      x2: x,
      y1: lanesTop - 2,
      y2: axisTop,
      stroke: INK,
      'stroke-dasharray': '3 3',
    };
    const label = {
      x: middle,
      y: lanesTop - 6,
      'font-size': SMALL_SIZE,
      fill: INK,
      'text-anchor': 'middle',
    };
    return element('line', line) + textElement('text', label, text);
  }).join('');
}
