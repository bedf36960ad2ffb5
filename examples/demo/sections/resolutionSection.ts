import { combineMetrics, groupMetric, measure, resolutionTime, type TicketFacts } from 'custops';
import type { Section } from '../report/report.js';
import { durationTable, type DurationRow } from './durationTable.js';
import { figuresOf, QUANTILES } from './figuresOf.js';
import { inOrder, type Grouping } from './grouping.js';
import { leavingTickets, notCounted } from './notCounted.js';

const resolution = combineMetrics({
  office: resolutionTime({ time: 'business', quantiles: QUANTILES }),
  calendar: resolutionTime({ quantiles: QUANTILES }),
});

/** How long it took to solve tickets for good, in office and in calendar time. */
export function resolutionSection(
  facts: readonly TicketFacts[],
  { title, groupTitle, labelOf, order }: Grouping,
): Section {
  const overall = measure(resolution, facts);
  const groups = measure(groupMetric(resolution, labelOf), facts);
  const all = [{ key: 'all', result: overall }, ...inOrder(groups, order)];
  return {
    title,
    blocks: [
      {
        kind: 'paragraph',
        text:
          'From creation to the last solve, pauses included. Quantiles are those of resolved ' +
          'tickets; the unresolved stand beside them.',
      },
      durationTable(
        [groupTitle, 'measured in'],
        all.flatMap(({ key, result: { office, calendar } }): DurationRow[] => [
          {
            labels: [key, 'office time'],
            time: 'office',
            figures: figuresOf(office),
            beside: [office.open, office.closedUnsolved],
          },
          {
            labels: ['', 'calendar time'],
            time: 'calendar',
            figures: figuresOf(calendar),
            beside: [calendar.open, calendar.closedUnsolved],
          },
        ]),
        ['unresolved', 'closed unsolved'],
      ),
      notCounted('', [
        [overall.office.notApplicable, 'tickets without a creation'],
        ...leavingTickets(overall.office.excluded, facts),
      ]),
    ],
  };
}
