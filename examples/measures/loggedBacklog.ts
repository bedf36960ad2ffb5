import {
  alwaysOpen,
  backlog,
  measure,
  ticketFacts,
  type BacklogResult,
  type Ticket,
} from 'custops';
import type { Incident, IncidentRow } from '../data/readIncidentZip.js';
import { lastRow } from './loggedAttainment.js';

/** The incidents that were open at an instant: opened by then and not closed by then. */
export function loggedBacklog(incidents: readonly Incident[], at: number): BacklogResult {
  const facts = incidents
    // What is closed by then, or not yet opened, would not count; reading its facts is dear.
    .filter((incident) => isOpenAt(lastRow(incident), at))
    .map(asTicket)
    .map((ticket) => ticketFacts(ticket, { calendar: alwaysOpen, now: at }));
  return measure(backlog({ quantiles: [0.5, 0.9] }), facts);
}

function isOpenAt({ openedAt, closedAt }: IncidentRow, at: number): boolean {
  return openedAt <= at && (closedAt === null || closedAt > at);
}

/** Only what the question is about: the last row's opening and closing. */
function asTicket(incident: Incident): Ticket {
  const { openedAt, closedAt } = lastRow(incident);
  const closing = { at: closedAt ?? openedAt, type: 'status_changed', to: 'closed' } as const;
  return {
    id: incident.number,
    events: [{ at: openedAt, type: 'created' }, ...(closedAt === null ? [] : [closing])],
  };
}
