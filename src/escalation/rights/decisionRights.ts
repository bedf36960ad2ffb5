import type { CompiledCondition } from '../../conditions/index.js';
import { InputError } from '../../errors/index.js';
import { NOT_DECISION_RIGHTS } from '../../errors/kinds/rights.js';
import type { RightsRuleConfig } from './decisionRightsConfig.js';

/** Where the compiled form stands; not for hosts. The same in every copy of the package. */
export const compiled: unique symbol = Symbol.for('custops.decisionRights') as never;

/** A compiled rule. */
export interface CompiledRule extends RightsRuleConfig {
  readonly condition: CompiledCondition;
}

/** The compiled form of decision rights. */
export interface CompiledRights {
  /** Rules of each action, in listed order. */
  readonly rulesOf: ReadonlyMap<string, readonly CompiledRule[]>;
  /** A role's place in the chain. */
  readonly rankOf: ReadonlyMap<string, number>;
}

/** Who may decide what, checked and compiled by `defineDecisionRights`. */
export interface DecisionRights {
  /** From the lowest to the highest. */
  readonly chain: readonly string[];
  readonly teams: readonly string[];
  /** Every action that a rule names. */
  readonly actions: readonly string[];
  /** @internal */
  readonly [compiled]: CompiledRights;
}

/**
 * The compiled form of some rights.
 *
 * @throws InputError `not_decision_rights` for anything that `defineDecisionRights` did not make
 */
export function rightsOf(rights: DecisionRights): CompiledRights {
  const form = (rights as Partial<DecisionRights> | null | undefined)?.[compiled];
  if (form !== undefined) return form;
  throw new InputError(NOT_DECISION_RIGHTS, 'rights', rights, 'what defineDecisionRights gives');
}
