import {
  recurringIssues,
  risingIssues,
  type DateRange,
  type InstantLike,
  type RisingIssue,
} from 'custops';
import { count, percent } from '../report/formatting.js';
import type { Block, Section } from '../report/report.js';

const SHOWN = 8;

interface IssuesOptions<Item> {
  readonly title: string;
  /** What an issue is called here: `symptom`. */
  readonly what: string;
  readonly issue: (item: Item) => string | null;
  readonly at: (item: Item) => InstantLike | null;
  readonly timeZone: string;
  readonly before: DateRange;
  readonly after: DateRange;
}

/** What comes again and again, and what comes more often than it did. */
export function issuesSection<Item>(
  items: readonly Item[],
  { title, what, issue, at, timeZone, before, after }: IssuesOptions<Item>,
): Section {
  const pareto = recurringIssues(items, { issue });
  const rising = risingIssues(items, { issue, at, timeZone, before, after });
  const changed = rising.issues.filter(({ change }) => change === 'rose' || change === 'fell');
  return {
    title,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `${count(pareto.value ?? 0)} of ${count(pareto.issues.length)} ${what}s make up 80 % of ` +
          `the ${count(pareto.n)} tickets that name one; ${count(pareto.unnamed)} name none.`,
      },
      {
        kind: 'table',
        table: {
          columns: [
            { title: what },
            { title: 'n', numeric: true },
            { title: 'share', numeric: true },
            { title: '95 % interval', numeric: true },
            { title: 'together', numeric: true },
          ],
          rows: pareto.issues
            .slice(0, SHOWN)
            .map(({ issue: name, numerator, value, low, high, cumulative }) => [
              name,
              count(numerator),
              { text: percent(value), share: value ?? 0 },
              `${percent(low)} to ${percent(high)}`,
              percent(cumulative),
            ]),
          empty: `No ticket names a ${what}.`,
        },
      },
      {
        kind: 'paragraph',
        text:
          `What changed from ${before.from}–${before.to} to ${after.from}–${after.to}: of ` +
          `${count(rising.tested)} ${what}s with five tickets or more, ` +
          `${count(rising.value ?? 0)} rose and ` +
          `${count(changed.length - (rising.value ?? 0))} fell. Rates are compared by weekday, ` +
          'days that vary by themselves are allowed for, and at most one in twenty of those ' +
          'named is a false alarm (Benjamini–Hochberg).',
      },
      changesTable(changed, what),
    ],
  };
}

function changesTable(changed: readonly RisingIssue[], what: string): Block {
  return {
    kind: 'table',
    table: {
      columns: [
        { title: what },
        { title: 'before', numeric: true },
        { title: 'after', numeric: true },
        { title: 'expected', numeric: true },
        { title: 'times', numeric: true },
        { title: '95 % interval', numeric: true },
        { title: 'adjusted p', numeric: true },
        { title: 'busiest day' },
      ],
      rows: changed
        .slice(0, SHOWN)
        .map(({ issue, before, after, expected, ratio, low, high, adjustedP, busiest }) => [
          issue,
          count(before),
          count(after),
          expected.toFixed(1),
          ratio === null ? '–' : ratio.toFixed(2),
          low === null || high === null ? '–' : `${low.toFixed(2)} to ${high.toFixed(2)}`,
          pText(adjustedP),
          busiest === null ? '–' : `${busiest.date} (${count(busiest.n)})`,
        ]),
      empty: 'Nothing changed by more than chance.',
    },
  };
}

/** A p for reading: nobody needs its tenth digit. */
export function pText(p: number | null): string {
  if (p === null) return '–';
  return p < 0.0001 ? '< 0.0001' : p.toFixed(4);
}
