import type { Incident } from '../../data/readIncidentZip.js';
import { breachHistory, forecastFrom } from '../../measures/breachHistory.js';
import { forecastTrials, type EndedTicket } from '../../measures/forecastTrials.js';
import { clocksOf, type EvaluatedTicket } from '../evaluateTickets.js';
import {
  evaluateIncidents,
  INCIDENT_METRIC,
  INCIDENT_ZONE,
  type IncidentRules,
} from '../incidentRules.js';
import type { Progress } from '../progress.js';
import type { Section } from '../report/report.js';
import { atRiskSection } from './atRiskSection.js';
import { forecastSection } from './forecastSection.js';
import { incidentColumns } from './ticketColumns.js';

/** A Friday noon in the thick of the log: what was at risk then, and what could be foreseen? */
const THEN = Date.UTC(2016, 3, 15, 12);

/** An incident with what is known of it in the end. */
interface Known {
  readonly incident: Incident;
  readonly atEnd: EvaluatedTicket;
}

/** What was at risk then, and forecasts of all that came later from what was known then. */
export function foresightSections(
  rules: IncidentRules,
  known: readonly Known[],
  progress: Progress,
): Section[] {
  const past = known.filter(({ incident }) => openedAt(incident) <= THEN);
  const later = known.filter(({ incident }) => openedAt(incident) > THEN);
  const incidents = past.map(({ incident }) => incident);
  const clocks = clocksOf(evaluateIncidents(rules, incidents, { now: THEN, progress }));
  const history = breachHistory(clocks.map(({ clock }) => clock));
  const trials = forecastTrials(rules.sla, later.flatMap(ended), {
    history,
    onProgress: (share) => {
      progress('asking for forecasts', share);
    },
  });
  return [
    atRiskSection(clocks, {
      title: 'Incidents: at risk one noon in the thick of the log',
      columns: incidentColumns,
      now: THEN,
      timeZone: INCIDENT_ZONE,
      targetText: rules.targetText,
      forecastOf: (clock) => forecastFrom(history, clock),
    }),
    forecastSection(trials, {
      title: 'Incidents: are forecasts of a breach right?',
      split: THEN,
      timeZone: INCIDENT_ZONE,
      historyTickets: past.length,
    }),
  ];
}

function ended({ incident, atEnd: { ticket, clocks } }: Known): EndedTicket[] {
  return clocks
    .filter(({ metric }) => metric === INCIDENT_METRIC)
    .map((clock) => ({ ticket, openedAt: openedAt(incident), atEnd: clock }));
}

function openedAt({ rows: [first] }: Incident): number {
  return first.openedAt;
}
