import { alwaysOpen, defineCalendar, defineSla, type Calendar } from 'custops';
import { deskCalendars } from '../desk/deskCalendars.js';
import { deskPolicy } from '../desk/deskPolicy.js';
import type { GeneratedLog } from '../generateLog/generateLog.js';
import { clocksOf, evaluateTickets } from './evaluateTickets.js';
import type { Progress } from './progress.js';
import { count, instantText } from './report/formatting.js';
import type { Report } from './report/report.js';
import { atRiskSection } from './sections/atRiskSection.js';
import { attainmentSection } from './sections/attainmentSection.js';
import { explainedSection } from './sections/explainedSection.js';
import { resolutionSection } from './sections/resolutionSection.js';
import { responseSection } from './sections/responseSection.js';
import { deskColumns, priorityOf, tierOf } from './sections/ticketColumns.js';
import { worstBreaches, worstBreachesSection } from './sections/worstBreachesSection.js';

const TIME_ZONE = 'Europe/Berlin';
const { tier: TIERS, priority: PRIORITIES } = deskPolicy.fields;

/** The report on a generated log. */
export function deskReport({ tickets, now }: GeneratedLog, progress: Progress): Report {
  const calendars: readonly [Calendar, ...Calendar[]] = [
    alwaysOpen,
    ...deskCalendars.map((config) => defineCalendar(config)),
  ];
  const sla = defineSla(deskPolicy, { calendars });
  const evaluated = evaluateTickets(sla, tickets, { calendar: calendars[0], now, progress });
  const facts = evaluated.map((each) => each.facts);
  const clocks = clocksOf(evaluated);
  const breaches = worstBreaches(clocks);
  const byTier = { groupTitle: 'tier', labelOf: tierOf, order: TIERS };
  return {
    title: 'Service desk report',
    summary: [
      `${count(tickets.length)} generated tickets of three offices, as of ` +
        `${instantText(now, TIME_ZONE)} (${TIME_ZONE}).`,
      'Office time is the time that the office of a ticket is open, in its own zone and with its ' +
        'own holidays; calendar time counts every hour.',
    ],
    sections: [
      attainmentSection(facts, {
        title: 'SLA attainment',
        intro:
          'Of the clocks whose due time has passed, those that were met, with the 95 % interval ' +
          'of the share (Wilson).',
        metrics: ['first_response', 'resolution'],
        breakdowns: [
          {
            titles: ['tier', 'priority'],
            labelsOf: (item) => [tierOf(item), priorityOf(item)],
            order: [TIERS, PRIORITIES],
          },
        ],
      }),
      responseSection(facts, { ...byTier, title: 'Time to first response' }),
      resolutionSection(facts, { ...byTier, title: 'Time to resolution' }),
      atRiskSection(clocks, {
        title: 'At risk now',
        columns: deskColumns,
        now,
        timeZone: TIME_ZONE,
      }),
      worstBreachesSection(breaches, { columns: deskColumns, timeZone: TIME_ZONE }),
      explainedSection(sla, breaches, { now, calendars }),
    ],
  };
}
