import type { TicketEvent } from './ticketEvent.js';

/**
 * A ticket: its log of events and whatever attributes the host keeps beside it.
 *
 * The attributes (`tier`, `channel`, `customer`, …) are what policies ask for; those that
 * change over time are better told as events.
 */
export interface Ticket {
  readonly id: string;
  /** In any order; events of one instant keep theirs. */
  readonly events: readonly TicketEvent[];
  readonly [attribute: string]: unknown;
}
