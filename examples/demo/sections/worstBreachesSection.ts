import type { TicketClock } from '../evaluateTickets.js';
import { count, instantText, officeTime } from '../report/formatting.js';
import type { Section } from '../report/report.js';
import type { TargetText } from '../targetTexts.js';
import type { TicketColumns } from './ticketColumns.js';

const SHOWN = 10;

/** Breached clocks, the longest overshoot first. */
export function worstBreaches(clocks: readonly TicketClock[]): TicketClock[] {
  return clocks
    .filter(({ clock }) => clock.state === 'breached')
    .sort((a, b) => b.clock.overshootMs - a.clock.overshootMs);
}

interface WorstBreachesOptions {
  readonly columns: TicketColumns;
  readonly timeZone: string;
  readonly targetText: TargetText;
}

/** A table of the worst breaches. */
export function worstBreachesSection(
  breaches: readonly TicketClock[],
  { columns, timeZone, targetText }: WorstBreachesOptions,
): Section {
  return {
    title: 'Worst breaches',
    blocks: [
      {
        kind: 'paragraph',
        text:
          `${count(breaches.length)} clocks breached. These went furthest past their target; ` +
          'time beyond the target is counted as the target is: open hours, less the pauses.',
      },
      {
        kind: 'table',
        table: {
          columns: [
            ...columns.columns,
            { title: `due (${timeZone})` },
            { title: 'target', numeric: true },
            { title: 'beyond', numeric: true },
            { title: 'stopped' },
          ],
          rows: breaches
            .slice(0, SHOWN)
            .map((item) => [
              ...columns.cells(item),
              instantText(item.clock.dueAt, timeZone),
              targetText(item.clock),
              officeTime(item.clock.overshootMs),
              item.clock.active ? 'still open' : instantText(item.clock.stoppedAt, timeZone),
            ]),
          empty: 'No clock breached.',
        },
      },
    ],
  };
}
