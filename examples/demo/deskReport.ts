import {
  alwaysOpen,
  defineCalendar,
  defineSla,
  ticketJourney,
  toEpochMs,
  type Calendar,
  type Ticket,
  type TicketFacts,
} from 'custops';
import { deskCalendars } from '../desk/deskCalendars.js';
import { bronzeAsSilver } from '../desk/bronzeAsSilver.js';
import { deskPauses, type PausedUnder } from '../desk/deskPauses.js';
import { deskPolicy } from '../desk/deskPolicy.js';
import type { GeneratedLog } from '../generateLog/generateLog.js';
import { clocksOf, evaluateTickets, type EvaluatedTicket } from './evaluateTickets.js';
import type { Progress } from './progress.js';
import { count, instantText } from './report/formatting.js';
import type { Report } from './report/report.js';
import { targetTexts } from './targetTexts.js';
import { whatIf } from './whatIf.js';
import { auditedDowngrades } from '../measures/auditedDowngrades.js';
import { auditedPauses } from '../measures/auditedPauses.js';
import { atRiskSection } from './sections/atRiskSection.js';
import { attainmentSection } from './sections/attainmentSection.js';
import { auditSection } from './sections/auditSection.js';
import { consistencySection } from './sections/consistencySection.js';
import { explainedSection } from './sections/explainedSection.js';
import { issuesSection } from './sections/issuesSection.js';
import { journeySection } from './sections/journeySection.js';
import { qualitySection } from './sections/qualitySection.js';
import { resolutionSection } from './sections/resolutionSection.js';
import { responseSection } from './sections/responseSection.js';
import { satisfactionSection } from './sections/satisfactionSection.js';
import { staffingBlocks } from './sections/staffingBlocks.js';
import { deskColumns, priorityOf, tierOf } from './sections/ticketColumns.js';
import { trendSection } from './sections/trendSection.js';
import { volumeSection } from './sections/volumeSection.js';
import { whatIfSection } from './sections/whatIfSection.js';
import { worstBreaches, worstBreachesSection } from './sections/worstBreachesSection.js';

const TIME_ZONE = 'Europe/Berlin';
/** Four whole weeks each, the last eight before now. */
const BEFORE = { from: '2026-02-09', to: '2026-03-08' };
const AFTER = { from: '2026-03-09', to: '2026-04-05' };
/** What the generated desk changed: nothing, so that any difference is chance. */
const CHANGE = { name: 'a new triage on 9 March', at: Date.UTC(2026, 2, 8, 23) };
const METRICS = ['first_response', 'resolution'] as const;
const { tier: TIERS, priority: PRIORITIES } = deskPolicy.fields;

/** The report on a generated log. */
export function deskReport({ tickets: logged, now }: GeneratedLog, progress: Progress): Report {
  const tickets = logged.map(inEpochMs);
  const calendars: readonly [Calendar, ...Calendar[]] = [
    alwaysOpen,
    ...deskCalendars.map((config) => defineCalendar(config)),
  ];
  const sla = defineSla(deskPolicy, { calendars });
  const evaluated = evaluateTickets(sla, tickets, { calendar: calendars[0], now, progress });
  const facts = evaluated.map((each) => each.facts);
  const clocks = clocksOf(evaluated);
  const breaches = worstBreaches(clocks);
  const stricter = defineSla(bronzeAsSilver, { calendars });
  const targetText = targetTexts(deskPolicy);
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
        metrics: METRICS,
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
      qualitySection(facts, 'Settled, handed on, still open'),
      satisfactionSection(tickets, {
        title: 'What customers say, and whether they come back',
        now,
      }),
      trendSection(facts, { title: 'Week by week', timeZone: TIME_ZONE }),
      issuesSection(facts, {
        title: 'Recurring issues',
        what: 'issue',
        issue: issueOf,
        at: ({ createdAt }) => createdAt,
        timeZone: TIME_ZONE,
        before: BEFORE,
        after: AFTER,
      }),
      volumeSection(
        facts.filter(({ createdAt }) => createdAt !== null),
        {
          title: 'When tickets come in',
          at: createdAtOf,
          timeZone: TIME_ZONE,
          from: BEFORE.from,
          to: AFTER.to,
          more: staffingBlocks(facts, {
            at: createdAtOf,
            timeZone: TIME_ZONE,
            kind: kindOf,
            from: BEFORE.from,
            to: AFTER.to,
          }),
        },
      ),
      journeySection(
        tickets.map((ticket) => ticketJourney(ticket, { now })),
        {
          title: 'The journey of a ticket',
          intro:
            'From status to status, by the log. Waits are elapsed time, nights and weekends ' +
            'included. Merged tickets are left out.',
          now,
          ends: ['solved', 'closed'],
        },
      ),
      consistencySection(facts, {
        title: 'Agents compared',
        groupTitle: 'agent',
        groupOf: ({ attributes }) => attributes.assignee,
        metric: 'first_response',
        change: CHANGE,
      }),
      atRiskSection(clocks, {
        title: 'At risk now',
        columns: deskColumns,
        now,
        timeZone: TIME_ZONE,
        targetText,
      }),
      whatIfSection(
        whatIf({ before: sla, after: stricter }, evaluated, {
          calendar: calendars[0],
          now,
          progress,
        }),
        {
          ...byTier,
          title: 'What if bronze were promised what silver is?',
          intro:
            'The tickets of bronze customers under the targets of silver, the others as before.',
          metrics: METRICS,
        },
      ),
      auditSection(
        auditedPauses(evaluated, (each) => ({ now, ...deskPauses(calendars, pausedUnder(each)) })),
        auditedDowngrades(sla, tickets, now),
        { title: 'Audit: what pauses and lowered priorities hid', timeZone: TIME_ZONE },
      ),
      worstBreachesSection(breaches, { columns: deskColumns, timeZone: TIME_ZONE, targetText }),
      explainedSection(sla, breaches, { now, calendars, targetText }),
    ],
  };
}

/** Every section reads every instant: as numbers they are parsed once. */
function inEpochMs(ticket: Ticket): Ticket {
  return {
    ...ticket,
    events: ticket.events.map((event) => ({ ...event, at: toEpochMs(event.at) })),
  };
}

function issueOf({ attributes }: TicketFacts): string | null {
  const issue = attributes.fields['issue'];
  return typeof issue === 'string' ? issue : null;
}

function createdAtOf({ createdAt, asOf }: TicketFacts): Date {
  return createdAt ?? asOf;
}

/** Who chats or calls waits; a mail may wait. */
function kindOf({ attributes }: TicketFacts): 'live' | 'deferrable' {
  const channel = attributes.fields['channel'];
  return channel === 'chat' || channel === 'phone' ? 'live' : 'deferrable';
}

function pausedUnder({ facts, clocks }: EvaluatedTicket): PausedUnder {
  const resolution = clocks.find(({ metric }) => metric === 'resolution');
  return { policyId: resolution?.policyId ?? null, group: facts.attributes.group };
}
