import type { Condition, FieldDeclarations } from '../../conditions/index.js';

/** Something that can be done to keep a customer. */
export interface RetentionPlayConfig {
  readonly id: string;
  /**
   * For whom: `band`, `score`, `probability`, `coverage`, `reasons`, `missing`, `stale` (lists of
   * signals), the card's signals and declared attributes by name. Default: everybody.
   */
  readonly when?: Condition;
  /** The author's reason, as it is. */
  readonly reason?: string;
}

/** Plays in the order in which they are preferred, as plain JSON. */
export interface RetentionPlaysConfig {
  /** Attributes of customers that conditions may name beside the score and the signals. */
  readonly fields?: FieldDeclarations;
  readonly plays: readonly RetentionPlayConfig[];
}
