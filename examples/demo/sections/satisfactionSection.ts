import {
  ces,
  csat,
  groupMetric,
  measure,
  nps,
  ratingsOf,
  type MetricResult,
  type NonResponse,
  type RatingFact,
  type Ticket,
} from 'custops';
import { count, percent } from '../report/formatting.js';
import type { Cell, Column, Section } from '../report/report.js';
import { firstContactBlocks } from './firstContactBlocks.js';

interface SatisfactionOptions {
  readonly title: string;
  /** Epoch ms. */
  readonly now: number;
}

/** What customers said of solved tickets, and how often the first contact settled the matter. */
export function satisfactionSection(
  tickets: readonly Ticket[],
  { title, now }: SatisfactionOptions,
): Section {
  const answersTo = (survey: string): RatingFact[] => ratingsOf(tickets, { now, survey });
  const ratings = answersTo('csat');
  const satisfied = measure(csat(), ratings);
  const promoted = measure(nps<RatingFact>(), answersTo('nps'));
  const eased = measure(ces(), answersTo('ces'));
  const byChannel = measure(
    groupMetric(csat<RatingFact>(), ({ channel }) => channel ?? '(none)'),
    ratings,
  );
  return {
    title,
    blocks: [
      {
        kind: 'paragraph',
        text:
          'All customers whose ticket was solved were asked. CSAT: the share that rated 4 or 5 of ' +
          '5. NPS: those who would recommend the desk (9 or 10) less those who would not (0 to ' +
          '6), from -100 to 100. Effort: how easy it was, 1 to 7 in the mean. What the silent ' +
          'would have said nobody knows: the last column is what the figure would be if all of ' +
          'them had given the worst answer, and if all had given the best.',
      },
      {
        kind: 'table',
        table: {
          columns: surveyColumns('survey'),
          rows: [
            ['CSAT', ...surveyCells(satisfied, percent)],
            ['NPS', ...surveyCells(promoted, (points) => score(points, 1))],
            ['effort (CES)', ...surveyCells(eased, (points) => score(points, 2))],
          ],
          empty: 'Nobody was asked.',
        },
      },
      {
        kind: 'table',
        table: {
          caption: 'CSAT by channel',
          columns: surveyColumns('channel'),
          rows: byChannel.map(({ key, result }) => [key, ...surveyCells(result, percent)]),
          empty: 'Nobody was asked.',
        },
      },
      ...firstContactBlocks(tickets, now),
    ],
  };
}

function surveyColumns(first: string): Column[] {
  return [
    { title: first },
    ...['asked', 'answered', 'responded', 'value', '95 % interval', 'worst to best'].map(
      (title) => ({ title, numeric: true }),
    ),
  ];
}

function surveyCells(
  { asked, n, responseRate, value, low, high, worst, best }: MetricResult & NonResponse,
  text: (value: number | null) => string,
): Cell[] {
  return [
    count(asked),
    count(n),
    percent(responseRate),
    text(value),
    range(low, high, text),
    range(worst, best, text),
  ];
}

function range(
  low: number | null | undefined,
  high: number | null | undefined,
  text: (value: number | null) => string,
): string {
  return low === null || low === undefined || high === null || high === undefined
    ? '–'
    : `${text(low)} to ${text(high)}`;
}

function score(points: number | null, digits: number): string {
  return points === null ? '–' : points.toFixed(digits);
}
