import { defineCalendar, defineSla, type Calendar, type Sla } from 'custops';
import { incidentTicket } from '../data/incidentTickets.js';
import type { Incident } from '../data/readIncidentZip.js';
import { incidentCalendar, incidentPolicy } from '../desk/incidentPolicy.js';
import { stricterIncidentPolicy } from '../desk/stricterIncidentPolicy.js';
import { evaluateTickets, type EvaluatedTicket } from './evaluateTickets.js';
import type { Progress } from './progress.js';
import { instantText } from './report/formatting.js';
import { targetTexts, type TargetText } from './targetTexts.js';

/** The log gives no zone; its times are read as UTC. */
export const INCIDENT_ZONE = 'UTC';
/** The one clock that the log can tell about. */
export const INCIDENT_METRIC = 'resolution';

/** The rules that the incident log is read by, compiled. */
export interface IncidentRules {
  readonly calendar: Calendar;
  readonly sla: Sla;
  readonly stricter: Sla;
  readonly targetText: TargetText;
}

/** Compiles the rules for the incident log. */
export function incidentRules(): IncidentRules {
  const calendar = defineCalendar(incidentCalendar);
  const references = { calendars: [calendar] };
  return {
    calendar,
    sla: defineSla(incidentPolicy, references),
    stricter: defineSla(stricterIncidentPolicy, references),
    targetText: targetTexts(incidentPolicy),
  };
}

/** Reads the clocks of incidents at an instant, epoch ms; the answers are in their order. */
export function evaluateIncidents(
  { sla, calendar }: IncidentRules,
  incidents: readonly Incident[],
  { now, progress }: { readonly now: number; readonly progress: Progress },
): EvaluatedTicket[] {
  const asOf = instantText(now, INCIDENT_ZONE);
  return evaluateTickets(sla, incidents.map(incidentTicket), {
    calendar,
    now,
    progress: (what, share) => {
      progress(`${what} as of ${asOf}`, share);
    },
  });
}
