import type { Condition, FieldDeclarations } from '../../conditions/index.js';

/** Whom a rule names: a person, or who stands in a field of the case. */
export type OwnerSource =
  | {
      /** Id of the person. */
      readonly person: string;
    }
  | {
      /** A field of the record that holds the person; the rule passes when it is missing. */
      readonly field: string;
    };

/** A rule of ownership. */
export interface OwnershipRule {
  /** By which answers name it. */
  readonly id: string;
  /** On the record. Default: always. */
  readonly when?: Condition;
  readonly owner: OwnerSource;
}

/** Who owns customers and tickets, as plain JSON. */
export interface OwnershipConfig {
  /** Declared fields of the record; conditions may then name no others. */
  readonly fields?: FieldDeclarations;
  /** Who keeps the relationship with the customer: the first rule that finds somebody decides. */
  readonly relationship: readonly OwnershipRule[];
  /** Who works on the ticket: the first rule that finds somebody decides. */
  readonly working: readonly OwnershipRule[];
  /** Who owns what no rule gives an owner. A name, not a queue: somebody answers for it. */
  readonly fallback: string;
}
