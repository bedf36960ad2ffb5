import {
  groupMetric,
  measure,
  slaAttainment,
  type SlaAttainmentResult,
  type TicketFacts,
} from 'custops';
import { count } from '../report/formatting.js';
import type { Block, Section } from '../report/report.js';
import { attainmentTable, type AttainmentRow } from './attainmentTable.js';
import { clockName, type Attributed } from './ticketColumns.js';

/** A way to break attainment down. */
export interface Breakdown {
  readonly titles: readonly string[];
  readonly labelsOf: (item: Attributed) => readonly string[];
  /** Labels in the order in which they are shown, by column. */
  readonly order?: readonly (readonly string[])[];
}

interface AttainmentOptions {
  readonly title: string;
  readonly intro: string;
  /** The clocks to speak of. */
  readonly metrics: readonly string[];
  readonly breakdowns: readonly Breakdown[];
}

/** Attainment of each clock, overall and broken down. */
export function attainmentSection(
  facts: readonly TicketFacts[],
  { title, intro, metrics, breakdowns }: AttainmentOptions,
): Section {
  const overall = metrics.map((metric) => ({
    metric,
    result: measure(slaAttainment({ metric }), facts),
  }));
  return {
    title,
    blocks: [
      { kind: 'paragraph', text: intro },
      attainmentTable(
        ['clock'],
        overall.map(({ metric, result }) => ({ labels: [clockName(metric)], attainment: result })),
      ),
      ...overall.map(({ metric, result }): Block => leftOut(metric, result)),
      ...metrics.flatMap((metric) =>
        breakdowns.map((breakdown) => brokenDown(facts, metric, breakdown)),
      ),
    ],
  };
}

/** What stands on neither side of the rate, so that nothing is dropped in silence. */
function leftOut(metric: string, result: SlaAttainmentResult): Block {
  const kinds: readonly (readonly [number, string])[] = [
    [result.notYetDue, 'not yet due'],
    [result.paused, 'paused'],
    [result.cancelled, 'cancelled'],
    [result.cancelledByMerge, 'merged into another ticket'],
    [result.breachedBeforeMerge, 'breached before such a merge'],
    [result.noTarget, 'without a target'],
    [result.excluded, 'of tickets that leave every metric'],
    [result.notApplicable, 'never started'],
  ];
  const parts = kinds.flatMap(([n, what]) => (n === 0 ? [] : [`${count(n)} ${what}`]));
  const list = parts.length === 0 ? 'none' : parts.join(', ');
  return { kind: 'paragraph', text: `Not counted for ${clockName(metric)}: ${list}.` };
}

function brokenDown(
  facts: readonly TicketFacts[],
  metric: string,
  { titles, labelsOf, order = [] }: Breakdown,
): Block {
  const keyed = groupMetric(slaAttainment({ metric }), (item) => JSON.stringify(labelsOf(item)));
  const rows = measure(keyed, facts).map(({ key, result }): AttainmentRow => ({
    labels: JSON.parse(key) as string[],
    attainment: result,
  }));
  return attainmentTable(
    titles,
    inOrder(rows, order),
    `${clockName(metric)} by ${titles.join(' and ')}`,
  );
}

function inOrder(
  rows: readonly AttainmentRow[],
  order: readonly (readonly string[])[],
): AttainmentRow[] {
  const place = ({ labels }: AttainmentRow): number =>
    order.reduce((sum, known, column) => {
      const at = known.indexOf(labels[column] ?? '');
      return sum * (known.length + 1) + (at === -1 ? known.length : at);
    }, 0);
  return [...rows].sort((a, b) => place(a) - place(b));
}
