import type { TicketEvent } from '../ticket/index.js';

const ONE = [0] as const;

/** What changes the ticket comes before what is said on it. */
const CHANGES = new Set([
  'status_changed',
  'priority_changed',
  'group_changed',
  'assigned',
  'field_changed',
  'tags_changed',
  'reopened',
  'linked',
]);

/**
 * The order in which events of one instant apply, as places in their list: creation, merge,
 * changes, the rest.
 *
 * A merge comes before the close that most products tell in the same instant, so that it cancels
 * what the close would stop.
 */
export function orderWithinInstant(events: readonly TicketEvent[]): readonly number[] {
  if (events.length === 1) return ONE;
  const ranks = events.map(rankOf);
  return events.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
}

function rankOf(event: TicketEvent): number {
  if (event.type === 'created') return 0;
  if (event.type === 'merged') return 1;
  return CHANGES.has(event.type) ? 2 : 3;
}
