import type { Journey } from '../../metrics/index.js';
import { quantityText } from '../countText.js';
import { activityText } from './activitySvg.js';
import { edgeText, isReturn } from './edgeSvg.js';
import type { ShownJourney } from './shownJourney.js';

/** What the picture shows, in a line. */
export function journeySubtitle({ n, value, mainPath }: Journey, { left }: ShownJourney): string {
  if (mainPath === null) return 'no cases';
  const share = value === null ? '' : ` ${Math.round(100 * value)} % took the main path;`;
  const rest = left.moves === 0 ? '' : `; ${quantityText(left.moves, 'rarer move')} not drawn`;
  return `${quantityText(n, 'case')},${share} moves with their median wait (elapsed)${rest}`;
}

/** Tells the picture in words, for those who do not see it. */
export function describeJourney(journey: Journey, shown: ShownJourney): string {
  const { mainPath } = journey;
  if (mainPath === null) return 'No cases.';
  const { activities, edges, left } = shown;
  const notDrawn = [
    quantityText(left.activities, 'activity', 'activities'),
    `and ${quantityText(left.edges, 'edge')}`,
    `with ${quantityText(left.moves, 'move')}`,
  ];
  return [
    `${journeySubtitle(journey, shown)}.`,
    `Main path: ${mainPath.join(', ')}.`,
    ...activities.map((each) => `${activityText(each)}.`),
    ...edges.map((edge) => {
      const back = isReturn(edge) ? ', a way back' : '';
      return `${edge.from} to ${edge.to}: ${edgeText(edge)}${back}.`;
    }),
    ...(left.edges === 0 ? [] : [`Not drawn: ${notDrawn.join(' ')}.`]),
  ].join(' ');
}
