import {
  bucketMetric,
  combineMetrics,
  firstResponseTime,
  measure,
  reopenRate,
  seriesSvg,
  type TicketFacts,
} from 'custops';
import { calendarTime, count, instantText, percent } from '../report/formatting.js';
import type { Section } from '../report/report.js';

const PICTURE_WIDTH = 900;

/** First responses and reopenings week by week, as a table and as pictures. */
export function trendSection(
  facts: readonly TicketFacts[],
  { title, timeZone }: { readonly title: string; readonly timeZone: string },
): Section {
  const weekly = bucketMetric(
    combineMetrics({ response: firstResponseTime(), reopened: reopenRate() }),
    { at: (each: TicketFacts) => each.createdAt, bucket: 'week', timeZone },
  );
  const weeks = measure(weekly, facts).filter(({ from }) => from !== null);
  return {
    title,
    blocks: [
      {
        kind: 'paragraph',
        text:
          'By the week in which a ticket was created. Reopenings of the last week are not yet ' +
          'known, so that it has no rate.',
      },
      {
        kind: 'table',
        table: {
          columns: [
            { title: 'week from' },
            { title: 'answered', numeric: true },
            { title: 'median first response', numeric: true },
            { title: 'solved', numeric: true },
            { title: 'reopened', numeric: true },
          ],
          rows: weeks.map(({ from, result: { response, reopened } }) => [
            instantText(from, timeZone).split(',')[0] ?? '',
            count(response.n),
            calendarTime(response.value),
            count(reopened.n),
            percent(reopened.value),
          ]),
          empty: 'No weeks.',
        },
      },
      {
        kind: 'picture',
        svg: seriesSvg(
          [
            {
              name: 'median first response (calendar time)',
              points: weeks.map(({ from, to, result }) => ({ from, to, ...result.response })),
            },
          ],
          { timeZone, unit: 'ms', title: 'First response by week', width: PICTURE_WIDTH },
        ),
      },
      {
        kind: 'picture',
        svg: seriesSvg(
          [
            {
              name: 'reopened of solved',
              points: weeks.map(({ from, to, result }) => ({ from, to, ...result.reopened })),
            },
          ],
          { timeZone, unit: 'ratio', title: 'Reopened by week', width: PICTURE_WIDTH },
        ),
      },
    ],
  };
}
