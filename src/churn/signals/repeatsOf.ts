import { contactFacts } from '../../metrics/index.js';
import { fieldName } from '../../metrics/contacts/fieldName.js';
import type { Observation, ReadTicket, SignalContext } from './signalContext.js';

/**
 * Tickets that have an issue, or that follow up another, 1 for those that came again: a follow-up,
 * or one on the issue of an earlier ticket that is no older than the window.
 */
export function repeatsOf(
  tickets: readonly ReadTicket[],
  { now, repeatWithinMs, issueField }: SignalContext,
): Observation[] {
  // A ticket is one contact here: how often a customer wrote in it is not what came again.
  const contacts = tickets.map(({ facts, createdAt }) => ({
    customer: 'own',
    issue: fieldName(facts.attributes.fields[issueField]),
    queuedAt: createdAt,
  }));
  return contactFacts(contacts, { window: repeatWithinMs, now }).flatMap((contact, i) => {
    const { ticket, facts, createdAt } = tickets[i]!;
    const isFollowUp = facts.followUpOf !== null;
    if (contact.unmatched && !isFollowUp) return [];
    const isAgain = contact.previous !== null || isFollowUp;
    return [{ at: createdAt, value: isAgain ? 1 : 0, id: ticket.id }];
  });
}
