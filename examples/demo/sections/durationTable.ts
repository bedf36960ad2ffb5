import { calendarTime, count, officeTime } from '../report/formatting.js';
import type { Block, Column } from '../report/report.js';

/** What is said of many durations. */
export interface DurationFigures {
  readonly n: number;
  readonly p50Ms: number | null;
  readonly p90Ms: number | null;
  readonly p95Ms: number | null;
}

/** One line of a duration table: its labels, and whether office or calendar time is meant. */
export interface DurationRow {
  readonly labels: readonly string[];
  readonly time: 'office' | 'calendar';
  readonly figures: DurationFigures;
  /** Counts of what the quantiles leave out, under the titles that the table gives them. */
  readonly beside?: readonly number[];
}

/** Quantiles of durations by whatever the titles name. */
export function durationTable(
  titles: readonly string[],
  rows: readonly DurationRow[],
  besideTitles: readonly string[] = [],
): Block {
  const number = (title: string): Column => ({ title, numeric: true });
  return {
    kind: 'table',
    table: {
      columns: [
        ...titles.map((title) => ({ title })),
        number('n'),
        number('median'),
        number('p90'),
        number('p95'),
        ...besideTitles.map(number),
      ],
      rows: rows.map(({ labels, time, figures: { n, p50Ms, p90Ms, p95Ms }, beside = [] }) => {
        const text = time === 'office' ? officeTime : calendarTime;
        return [...labels, count(n), text(p50Ms), text(p90Ms), text(p95Ms), ...beside.map(count)];
      }),
      empty: 'Nothing was measured.',
    },
  };
}
