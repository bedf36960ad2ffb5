import type { TicketEvent } from './ticketEvent.js';

/** Which side a creation counts for: bots and the system open tickets as agents do. */
export function creatorSide(event: TicketEvent): 'customer' | 'agent' {
  return event.by === 'agent' || event.by === 'bot' || event.by === 'system' ? 'agent' : 'customer';
}

/** Whether both sides can read what a creation carried: without a word on it they can. */
export function creationComment(event: TicketEvent): 'public' | 'internal' {
  const { comment } = event as { readonly comment?: unknown };
  return comment === 'internal' || comment === 'none' ? 'internal' : 'public';
}
