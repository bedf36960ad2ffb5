import {
  classifyItems,
  groupMetric,
  measure,
  slaAttainment,
  type SlaAttainmentResult,
  type TicketFacts,
} from 'custops';
import type { Block, Section } from '../report/report.js';
import { attainmentTable, type AttainmentRow } from './attainmentTable.js';
import { MARKED, notCounted } from './notCounted.js';
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
      ...overall.map(({ metric, result }): Block => leftOut(metric, result, facts)),
      ...metrics.flatMap((metric) =>
        breakdowns.map((breakdown) => brokenDown(facts, metric, breakdown)),
      ),
    ],
  };
}

function leftOut(
  metric: string,
  result: SlaAttainmentResult,
  facts: readonly TicketFacts[],
): Block {
  const { merged, marked, unwritten } = reasonsOf(metric, facts);
  return notCounted(` for ${clockName(metric)}`, [
    [result.notYetDue, 'not yet due'],
    [result.paused, 'paused'],
    [result.cancelled, 'cancelled'],
    [result.cancelledByMerge, 'merged into another ticket while the clock ran'],
    [result.breachedBeforeMerge, 'breached before such a merge'],
    [merged, 'merged into another ticket with no clock running'],
    [marked, MARKED],
    [result.noTarget, 'without a target'],
    [unwritten, 'never started for want of a message of a customer'],
    [result.notApplicable - unwritten, neverStarted(metric)],
  ]);
}

function neverStarted(metric: string): string {
  return metric === 'first_response'
    ? 'never started because the desk wrote first'
    : 'never started';
}

/** Why tickets leave every metric, and of how many a first response was never asked for. */
function reasonsOf(
  metric: string,
  facts: readonly TicketFacts[],
): Readonly<Record<'merged' | 'marked' | 'unwritten', number>> {
  const classified = classifyItems(slaAttainment({ metric }), facts);
  const because = (...codes: readonly string[]): number =>
    classified.filter((each) => each.counted === 'excluded' && codes.includes(each.because.code))
      .length;
  const unwritten = classified.filter(
    ({ counted, index }) =>
      metric === 'first_response' &&
      counted === 'not_applicable' &&
      facts[index]?.firstResponse.state === 'not_applicable',
  ).length;
  return { merged: because('merged'), marked: because('spam', 'test', 'deleted'), unwritten };
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
