import { element, fitText, textElement } from '../../svg/index.js';
import type { JourneyActivity } from '../../metrics/index.js';
import { countText, quantityText } from '../countText.js';
import { FAINT_INK, INK, MAJOR_GRID, SMALL_SIZE, TEXT_SIZE } from '../style.js';
import { MAIN_COLOR } from './edgeSvg.js';
import type { Box } from './placeActivities.js';

/** Draws an activity: its name, how often it happened, how many cases begin and end there. */
export function activitySvg(
  activity: JourneyActivity,
  { left, top, right, bottom }: Box,
  isMain: boolean,
): string {
  const { n, starts, ends } = activity;
  const width = right - left;
  const line = (
    y: number,
    text: string,
    style: Readonly<Record<string, string | number>>,
  ): string =>
    textElement(
      'text',
      { x: (left + right) / 2, y, 'text-anchor': 'middle', ...style },
      fitText(text, width - 10, Number(style['font-size']) * 1.04),
    );
  const flow = [
    starts > 0 ? `${countText(starts)} start` : '',
    ends > 0 ? `${countText(ends)} end` : '',
  ].filter((text) => text !== '');
  const small = { 'font-size': SMALL_SIZE, fill: FAINT_INK };
  return element('g', {}, [
    textElement('title', {}, activityText(activity)),
    element('rect', {
      x: left,
      y: top,
      width,
      height: bottom - top,
      rx: 8,
      fill: isMain ? '#eff6ff' : '#f9fafb',
      stroke: isMain ? MAIN_COLOR : MAJOR_GRID,
      'stroke-width': isMain ? 2 : 1,
    }),
    line(top + 17, activity.activity, { 'font-size': TEXT_SIZE, 'font-weight': 600, fill: INK }),
    line(top + 32, `${countText(n)}×`, small),
    flow.length === 0 ? '' : line(top + 45, flow.join(' · '), small),
  ]);
}

/** An activity in words. */
export function activityText(each: JourneyActivity): string {
  const { activity, n, cases, repeatedIn, starts, ends } = each;
  const parts = [
    `${quantityText(n, 'time')} in ${quantityText(cases, 'case')}`,
    repeatedIn > 0 ? `again in ${countText(repeatedIn)} of them` : '',
    starts > 0 ? quantityText(starts, 'case starts here', 'cases start here') : '',
    ends > 0 ? quantityText(ends, 'ends here', 'end here') : '',
  ];
  return `${activity}: ${parts.filter((part) => part !== '').join('; ')}`;
}
