import type { LinkedEvent, StatusCategory } from './ticketEvent.js';

/** A relation to another ticket. */
export interface TicketLink {
  readonly role: LinkedEvent['role'];
  readonly to: string;
}

/**
 * A ticket as it stood at an instant. Plain JSON: instants are epoch ms.
 *
 * Before the ticket's creation `createdAt`, `status` and `category` are null; priority, group,
 * assignee, tags and fields are then those that the ticket itself carries.
 */
export interface TicketState {
  readonly id: string;
  /** The instant that is spoken of. */
  readonly at: number;
  readonly createdAt: number | null;
  /** Bots and the system create as agents do, third parties and nobody in particular as customers. */
  readonly createdBy: 'customer' | 'agent' | null;
  /** By the host's name. */
  readonly status: string | null;
  /** What the status counts as; `open` for a status that nobody knows. */
  readonly category: StatusCategory | null;
  /** The reason given for the status; for a status of the host's own without one, its name. */
  readonly reason: string | null;
  readonly priority: string | number | null;
  readonly group: string | null;
  readonly assignee: string | null;
  /** Every other attribute, in an object without prototype. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly tags: readonly string[];
  /** Since when it is solved or closed. */
  readonly solvedAt: number | null;
  /** How often it went from solved or closed to neither. */
  readonly reopens: number;
  /** When it went on in another ticket. */
  readonly mergedAwayAt: number | null;
  readonly mergedInto: string | null;
  readonly links: readonly TicketLink[];
  /** The customer's latest public message, automatic ones left out. */
  readonly lastCustomerMessageAt: number | null;
  /** An agent's latest public message; neither a bot's nor an automatic one. */
  readonly lastAgentReplyAt: number | null;
}
