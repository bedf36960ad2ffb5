import { combineMetrics, firstResponseTime, groupMetric, measure, type TicketFacts } from 'custops';
import type { Section } from '../report/report.js';
import { durationTable, type DurationRow } from './durationTable.js';
import { figuresOf, QUANTILES } from './figuresOf.js';
import { inOrder, type Grouping } from './grouping.js';
import { leavingTickets, notCounted } from './notCounted.js';

const response = combineMetrics({
  office: firstResponseTime({ time: 'business', quantiles: QUANTILES }),
  calendar: firstResponseTime({ quantiles: QUANTILES }),
});

/** How long customers waited for the first answer of a person, in office and in calendar time. */
export function responseSection(
  facts: readonly TicketFacts[],
  { title, groupTitle, labelOf, order }: Grouping,
): Section {
  const overall = measure(response, facts);
  const groups = measure(groupMetric(response, labelOf), facts);
  const all = [{ key: 'all', result: overall }, ...inOrder(groups, order)];
  return {
    title,
    blocks: [
      {
        kind: 'paragraph',
        text:
          'From the first public message of a customer to the first public reply of a person; ' +
          'bots, automatic replies and notes do not count. Quantiles are those of answered ' +
          'tickets; the unanswered stand beside them.',
      },
      durationTable(
        [groupTitle, 'measured in'],
        all.flatMap(({ key, result: { office, calendar } }): DurationRow[] => [
          {
            labels: [key, 'office time'],
            time: 'office',
            figures: figuresOf(office),
            beside: [office.unanswered, office.closedUnanswered],
          },
          {
            labels: ['', 'calendar time'],
            time: 'calendar',
            figures: figuresOf(calendar),
            beside: [calendar.unanswered, calendar.closedUnanswered],
          },
        ]),
        ['unanswered', 'closed unanswered'],
      ),
      notCounted('', [
        [overall.office.notApplicable, 'tickets without a message of a customer'],
        ...leavingTickets(overall.office.excluded, facts),
      ]),
    ],
  };
}
