import type { CompiledSla } from './compiledSla.js';

/** Where the compiled form stands; not for hosts. */
export const compiled: unique symbol = Symbol('custops.sla');

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

/** The compiled form of some rules. */
export function compiledOf(sla: Sla): CompiledSla {
  return sla[compiled];
}
