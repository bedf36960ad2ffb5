import type { AuditedDowngrade } from '../../measures/auditedDowngrades.js';
import { count, instantText } from '../report/formatting.js';
import type { Block } from '../report/report.js';
import { clockName } from './ticketColumns.js';

const SHOWN = 6;

export interface DowngradeOptions {
  readonly timeZone: string;
}

/** Changes of priority that gave a running clock more time. */
export function downgradeBlocks(
  downgrades: readonly AuditedDowngrade[],
  { timeZone }: DowngradeOptions,
): Block[] {
  const tickets = new Set(downgrades.map(({ ticketId }) => ticketId)).size;
  const spared = downgrades.filter(({ downgrade }) => downgrade.sparedBreach).length;
  return [
    {
      kind: 'paragraph',
      text:
        `A lower priority gave ${count(downgrades.length)} running clocks of ${count(tickets)} ` +
        `tickets more time; ${count(spared)} of them ran past the due time that they had before, ` +
        'so that a breach was spared or put off. Whether a priority was rightly lowered is for ' +
        'people to say.',
    },
    {
      kind: 'table',
      table: {
        columns: [
          { title: 'ticket' },
          { title: 'clock' },
          { title: 'priority' },
          { title: `changed (${timeZone})` },
          { title: 'due before' },
          { title: 'due after' },
          { title: 'breach spared' },
        ],
        rows: downgrades
          .slice(0, SHOWN)
          .map(({ ticketId, downgrade }) => [
            ticketId,
            clockName(downgrade.clockId),
            `${downgrade.from ?? '–'} to ${downgrade.to ?? '–'}`,
            instantText(downgrade.at, timeZone),
            instantText(downgrade.dueBefore, timeZone),
            instantText(downgrade.dueAfter, timeZone),
            downgrade.sparedBreach ? 'yes' : 'no',
          ]),
        empty: 'No clock was given more time.',
      },
    },
  ];
}
