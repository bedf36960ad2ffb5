/** Why something in an answer is so: ids and codes, never message texts. */
export interface Because {
  /** Stable, snake_case: `created`, `public_reply`, `pending`, `now`, … */
  readonly code: string;
  /** The deciding event's place in the sorted log, when an event decided. */
  readonly event?: number;
  /** Ids and numbers that belong to the reason. */
  readonly detail?: Readonly<Record<string, string | number | null>>;
}
