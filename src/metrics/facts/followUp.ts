/** A ticket that follows another one up. */
export interface FollowUp {
  readonly ticketId: string;
  readonly createdAt: Date;
  /** Solved without a public reply of a person: a customer's thanks. */
  readonly idle: boolean;
}
