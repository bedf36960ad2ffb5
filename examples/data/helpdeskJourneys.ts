import type { JourneyCase } from 'custops';
import type { HelpdeskCase } from './readHelpdeskCsv.js';

/** A case of the helpdesk log as the steps of a journey, in the file's order. */
export function helpdeskJourney({ id, events }: HelpdeskCase): JourneyCase {
  return {
    id: String(id),
    steps: events.map(({ activity, at }) => ({ activity: String(activity), at })),
  };
}
