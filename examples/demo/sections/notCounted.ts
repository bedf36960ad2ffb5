import type { TicketFacts } from 'custops';
import { count } from '../report/formatting.js';
import type { Block } from '../report/report.js';

/** How many were left out, and what they are. */
export type LeftOut = readonly [n: number, what: string];

/** Marked tickets leave every metric, as merged ones do. */
export const MARKED = 'marked as spam, test or deleted';

/** The tickets that leave every metric, by their reasons; `excluded` is what the metric says. */
export function leavingTickets(excluded: number, facts: readonly TicketFacts[]): LeftOut[] {
  const merged = facts.filter((each) => each.excluded === 'merged').length;
  return [
    [merged, 'merged into another ticket'],
    [excluded - merged, MARKED],
  ];
}

/** What a number leaves out, so that nothing is dropped in silence and all adds up. */
export function notCounted(of: string, leftOut: readonly LeftOut[]): Block {
  const parts = leftOut.flatMap(([n, what]) => (n === 0 ? [] : [`${count(n)} ${what}`]));
  const list = parts.length === 0 ? 'none' : parts.join(', ');
  return { kind: 'paragraph', text: `Not counted${of}: ${list}.` };
}
