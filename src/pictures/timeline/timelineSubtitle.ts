import { localText } from '../localText.js';
import { spanText } from './describeTimeline.js';
import type { LaneFrame } from './laneSvg.js';

/** Which time is shown, in which zone. */
export function timelineSubtitle(frame: LaneFrame | null): string {
  if (frame === null) return 'nothing has started';
  return `${spanText(frame.zone, frame.extent)}, ${zoneText(frame)}`;
}

/** The zone with its offset, or with two when the clocks change in between. */
function zoneText({ zone, extent }: LaneFrame): string {
  const first = localText(zone, extent.from).offset;
  const last = localText(zone, extent.last).offset;
  return `${zone.name} (UTC${first}${last === first ? '' : `, later UTC${last}`})`;
}
