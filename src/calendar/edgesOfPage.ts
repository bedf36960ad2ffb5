import { SECOND_MS } from '../time/timeUnits.js';
import type { Zone } from '../time/zone.js';
import type { DayPlan } from './dayRules.js';
import { PAGE_MS, pageStart } from './grid.js';
import { pageDates } from './pageDates.js';
import { pushEdges, type Edges } from './weekPlan.js';

/** The open intervals of a page, in seconds from its start, with every date written out. */
export function edgesOfPage(plan: DayPlan, zone: Zone, page: number): Edges {
  const { first, last, resolve, hoursOf } = pageDates(plan, zone, page);
  const edges: number[] = [];
  const clip = (at: number): number =>
    Math.min(Math.max(at - pageStart(page), 0), PAGE_MS) / SECOND_MS;
  for (let day = first; day <= last; day++) {
    const hours = hoursOf(day);
    for (let i = 0; i < hours.length; i += 2) {
      pushEdges(edges, clip(resolve(day, hours[i])), clip(resolve(day, hours[i + 1])));
    }
  }
  return edges;
}
