import {
  contactFacts,
  contactsOf,
  firstContactResolution,
  measure,
  repeatContactRate,
  type RateReading,
  type Ticket,
} from 'custops';
import { count, percent } from '../report/formatting.js';
import type { Block, Cell } from '../report/report.js';

/** The same customer with the same issue within a week is a repeat. */
const WINDOW = '168h';
/** A chat that rests for less goes on. */
const SESSIONS = { chat: '30m' };

/** Whether the first contact settled the matter, and how often customers had to come back. */
export function firstContactBlocks(tickets: readonly Ticket[], now: number): Block[] {
  const facts = contactFacts(contactsOf(tickets, { now, sessions: SESSIONS }), {
    window: WINDOW,
    now,
  });
  const first = measure(firstContactResolution(), facts);
  const repeated = measure(repeatContactRate(), facts);
  return [
    {
      kind: 'paragraph',
      text:
        `Customers turned to the desk ${count(facts.length)} times; a message after an answer is a ` +
        'contact of its own. The first contact resolved the matter if the ticket was solved ' +
        'before the customer wrote again and nothing on the same issue came within a week. Of ' +
        `${count(first.immature)} first contacts it is too early to say; ${count(first.idle)} ` +
        'contacts were thank-yous and do not count. A ticket that names no issue is known to ' +
        'repeat itself alone.',
    },
    {
      kind: 'table',
      table: {
        columns: [
          { title: 'rate' },
          { title: 'n', numeric: true },
          { title: 'share', numeric: true },
          { title: '95 % interval', numeric: true },
        ],
        rows: [
          ['first contact resolution', ...rateCells(first)],
          ['the same with exactly one answer', ...rateCells(first.oneTouch)],
          ['contacts followed by a repeat', ...rateCells(repeated)],
          ['contacts that are a repeat', ...rateCells(repeated.backward)],
        ],
        empty: 'No contacts.',
      },
    },
  ];
}

function rateCells({ n, value, low, high }: RateReading): Cell[] {
  return [
    count(n),
    value === null ? '–' : { text: percent(value), share: value },
    value === null ? '–' : `${percent(low)} to ${percent(high)}`,
  ];
}
