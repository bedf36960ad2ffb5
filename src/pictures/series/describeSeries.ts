import type { Zone } from '../../time/zone.js';
import { quantityText } from '../countText.js';
import { localText } from '../localText.js';
import { isBeyond } from './lineSvg.js';
import type { LinePoint, SeriesLine } from './seriesLine.js';
import type { ValueAxis } from './valueAxis.js';

/** How many points of a series are told one by one. */
const MOST_TOLD = 60;

/** A point in words: `9 Mar 2026: 81 % (75 % to 86 %)`. */
export function pointText(point: LinePoint, zone: Zone, text: ValueAxis['text']): string {
  const { date, year, time } = localText(zone, point.from);
  const at = `${date} ${year}${time === '00:00' ? '' : ` ${time}`}`;
  if (point.value === null) return `${at}: nothing measured`;
  const { interval } = point;
  const range = interval === null ? '' : ` (${text(interval.low)} to ${text(interval.high)})`;
  return `${at}: ${text(point.value)}${range}${isBeyond(point) ? ', beyond its limits' : ''}`;
}

/** Tells the picture in words, for those who do not see it. */
export function describeSeries(
  lines: readonly SeriesLine[],
  { zone, text }: { readonly zone: Zone; readonly text: ValueAxis['text'] },
): string {
  if (lines.every(({ points }) => points.length === 0)) return 'No values.';
  return lines
    .map(({ name, points }) => {
      const told = points.slice(0, MOST_TOLD).map((point) => pointText(point, zone, text));
      const more = points.length - told.length;
      return `${name}: ${[...told, ...(more > 0 ? [quantityText(more, 'more period')] : [])].join('; ')}.`;
    })
    .concat(`Dates in ${zone.name}.`)
    .join(' ');
}
