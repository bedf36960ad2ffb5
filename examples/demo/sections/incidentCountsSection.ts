import { groupMetric, measure, quantile, rateMetric } from 'custops';
import type { Incident, IncidentRow } from '../../data/readIncidentZip.js';
import { lastRow } from '../../measures/loggedAttainment.js';
import { count, percent } from '../report/formatting.js';
import type { Block, Section } from '../report/report.js';
import { number } from './volumeSection.js';

const DAY = 86_400_000;
/** Six weeks into the log: most that were open then have both ends in it. */
const BACKLOG_AT = Date.UTC(2016, 3, 15, 12);

const reopened = rateMetric({
  id: 'reopened',
  counts: ({ reopenCount }: IncidentRow) => reopenCount > 0,
});
const thrice = rateMetric({
  id: 'three_or_more_reassignments',
  counts: ({ reassignmentCount }: IncidentRow) => reassignmentCount >= 3,
});
const madeSla = rateMetric({ id: 'made_sla', counts: (row: IncidentRow) => row.madeSla });

/** What the counters of the incident log say: reopenings, reassignments, backlog. */
export function incidentCountsSection(incidents: readonly Incident[]): Section {
  const rows = incidents.map(lastRow);
  const reopens = measure(reopened, rows);
  const many = measure(thrice, rows);
  return {
    title: 'Incidents: reopened, handed on, open',
    blocks: [
      {
        kind: 'paragraph',
        text:
          `By the log's own counters, ${count(reopens.numerator)} of ${count(reopens.n)} incidents ` +
          `were reopened, ${percent(reopens.value)} (95 % interval ${percent(reopens.low)} to ` +
          `${percent(reopens.high)}); ${percent(many.value)} were reassigned three times or more ` +
          `(${percent(many.low)} to ${percent(many.high)}). Every incident of the log is closed in ` +
          'the end, so that those open at its end are not in it.',
      },
      slaByReassignments(rows),
      backlogText(rows),
    ],
  };
}

function slaByReassignments(rows: readonly IncidentRow[]): Block {
  const label = ({ reassignmentCount }: IncidentRow): string =>
    reassignmentCount >= 3 ? '3 and more' : String(reassignmentCount);
  return {
    kind: 'table',
    table: {
      caption: 'Service level met, by how often it was reassigned',
      columns: [
        { title: 'reassigned' },
        { title: 'n', numeric: true },
        { title: 'met', numeric: true },
        { title: '95 % interval', numeric: true },
      ],
      rows: measure(groupMetric(madeSla, label), rows).map(({ key, result }) => [
        key,
        count(result.n),
        { text: percent(result.value), share: result.value ?? 0 },
        `${percent(result.low)} to ${percent(result.high)}`,
      ]),
      empty: 'No incidents.',
    },
  };
}

function backlogText(rows: readonly IncidentRow[]): Block {
  const ages = rows
    .filter(({ openedAt }) => openedAt <= BACKLOG_AT)
    .filter(({ closedAt }) => closedAt === null || closedAt > BACKLOG_AT)
    .map(({ openedAt }) => (BACKLOG_AT - openedAt) / DAY);
  const old = ages.filter((age) => age >= 14).length;
  return {
    kind: 'paragraph',
    text:
      `At noon of 15 April 2016 (UTC) ${count(ages.length)} incidents were open, their age ` +
      `${number(quantile(ages, 0.5))} days in the median and ${number(quantile(ages, 0.9))} at the ` +
      `90th percentile; ${count(old)} were two weeks old or more.`,
  };
}
