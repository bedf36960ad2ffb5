import type { CompiledCondition } from '../../conditions/index.js';
import { InputError } from '../../errors/index.js';
import { NOT_OWNERSHIP } from '../../errors/kinds/ownership.js';
import type { OwnerSource } from './ownershipConfig.js';

/** Where the compiled form stands; not for hosts. The same in every copy of the package. */
export const compiled: unique symbol = Symbol.for('custops.ownership') as never;

/** A compiled rule of ownership. */
export interface CompiledOwnershipRule {
  readonly id: string;
  readonly condition: CompiledCondition;
  readonly owner: OwnerSource;
}

/** The compiled form of ownership rules. */
export interface CompiledOwnership {
  readonly relationship: readonly CompiledOwnershipRule[];
  readonly working: readonly CompiledOwnershipRule[];
  readonly personIds: ReadonlySet<string> | undefined;
}

/** Who owns customers and tickets, checked and compiled by `defineOwnership`. */
export interface Ownership {
  readonly fallback: string;
  /** @internal */
  readonly [compiled]: CompiledOwnership;
}

/**
 * The compiled form of some rules of ownership.
 *
 * @throws InputError `not_ownership` for anything that `defineOwnership` did not make
 */
export function ownershipOf(ownership: Ownership): CompiledOwnership {
  const form = (ownership as Partial<Ownership> | null | undefined)?.[compiled];
  if (form !== undefined) return form;
  throw new InputError(NOT_OWNERSHIP, 'ownership', ownership, 'what defineOwnership gives');
}
