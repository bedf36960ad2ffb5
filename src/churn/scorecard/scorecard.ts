import { InputError } from '../../errors/index.js';
import { NOT_A_SCORECARD } from '../../errors/kinds/churn.js';
import type { CompiledScorecard } from './compileScorecard.js';

/** Where the compiled form stands; not for hosts. The same in every copy of the package. */
export const compiled: unique symbol = Symbol.for('custops.scorecard') as never;

/** A churn score, checked and compiled by `defineScorecard`. */
export interface Scorecard {
  readonly id: string;
  /** The signals that it weighs, in their order. */
  readonly signals: readonly string[];
  /** The bands, the lowest scores first. */
  readonly bands: readonly string[];
  /** @internal */
  readonly [compiled]: CompiledScorecard;
}

/**
 * The compiled form of a card.
 *
 * @throws InputError `not_a_scorecard` for anything that `defineScorecard` did not make
 */
export function scorecardOf(card: Scorecard, argument = 'card'): CompiledScorecard {
  const form = (card as Partial<Scorecard> | null | undefined)?.[compiled];
  if (form === undefined) {
    throw new InputError(NOT_A_SCORECARD, argument, card, 'what defineScorecard gives');
  }
  return form;
}
