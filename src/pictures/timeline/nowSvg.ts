import { element, placeLabels, textElement, textWidth } from '../../svg/index.js';
import type { LaneFrame } from './laneSvg.js';
import { localText } from '../localText.js';
import type { TimelineLane } from './timelineLane.js';
import { INK, SMALL_SIZE } from '../style.js';
import { type TimelineLayout } from './timelineLayout.js';

/** A line at the present, while a clock is active; where it lies at an edge there is none. */
export function nowSvg(
  lanes: readonly TimelineLane[],
  { zone, extent, bars, scale }: LaneFrame,
  { gridTop, axisTop }: TimelineLayout,
): string {
  const nows = new Set(lanes.filter(({ reading }) => reading.active).map((lane) => lane.now));
  const shown = [...nows].filter((now) => now > extent.from && now < extent.to);
  const texts = shown.map((now) => `now ${localText(zone, now).time}`);
  const wishes = shown.map((now, index) => {
    return { at: scale(now), width: textWidth(texts[index] ?? '', SMALL_SIZE) };
  });
  const places = placeLabels(wishes, bars, 1);
  const style = { 'font-size': SMALL_SIZE, fill: INK, 'text-anchor': 'middle' };
  return shown
    .map((now, index) => {
      const x = scale(now);
      const y = { y1: gridTop - 2, y2: axisTop };
      const line = element('line', { x1: x, x2: x, ...y, stroke: INK, 'stroke-dasharray': '3 3' });
      const place = places[index] ?? null;
      if (place === null) return line;
      return (
        line + textElement('text', { x: place.at, y: gridTop - 6, ...style }, texts[index] ?? '')
      );
    })
    .join('');
}
