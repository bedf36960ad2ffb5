import type { Incident } from '../../data/readIncidentZip.js';
import { incidentCalendar, incidentPolicy } from '../../desk/incidentPolicy.js';
import { stricterIncidentPolicy } from '../../desk/stricterIncidentPolicy.js';
import { lastRow } from '../../measures/loggedAttainment.js';
import { clocksOf } from '../evaluateTickets.js';
import {
  evaluateIncidents,
  incidentRules,
  INCIDENT_METRIC,
  INCIDENT_ZONE,
} from '../incidentRules.js';
import type { Progress } from '../progress.js';
import type { Section } from '../report/report.js';
import { whatIf } from '../whatIf.js';
import { attainmentSection } from './attainmentSection.js';
import { explainedSection } from './explainedSection.js';
import { foresightSections } from './foresightSections.js';
import { limitsSection } from './limitsSection.js';
import { resolutionSection } from './resolutionSection.js';
import { statedTargets } from './statedTargets.js';
import { incidentColumns, priorityOf, type Attributed } from './ticketColumns.js';
import { whatIfSection } from './whatIfSection.js';
import { worstBreaches, worstBreachesSection } from './worstBreachesSection.js';

const byPriority = {
  groupTitle: 'priority',
  labelOf: priorityOf,
  order: ['1', '2', '3', '4'],
} as const;

/** The incident log under targets of our own, since it does not tell those of its company. */
export function incidentClockSections(
  incidents: readonly Incident[],
  progress: Progress,
): Section[] {
  const now = endOf(incidents);
  const rules = incidentRules();
  const { sla, stricter, calendar, targetText } = rules;
  const evaluated = evaluateIncidents(rules, incidents, { now, progress });
  const facts = evaluated.map((each) => each.facts);
  const breaches = worstBreaches(clocksOf(evaluated));
  const known = incidents.flatMap((incident, at) => {
    const atEnd = evaluated[at];
    return atEnd === undefined ? [] : [{ incident, atEnd }];
  });
  const reassigned = reassignmentsOf(incidents);
  return [
    attainmentSection(facts, {
      title: 'Incidents: attainment under targets of our own',
      intro: statedPolicy(),
      metrics: [INCIDENT_METRIC],
      breakdowns: [
        { titles: ['priority'], labelsOf: (item) => [priorityOf(item)] },
        { titles: ['reassignments'], labelsOf: (item) => [reassigned(item)] },
      ],
    }),
    resolutionSection(facts, { ...byPriority, title: 'Incidents: time to resolution' }),
    ...foresightSections(rules, known, progress),
    whatIfSection(
      whatIf({ before: sla, after: stricter }, evaluated, { calendar, now, progress }),
      {
        ...byPriority,
        title: 'Incidents: what if the targets were stricter?',
        intro: `Resolution of ${statedTargets(stricterIncidentPolicy)}.`,
        metrics: [INCIDENT_METRIC],
      },
    ),
    worstBreachesSection(breaches, {
      columns: incidentColumns,
      timeZone: INCIDENT_ZONE,
      targetText,
    }),
    explainedSection(sla, breaches, { now, calendars: [calendar], targetText }),
    limitsSection(incidents, facts),
  ];
}

/** How often an incident was reassigned by the log's own count: `0`, `1`, `2`, `3+`. */
function reassignmentsOf(incidents: readonly Incident[]): (item: Attributed) => string {
  const counts = new Map(
    incidents.map((incident) => [incident.number, lastRow(incident).reassignmentCount]),
  );
  return ({ ticketId }) => {
    const n = counts.get(ticketId) ?? 0;
    return n < 3 ? String(n) : '3+';
  };
}

/** The last thing that the log tells, epoch ms. */
function endOf(incidents: readonly Incident[]): number {
  return incidents
    .flatMap(({ rows }) => rows.map(({ updatedAt }) => updatedAt))
    .reduce((latest, at) => Math.max(latest, at), -Infinity);
}

/** The policy in words, read from the policy. */
function statedPolicy(): string {
  const [[open, close] = []] = incidentCalendar.hours.mon ?? [];
  return (
    'The log does not tell the targets of its company, so these are ours: resolution of ' +
    `${statedTargets(incidentPolicy)}. Offices are open Monday to Friday ${open ?? ''} to ` +
    `${close ?? ''}; waiting for the user or for a vendor does not count.`
  );
}
