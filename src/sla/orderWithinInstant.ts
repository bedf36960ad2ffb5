import type { TicketEvent } from '../ticket/index.js';

/**
 * What comes first of one instant; types that are not named here come last.
 *
 * A merge comes before the close that most products tell in the same instant, so that it cancels
 * what the close would stop. Status and group come before priority and fields: a ticket that is
 * solved, or leaves its group, and is raised in one update is judged by the target that it was
 * worked under.
 */
const ORDER = [
  ['created'],
  ['merged'],
  ['status_changed', 'reopened'],
  ['group_changed'],
  ['priority_changed', 'assigned', 'field_changed', 'tags_changed', 'linked'],
] as const;
const RANKS: ReadonlyMap<string, number> = new Map(
  ORDER.flatMap((types, rank) => types.map((type) => [type, rank])),
);

/** The order in which events of one instant apply, as places in their list: changes, then words. */
export function orderWithinInstant(events: readonly TicketEvent[]): readonly number[] {
  const ranks = events.map(({ type }) => RANKS.get(type) ?? ORDER.length);
  return events.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
}
