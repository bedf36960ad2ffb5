import { InputError } from '../../errors/index.js';
import { NOT_AN_ESCALATION_POLICY } from '../../errors/kinds/escalationPaths.js';
import type { CompiledPath } from './compiledPath.js';

/** Where the compiled form stands; not for hosts. The same in every copy of the package. */
export const compiled: unique symbol = Symbol.for('custops.escalationPolicy') as never;

/** Who is told in which order and when, checked and compiled by `defineEscalationPolicy`. */
export interface EscalationPolicy {
  readonly id: string;
  /** In the order of the path. */
  readonly levelIds: readonly string[];
  /** @internal */
  readonly [compiled]: CompiledPath;
}

/**
 * The compiled form of a policy.
 *
 * @throws InputError `not_an_escalation_policy` for anything that `defineEscalationPolicy` did not make
 */
export function pathOf(policy: EscalationPolicy, argument = 'policy'): CompiledPath {
  const form = (policy as Partial<EscalationPolicy> | null | undefined)?.[compiled];
  if (form !== undefined) return form;
  const expected = 'what defineEscalationPolicy gives';
  throw new InputError(NOT_AN_ESCALATION_POLICY, argument, policy, expected);
}
