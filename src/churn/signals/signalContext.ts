import type { TicketFacts } from '../../metrics/index.js';
import type { Ticket } from '../../ticket/index.js';
import type { ChurnFeed } from './churnCustomer.js';
import type { SignalSettings } from './churnSignalsOptions.js';

/** A ticket with its facts. */
export interface ReadTicket {
  /** Its place in the customer's list. */
  readonly index: number;
  readonly ticket: Ticket;
  readonly facts: TicketFacts;
  /** Epoch ms. */
  readonly createdAt: number;
}

/** An invoice that was due by now. */
export interface ReadInvoice {
  readonly id: string | null;
  readonly dueAt: number;
  /** Null when it is not paid by now. */
  readonly paidAt: number | null;
}

/** A number at an instant. */
export interface Observation {
  readonly at: number;
  readonly value: number;
  readonly id: string | null;
}

/** A customer's log as it was read: what lies after now or before the window is left out. */
export interface SignalContext extends Omit<SignalSettings, 'windowMs'> {
  readonly now: number;
  readonly hasSla: boolean;
  /** In order of creation; null without the feed, like all below. */
  readonly tickets: readonly ReadTicket[] | null;
  /** In order of dueAt. */
  readonly invoices: readonly ReadInvoice[] | null;
  readonly ratings: readonly Observation[] | null;
  readonly usage: readonly Observation[] | null;
  /** Epoch ms; null where nobody said, and nothing is in the feed. */
  readonly readAt: Readonly<Record<ChurnFeed, number | null>>;
}
