import type { Extent } from '../../svg/index.js';
import { DAY_MS } from '../../time/timeUnits.js';
import type { Zone } from '../../time/zone.js';
import { localText } from '../localText.js';
import type { MarkGroup } from './markGroups.js';
import { MARK_STYLES } from './markStyle.js';

/** The words and the time of a mark, with as much of the date as the picture's length asks for. */
export function markText({ at, marks }: MarkGroup, zone: Zone, extent: Extent): string {
  const words = marks.map(({ kind }) => MARK_STYLES[kind]?.word).join(', ');
  const { time, weekday, date, year } = localText(zone, at);
  const span = extent.to - extent.from;
  if (span <= 1.5 * DAY_MS) return `${words} ${time}`;
  if (span <= 6 * DAY_MS) return `${words} ${weekday} ${time}`;
  if (span <= 300 * DAY_MS) return `${words} ${date} ${time}`;
  return `${words} ${date} ${year}`;
}
