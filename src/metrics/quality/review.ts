/** A filled-in form. */
export interface Review {
  readonly id?: string | null;
  readonly ticketId?: string | null;
  /** Whose work it is. */
  readonly agent?: string | null;
  readonly reviewer?: string | null;
  /** A score for each criterion; null where it does not apply. */
  readonly answers: Readonly<Record<string, number | null>>;
}
