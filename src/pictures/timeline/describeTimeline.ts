import { formatDuration } from '../../time/index.js';
import type { Zone } from '../../time/zone.js';
import { quantityText } from '../countText.js';
import { BAR_KINDS, BAR_STYLES } from './barStyle.js';
import { laneBars } from './laneBars.js';
import type { LaneFrame } from './laneSvg.js';
import { fullText } from '../localText.js';
import { markGroups } from './markGroups.js';
import { MARK_STYLES } from './markStyle.js';
import { stateText } from './stateText.js';
import type { TimelineExtent } from './timelineExtent.js';
import type { TimelineLane } from './timelineLane.js';

/** How many marks of a clock are told one by one. */
const MOST_MARKS = 12;

/** Tells the picture in words, for those who do not see it. */
export function describeTimeline(lanes: readonly TimelineLane[], frame: LaneFrame | null): string {
  if (lanes.length === 0) return 'No clocks.';
  const head =
    frame === null ? [] : [`${spanText(frame.zone, frame.extent)}, times in ${frame.zone.name}.`];
  return [
    ...head,
    ...lanes.map((lane) => describeLane(lane, frame)),
    ...describeJoined(lanes, frame),
  ].join(' ');
}

/** `Fri 27 Mar 2026 14:30 to Mon 30 Mar 2026 09:10`. */
export function spanText(zone: Zone, { from, last }: TimelineExtent): string {
  return `${fullText(zone, from)} to ${fullText(zone, last)}`;
}

function describeLane(lane: TimelineLane, frame: LaneFrame | null): string {
  const { name, reading, stretches, marks } = lane;
  if (stretches.length === 0 && marks.length === 0)
    return `${name}: ${reading.state}, never started.`;
  const totals = BAR_KINDS.flatMap((kind) => {
    const ms = stretches.reduce(
      (sum, each) => (each.kind === kind ? sum + each.to - each.from : sum),
      0,
    );
    return ms > 0 ? [`${BAR_STYLES[kind].word} ${formatDuration(ms)}`] : [];
  });
  const groups = markGroups(marks);
  const told =
    frame === null
      ? []
      : groups
          .slice(0, MOST_MARKS)
          .sort((a, b) => a.at - b.at)
          .map((group) => {
            const words = group.marks.map(({ kind }) => MARK_STYLES[kind]?.word).join(', ');
            return `${words} ${fullText(frame.zone, group.at)}`;
          });
  const more =
    groups.length > MOST_MARKS ? [quantityText(groups.length - MOST_MARKS, 'more mark')] : [];
  return `${name}: ${[stateText(reading), ...told, ...more, ...totals].join('; ')}.`;
}

function describeJoined(lanes: readonly TimelineLane[], frame: LaneFrame | null): string[] {
  if (frame === null) return [];
  const joined = lanes.reduce((sum, { stretches }) => {
    const alone = laneBars(stretches, frame.scale).filter((bar) => bar.stretch !== null).length;
    return sum + stretches.length - alone;
  }, 0);
  if (joined === 0) return [];
  return [
    `${joined} stretches thinner than two pixels are drawn together, in proportion to their time.`,
  ];
}
