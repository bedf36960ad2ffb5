import type { Observation, ReadTicket, SignalContext } from './signalContext.js';

/**
 * Tickets that have an issue, or that follow up another, 1 for those that came again: a follow-up,
 * or one on the issue of an earlier ticket that is no older than the window.
 */
export function repeatsOf(
  tickets: readonly ReadTicket[],
  { repeatWithinMs, issueField }: SignalContext,
): Observation[] {
  const lastOf = new Map<unknown, number>();
  return tickets.flatMap(({ ticket, facts, createdAt }) => {
    const issue = facts.attributes.fields[issueField] ?? null;
    const before = issue === null ? undefined : lastOf.get(issue);
    if (issue !== null) lastOf.set(issue, createdAt);
    if (issue === null && facts.followUpOf === null) return [];
    const isAgain = before !== undefined && createdAt - before <= repeatWithinMs;
    const value = isAgain || facts.followUpOf !== null ? 1 : 0;
    return [{ at: createdAt, value, id: ticket.id }];
  });
}
