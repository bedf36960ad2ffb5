import type { RateReading } from 'custops';
import type { Incident } from '../../data/readIncidentZip.js';
import { loggedBacklog } from '../../measures/loggedBacklog.js';
import { loggedHandoffs, loggedReopens } from '../../measures/loggedHandoffs.js';
import { loggedRepeats } from '../../measures/loggedRepeats.js';
import { loggedResolution } from '../../measures/loggedResolution.js';
import { calendarTime, count, percent } from '../report/formatting.js';
import type { Block, Section } from '../report/report.js';
import { figuresOf } from './figuresOf.js';
import { number } from './volumeSection.js';

const DAY = 86_400_000;
/** Six weeks into the log: most that were open then have both ends in it. */
const BACKLOG_AT = Date.UTC(2016, 3, 15, 12);
const WINDOW = '168h';

/** What the counters and dates of the incident log say by themselves, and what they leave out. */
export function incidentCountsSection(incidents: readonly Incident[]): Section {
  return {
    title: 'Incidents: reopened, handed on, come back, open',
    blocks: [
      reopenedText(incidents),
      ...handedOnBlocks(incidents),
      repeatedText(incidents),
      ...backlogBlocks(incidents),
      resolutionText(incidents),
    ],
  };
}

function reopenedText(incidents: readonly Incident[]): Block {
  const { rate, reopens } = loggedReopens(incidents);
  return paragraph(
    `By reopen_count of the last row, ${count(rate.numerator)} of ${count(rate.n)} incidents were ` +
      `reopened, ${withInterval(rate)}, ${count(reopens)} times in all. The denominator is all ` +
      'incidents, not those resolved; every one is closed in the end, so that what was still ' +
      'open when the log was drawn is not in it.',
  );
}

function handedOnBlocks(incidents: readonly Incident[]): Block[] {
  const { n, mean, many, histogram, madeSlaBy } = loggedHandoffs(incidents);
  const most = histogram.at(-1)?.value ?? 0;
  return [
    paragraph(
      `By reassignment_count, an incident was reassigned ${number(mean)} times in the mean of ` +
        `${count(n)}, ${count(most)} times at the most; ${count(many.numerator)} were reassigned ` +
        `three times or more, ${withInterval(many)}. The counter counts changes of group or agent, ` +
        'and what takes long has more time to change it: the table shows no cause.',
    ),
    {
      kind: 'table',
      table: {
        caption: 'Service level met (made_sla), by how often it was reassigned',
        columns: [
          { title: 'reassigned' },
          { title: 'n', numeric: true },
          { title: 'made', numeric: true },
          { title: 'met', numeric: true },
          { title: '95 % interval', numeric: true },
        ],
        rows: madeSlaBy.map(({ key, result }) => [
          key,
          count(result.n),
          count(result.numerator),
          { text: percent(result.value), share: result.value ?? 0 },
          interval(result),
        ]),
        empty: 'No incidents.',
      },
    },
  ];
}

function repeatedText(incidents: readonly Incident[]): Block {
  const { contacts, rate } = loggedRepeats(incidents, WINDOW);
  return paragraph(
    `Of ${count(contacts)} incidents that name caller and subcategory, ` +
      `${count(rate.backward.numerator)} repeat one of the same caller and subcategory opened ` +
      `within 7 days before. Of the ${count(rate.n)} whose 7 days have passed before the log ends, ` +
      `${count(rate.numerator)} were followed by such a one, ${withInterval(rate)}. A subcategory ` +
      'is wider than an issue, and some callers stand for many people or for a machine: the ' +
      'figure says how often the same kind of trouble came back, not whose fault it was.',
  );
}

function backlogBlocks(incidents: readonly Incident[]): Block[] {
  const { value, age, buckets } = loggedBacklog(incidents, BACKLOG_AT);
  const days = (p: number): string => {
    const found = age.quantiles.find((each) => each.p === p)?.ms ?? null;
    return number(found === null ? null : found / DAY);
  };
  return [
    paragraph(
      `At noon of 15 April 2016 (UTC) ${count(value ?? 0)} incidents were open, that is not ` +
        `closed: a resolved one waits some days for its close and counts. Their age was ` +
        `${days(0.5)} days in the median, ${days(0.9)} at the 90th percentile, ` +
        `${number(age.max === null ? null : age.max / DAY)} at the most. Those that never closed ` +
        'are not in the log.',
    ),
    {
      kind: 'table',
      table: {
        caption: 'Open incidents by age in days',
        columns: [{ title: 'age' }, { title: 'n', numeric: true }],
        rows: buckets.map(({ fromMs, toMs, n }) => [
          toMs === null ? `${fromMs / DAY} and more` : `${fromMs / DAY} to under ${toMs / DAY}`,
          count(n),
        ]),
        empty: 'None.',
      },
    },
  ];
}

function resolutionText(incidents: readonly Incident[]): Block {
  const { n, p50Ms, p90Ms, p95Ms } = figuresOf(loggedResolution(incidents));
  return paragraph(
    `By opened_at and resolved_at of the last row, ${count(n)} incidents took ` +
      `${calendarTime(p50Ms)} in the median, ${calendarTime(p90Ms)} at the 90th percentile and ` +
      `${calendarTime(p95Ms)} at the 95th, calendar time. ${count(incidents.length - n)} have no ` +
      'resolved_at; the clocks below read the resolution from the states instead.',
  );
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function withInterval(rate: RateReading): string {
  return rate.value === null
    ? 'no share'
    : `${percent(rate.value)} (95 % interval ${interval(rate)})`;
}

function interval({ low, high }: RateReading): string {
  return low === null ? '–' : `${percent(low)} to ${percent(high)}`;
}
