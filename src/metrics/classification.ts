import type { Because } from '../errors/index.js';

/**
 * What an item was to a number.
 *
 * `numerator` stands in numerator and denominator, `denominator` in the latter alone; `measured`
 * gave a value; `censored` is only known to last longer than it did so far; `immature` cannot be
 * judged yet; `not_applicable` has nothing to measure; `excluded` is left out on purpose;
 * `rejected` was wrong input.
 */
export type Counted =
  | 'numerator'
  | 'denominator'
  | 'measured'
  | 'censored'
  | 'immature'
  | 'not_applicable'
  | 'excluded'
  | 'rejected';

/** How one item counted, and why: what a disputed figure needs. */
export interface Classification {
  /** The item's id, null when the metric was given no way to read one. */
  readonly id: string | null;
  readonly counted: Counted;
  readonly because: Because;
}
