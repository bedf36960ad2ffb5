import { fitText, textElement } from '../svg/index.js';
import { spanText } from './describeTimeline.js';
import type { LaneFrame } from './laneSvg.js';
import { localText } from './localText.js';
import { FAINT_INK, INK, MARGIN, TEXT_SIZE, TITLE_SIZE } from './timelineLayout.js';

/** The title, and below it which time is shown in which zone. */
export function headerSvg(title: string, width: number, frame: LaneFrame | null): string {
  const room = width - 2 * MARGIN;
  const top = { x: MARGIN, y: MARGIN + 6, 'font-size': TITLE_SIZE, 'font-weight': 600, fill: INK };
  const below = { x: MARGIN, y: MARGIN + 25, 'font-size': TEXT_SIZE, fill: FAINT_INK };
  const subtitle =
    frame === null
      ? 'nothing has started'
      : `${spanText(frame.zone, frame.extent)}, ${zoneText(frame)}`;
  return (
    textElement('text', top, fitText(title, room / 1.06, TITLE_SIZE)) +
    textElement('text', below, fitText(subtitle, room, TEXT_SIZE))
  );
}

/** The zone with its offset, or with two when the clocks change in between. */
function zoneText({ zone, extent }: LaneFrame): string {
  const first = localText(zone, extent.from).offset;
  const last = localText(zone, extent.last).offset;
  return `${zone.name} (UTC${first}${last === first ? '' : `, later UTC${last}`})`;
}
