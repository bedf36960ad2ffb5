import { count, percent } from '../report/formatting.js';
import type { Block } from '../report/report.js';

/** How many of how many, with the Wilson interval of the share. */
export interface Attainment {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One line of an attainment table: its labels, and how it came out. */
export interface AttainmentRow {
  readonly labels: readonly string[];
  readonly attainment: Attainment;
}

/** Attainment by whatever the titles name. */
export function attainmentTable(
  titles: readonly string[],
  rows: readonly AttainmentRow[],
  caption?: string,
): Block {
  return {
    kind: 'table',
    table: {
      ...(caption === undefined ? {} : { caption }),
      columns: [
        ...titles.map((title) => ({ title })),
        { title: 'n', numeric: true },
        { title: 'met', numeric: true },
        { title: 'attainment', numeric: true },
        { title: '95 % interval', numeric: true },
      ],
      rows: rows.map(({ labels, attainment }) => [
        ...labels,
        count(attainment.denominator),
        count(attainment.numerator),
        attainment.value === null
          ? '–'
          : { text: percent(attainment.value), share: attainment.value },
        attainment.low === null ? '–' : `${percent(attainment.low)} to ${percent(attainment.high)}`,
      ]),
      empty: 'No clock has come due.',
    },
  };
}
