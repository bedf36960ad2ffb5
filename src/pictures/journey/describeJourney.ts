import type { Journey } from '../../metrics/index.js';
import { countText } from '../countText.js';
import { activityText } from './activitySvg.js';
import { edgeText, isReturn } from './edgeSvg.js';
import type { ShownJourney } from './shownJourney.js';

/** What the picture shows, in a line. */
export function journeySubtitle({ n, value, mainPath }: Journey, { left }: ShownJourney): string {
  if (mainPath === null) return 'no cases';
  const share = value === null ? '' : ` ${Math.round(100 * value)} % took the main path;`;
  const rest = left.moves === 0 ? '' : `; ${countText(left.moves)} rarer moves not drawn`;
  return `${countText(n)} cases,${share} moves with their median wait (elapsed)${rest}`;
}

/** Tells the picture in words, for those who do not see it. */
export function describeJourney(journey: Journey, shown: ShownJourney): string {
  const { mainPath } = journey;
  if (mainPath === null) return 'No cases.';
  const { activities, edges, left } = shown;
  const notDrawn =
    left.edges === 0
      ? []
      : [
          `Not drawn: ${countText(left.activities)} activities and ${countText(left.edges)} edges with ${countText(left.moves)} moves.`,
        ];
  return [
    `${journeySubtitle(journey, shown)}.`,
    `Main path: ${mainPath.join(', ')}.`,
    ...activities.map((each) => `${activityText(each)}.`),
    ...edges.map((edge) => {
      const back = isReturn(edge) ? ', a way back' : '';
      return `${edge.from} to ${edge.to}: ${edgeText(edge)}${back}.`;
    }),
    ...notDrawn,
  ].join(' ');
}
