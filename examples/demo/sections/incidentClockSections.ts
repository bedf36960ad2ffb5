import { alwaysOpen, defineCalendar, defineSla } from 'custops';
import { incidentTicket } from '../../data/incidentTickets.js';
import type { Incident } from '../../data/readIncidentZip.js';
import { incidentCalendar, incidentPolicy } from '../../desk/incidentPolicy.js';
import { clocksOf, evaluateTickets, type EvaluatedTicket } from '../evaluateTickets.js';
import type { Progress } from '../progress.js';
import { instantText } from '../report/formatting.js';
import type { Section } from '../report/report.js';
import { atRiskSection } from './atRiskSection.js';
import { attainmentSection } from './attainmentSection.js';
import { explainedSection } from './explainedSection.js';
import { resolutionSection } from './resolutionSection.js';
import { incidentColumns, priorityOf } from './ticketColumns.js';
import { worstBreaches, worstBreachesSection } from './worstBreachesSection.js';

/** The log gives no zone; its times are read as UTC. */
const TIME_ZONE = 'UTC';
/** A Friday noon in the thick of the log: what was at risk then? */
const AT_RISK_AT = Date.UTC(2016, 3, 15, 12);

/** The incident log under targets of our own, since it does not tell those of its company. */
export function incidentClockSections(
  incidents: readonly Incident[],
  progress: Progress,
): Section[] {
  const calendar = defineCalendar(incidentCalendar);
  const sla = defineSla(incidentPolicy, { calendars: [calendar, alwaysOpen] });
  const evaluateAt = (now: number, among: readonly Incident[]): EvaluatedTicket[] => {
    const asOf = instantText(now, TIME_ZONE);
    return evaluateTickets(sla, among.map(incidentTicket), {
      calendar,
      now,
      progress: (what, share) => {
        progress(`${what} as of ${asOf}`, share);
      },
    });
  };

  const now = endOf(incidents);
  const evaluated = evaluateAt(now, incidents);
  const facts = evaluated.map((each) => each.facts);
  const breaches = worstBreaches(clocksOf(evaluated));
  const openedByThen = incidents.filter(({ rows }) => rows[0].openedAt <= AT_RISK_AT);
  return [
    attainmentSection(facts, {
      title: 'Incidents: attainment under targets of our own',
      intro: statedPolicy(),
      metrics: ['resolution'],
      breakdowns: [{ titles: ['priority'], labelsOf: (item) => [priorityOf(item)] }],
    }),
    resolutionSection(facts, {
      title: 'Incidents: time to resolution',
      groupTitle: 'priority',
      labelOf: priorityOf,
      order: ['1', '2', '3', '4'],
    }),
    atRiskSection(clocksOf(evaluateAt(AT_RISK_AT, openedByThen)), {
      title: 'Incidents: at risk one noon in the thick of the log',
      columns: incidentColumns,
      now: AT_RISK_AT,
      timeZone: TIME_ZONE,
    }),
    worstBreachesSection(breaches, { columns: incidentColumns, timeZone: TIME_ZONE }),
    explainedSection(sla, breaches, { now, calendars: [calendar] }),
  ];
}

/** The last thing that the log tells, epoch ms. */
function endOf(incidents: readonly Incident[]): number {
  return incidents
    .flatMap(({ rows }) => rows.map(({ updatedAt }) => updatedAt))
    .reduce((latest, at) => Math.max(latest, at), -Infinity);
}

/** The policy in words, read from the policy. */
function statedPolicy(): string {
  const [policy] = incidentPolicy.policies;
  const targets = policy.targets.map((target) => {
    const which = 'when' in target ? `priority ${target.when.priority}` : 'the others';
    const hours = 'time' in target ? 'round the clock' : 'of office time';
    return `${which} in ${target.within} ${hours}`;
  });
  const [[open, close] = []] = incidentCalendar.hours.mon ?? [];
  return (
    'The log does not tell the targets of its company, so these are ours: resolution of ' +
    `${targets.join(', ')}. Offices are open Monday to Friday ${open ?? ''} to ${close ?? ''}; ` +
    'waiting for the user or for a vendor does not count.'
  );
}
