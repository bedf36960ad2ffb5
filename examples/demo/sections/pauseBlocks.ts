import type { AuditedPauses } from '../../measures/auditedPauses.js';
import { count, instantText, officeTime } from '../report/formatting.js';
import type { Block } from '../report/report.js';

const SHOWN = 5;

/** Pauses that began while the customer waited for an answer. */
export function pauseBlocks(
  { n, suspect, hiddenMs }: AuditedPauses,
  { timeZone }: { readonly timeZone: string },
): Block[] {
  return [
    {
      kind: 'paragraph',
      text:
        `Of ${count(n)} pauses, ${count(suspect.length)} began while the customer had the last ` +
        `word; they hid ${officeTime(hiddenMs)} of office time from the clocks.` +
        (suspect.length > SHOWN ? ` The ${SHOWN} that hid most:` : ''),
    },
    {
      kind: 'table',
      table: {
        columns: [
          { title: 'ticket' },
          { title: `customer wrote (${timeZone})` },
          { title: 'paused' },
          { title: 'until' },
          { title: 'hidden', numeric: true },
        ],
        rows: suspect
          .slice(0, SHOWN)
          .map(({ ticketId, pause }) => [
            ticketId,
            instantText(pause.customerMessageAt, timeZone),
            instantText(pause.from, timeZone),
            instantText(pause.to, timeZone),
            officeTime(pause.hiddenMs),
          ]),
        empty: 'No pause is suspect.',
      },
    },
  ];
}
