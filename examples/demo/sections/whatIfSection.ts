import {
  groupMetric,
  measure,
  slaAttainment,
  type SlaAttainmentResult,
  type SlaChange,
  type SlaChangeKind,
} from 'custops';
import type { WhatIf } from '../whatIf.js';
import { count, percent } from '../report/formatting.js';
import type { Cell, Section } from '../report/report.js';
import { inOrder, type Grouping } from './grouping.js';
import { clockName } from './ticketColumns.js';

interface WhatIfOptions extends Grouping {
  /** What the other rules are. */
  readonly intro: string;
  readonly metrics: readonly string[];
}

const KINDS: readonly (readonly [SlaChangeKind, string])[] = [
  ['new_breach', 'new breaches'],
  ['breach_avoided', 'avoided'],
  ['due_earlier', 'due earlier'],
  ['due_later', 'due later'],
];

/** Attainment before and after, and how many clocks other rules would judge differently. */
export function whatIfSection(whatIf: WhatIf, options: WhatIfOptions): Section {
  const { summary } = whatIf.comparison;
  return {
    title: options.title,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `${options.intro} Of ${count(summary.tickets)} tickets, ` +
          `${count(summary.ticketsChanged)} would be judged otherwise or be due at another time; ` +
          `breaches go from ${count(summary.breachedBefore)} to ${count(summary.breachedAfter)}. ` +
          'A breach that comes or goes is counted as that, not as due earlier or later as well.',
      },
      {
        kind: 'table',
        table: {
          columns: [
            { title: 'clock' },
            { title: options.groupTitle },
            ...['n before', 'before', 'n after', 'after', ...KINDS.map(([, title]) => title)].map(
              (title) => ({ title, numeric: true }),
            ),
          ],
          rows: options.metrics.flatMap((metric) => rowsOf(whatIf, metric, options)),
          empty: 'There are no clocks.',
        },
      },
    ],
  };
}

function rowsOf(
  { before, after, comparison }: WhatIf,
  metric: string,
  { labelOf, order }: WhatIfOptions,
): Cell[][] {
  const attainment = slaAttainment({ metric });
  const byGroup = groupMetric(attainment, labelOf);
  const afterOf = new Map(measure(byGroup, after).map(({ key, result }) => [key, result]));
  const labels = new Map(before.map((facts) => [facts.ticketId, labelOf(facts)]));
  const changes = comparison.changes.filter(({ clockId }) => clockId === metric);
  const all = [
    clockName(metric),
    'all',
    ...attainmentCells(measure(attainment, before), measure(attainment, after)),
    ...changeCells(changes),
  ];
  const groups = inOrder(measure(byGroup, before), order).map(({ key, result }) => [
    '',
    key,
    ...attainmentCells(result, afterOf.get(key)),
    ...changeCells(changes.filter(({ ticketId }) => labels.get(ticketId) === key)),
  ]);
  return [all, ...groups];
}

function attainmentCells(...results: readonly (SlaAttainmentResult | undefined)[]): Cell[] {
  return results.flatMap((result): Cell[] => {
    const value = result?.value ?? null;
    return [
      count(result?.denominator ?? 0),
      value === null ? '–' : { text: percent(value), share: value },
    ];
  });
}

function changeCells(changes: readonly SlaChange[]): Cell[] {
  return KINDS.map(([kind]) => count(changes.filter((change) => change.kind === kind).length));
}
