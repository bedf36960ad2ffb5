import type { Calendar } from '../../calendar/index.js';
import type { CompiledRules } from '../../conditions/index.js';
import { InputError } from '../../errors/index.js';
import { NOT_A_ROUTING } from '../../errors/kinds/routing.js';
import type { OwnerRule, QueueOrder, QueueRule, AssignmentStrategy } from './routingConfig.js';

/** Where the compiled form stands; not for hosts. The same in every copy of the package. */
export const compiled: unique symbol = Symbol.for('custops.routing') as never;

/** Everything that the functions of routing need, worked out once. */
export interface CompiledRouting {
  readonly levels: number;
  readonly matrix: ReadonlyMap<string, ReadonlyMap<string, number>> | null;
  readonly tierBump: ReadonlyMap<string, number>;
  readonly ageing: { readonly everyMs: number; readonly notAbove: number } | null;
  readonly order: QueueOrder;
  /** Ms by priority. */
  readonly credit: ReadonlyMap<number, number>;
  readonly rules: CompiledRules;
  readonly ruleById: ReadonlyMap<string, QueueRule>;
  readonly strategy: AssignmentStrategy;
  readonly owner: OwnerRule;
  readonly holdForMs: number;
  /** Thousandths of a unit of capacity, by channel. */
  readonly weights: ReadonlyMap<string, number>;
  /** Null when any skill may be named. */
  readonly skills: ReadonlySet<string> | null;
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** A routing policy, checked and compiled by `defineRouting`. */
export interface Routing {
  /** The queue rules in the order in which they are asked. */
  readonly ruleIds: readonly string[];
  readonly order: QueueOrder;
  readonly strategy: AssignmentStrategy;
  /** @internal */
  readonly [compiled]: CompiledRouting;
}

/**
 * The compiled form of a policy.
 *
 * @throws InputError `not_a_routing` for anything that `defineRouting` did not make
 */
export function compiledOf(routing: Routing, argument = 'routing'): CompiledRouting {
  const form = (routing as Partial<Routing> | null | undefined)?.[compiled];
  if (form === undefined) {
    throw new InputError(NOT_A_ROUTING, argument, routing, 'what defineRouting gives');
  }
  return form;
}
