import type { Contact } from './contact.js';

/**
 * What contacts that belong together have in common, as a text; null for a contact that cannot be
 * told apart from others. JSON, so that no name of a customer can be mistaken for another's issue.
 */
export function contactKey({
  customer,
  issue,
  threadId,
  ticketId,
}: ContactIdentity): string | null {
  const who = customer ?? null;
  if (who !== null && (issue ?? null) !== null) return JSON.stringify([who, issue]);
  // A ticket has one customer, known or not.
  const thread = threadId ?? ticketId ?? null;
  return thread === null ? null : JSON.stringify([null, thread]);
}

type ContactIdentity = Pick<Contact, 'customer' | 'issue' | 'threadId' | 'ticketId'>;
