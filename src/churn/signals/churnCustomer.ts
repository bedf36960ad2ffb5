import type { Ticket } from '../../ticket/index.js';
import type { InstantLike } from '../../time/index.js';

/** Something that the customer owed. */
export interface CustomerInvoice {
  readonly id?: string;
  readonly dueAt: InstantLike;
  /** Absent or null while it is unpaid. */
  readonly paidAt?: InstantLike | null;
}

/** A rating by the customer, on one scale for all of them. */
export interface CustomerRating {
  readonly at: InstantLike;
  readonly rating: number;
}

/** How much the customer used the product in a period that ended then; 0 is told too. */
export interface CustomerUsage {
  readonly at: InstantLike;
  /** 0 or more. */
  readonly amount: number;
}

/** Where signals are read from. */
export type ChurnFeed = 'tickets' | 'invoices' | 'ratings' | 'usage';

/**
 * A customer's log. A list that is absent is a feed that nobody has: its signals are missing. An
 * empty list is a feed in which nothing happened.
 */
export interface ChurnCustomer {
  readonly id: string;
  readonly tickets?: readonly Ticket[];
  readonly invoices?: readonly CustomerInvoice[];
  /** Absent: the last `rated` event of each ticket. */
  readonly ratings?: readonly CustomerRating[];
  readonly usage?: readonly CustomerUsage[];
  /** When each feed was last read. Absent: the instant of its newest entry. */
  readonly readAt?: Readonly<Partial<Record<ChurnFeed, InstantLike>>>;
}
