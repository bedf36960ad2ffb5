import { backlog, handoffs, measure, oneTouchRate, reopenRate, type TicketFacts } from 'custops';
import { calendarTime, count, percent } from '../report/formatting.js';
import type { Block, Section } from '../report/report.js';
import { number } from './volumeSection.js';

/** How well tickets were settled, and what is left: reopenings, touches, handoffs, backlog. */
export function qualitySection(facts: readonly TicketFacts[], title: string): Section {
  const reopened = measure(reopenRate(), facts);
  const oneTouch = measure(oneTouchRate(), facts);
  const handed = measure(handoffs(), facts);
  return {
    title,
    blocks: [
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
            { name: 'reopened, of those solved a week ago or more', rate: reopened },
            { name: 'settled by one answer', rate: oneTouch },
            { name: 'three handoffs or more', rate: handed.many },
          ].map(({ name, rate: { n, value, low, high } }) => [
            name,
            count(n),
            { text: percent(value), share: value ?? 0 },
            `${percent(low)} to ${percent(high)}`,
          ]),
          empty: 'No tickets.',
        },
      },
      {
        kind: 'paragraph',
        text:
          `${count(reopened.idleReopens)} more were opened again and solved without an answer, ` +
          `most for a thank you; of ${count(reopened.immature)} it is too early to say. A ticket ` +
          `changes hands ${number(handed.value)} times in the mean.`,
      },
      backlogBlock(facts),
    ],
  };
}

function backlogBlock(facts: readonly TicketFacts[]): Block {
  const { value, split, age, buckets } = measure(backlog(), facts);
  const aged = buckets.map(({ fromMs, toMs, n }) => {
    const range =
      toMs === null ? `${calendarTime(fromMs)} and more` : `up to ${calendarTime(toMs)}`;
    return `${count(n)} ${range}`;
  });
  return {
    kind: 'paragraph',
    text:
      `${count(value ?? 0)} tickets are open: ${count(split.actionable)} for the desk to act on, ` +
      `${count(split.awaitingCustomer)} waiting for the customer, ` +
      `${count(split.awaitingThirdParty)} for a third party. Their age is ` +
      `${calendarTime(age.value)} in the median; ${aged.join(', ')}.`,
  };
}
