import { InputError } from '../errors/index.js';
import { NOT_AN_SLA } from '../errors/kinds/sla.js';
import type { CompiledSla } from './compiledSla.js';

/** Where the compiled form stands; not for hosts. The same in every copy of the package. */
export const compiled: unique symbol = Symbol.for('custops.sla') as never;

/**
 * Service level rules, checked and compiled by `defineSla`.
 *
 * @typeParam ClockId - the clocks that it names
 */
export interface Sla<ClockId extends string = string> {
  /** Every clock that the rules name, in the order of the answer's `clocks`. */
  readonly clockIds: readonly ClockId[];
  /** The policies in the order in which they are asked. */
  readonly policyIds: readonly string[];
  /** @internal */
  readonly [compiled]: CompiledSla;
}

/**
 * The compiled form of some rules.
 *
 * @throws InputError `not_an_sla` for anything that `defineSla` did not make
 */
export function compiledOf(sla: Sla, argument = 'sla'): CompiledSla {
  const form = (sla as Partial<Sla> | null | undefined)?.[compiled];
  if (form === undefined) throw new InputError(NOT_AN_SLA, argument, sla, 'what defineSla gives');
  return form;
}
