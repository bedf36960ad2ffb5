import { InputError } from '../../errors/index.js';
import { INVALID_COUNT } from '../../errors/kinds/stats.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../../metrics/checkConfidence.js';
import { twoProportionTest, type ConfidenceOptions, type RateInterval } from '../../stats/index.js';

/** A group of customers once it is known who left. */
export interface PlayGroup {
  readonly n: number;
  /** How many of them left. */
  readonly churned: number;
}

/** What a play did. */
export interface PlayEffect {
  /** The share that left of those who had the play; null of nobody. */
  readonly treated: RateInterval | null;
  /** The share that left of those who had not. */
  readonly control: RateInterval | null;
  /** Treated less control: below 0 fewer left. Null when a group is empty. */
  readonly difference: number | null;
  /** Newcombe's interval of the difference. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of the headline test; null when a group is empty. */
  readonly p: number | null;
  /** `fisher` where fewer than 5 are expected in a cell, else `z`. */
  readonly test: 'fisher' | 'z' | null;
  /** Whether the interval leaves 0 out. */
  readonly isClear: boolean;
  /** How many customers of the treated stayed that would have left, by the difference. */
  readonly kept: number | null;
  /** How many must be treated to keep one; null where the play kept none. */
  readonly numberNeeded: number | null;
  readonly n: number;
}

/**
 * Compares customers who had a play with customers who had not.
 *
 * Only a difference of chosen groups tells what the play did: draw the control by chance before
 * anybody is called. Customers picked for their risk and others who were not differ anyhow.
 *
 * @param treated - `n` customers who had the play, of whom `churned` left
 * @param control - the same of customers who had not
 * @param options - `confidence` of the intervals, 0–1
 * @returns both shares, their difference with Newcombe's interval, and the test
 * @throws InputError `invalid_count`, `invalid_option`, `unknown_option`, `wrong_type`
 * @see Newcombe (1998), Interval estimation for the difference between independent proportions,
 *   Statistics in Medicine 17, method 10
 * @example
 * ```ts
 * import { evaluatePlay } from 'custops';
 *
 * const effect = evaluatePlay({ n: 200, churned: 30 }, { n: 200, churned: 50 });
 * [effect.difference, effect.isClear, effect.kept]; // => [-0.1, true, 20]
 * ```
 */
export function evaluatePlay(
  treated: PlayGroup,
  control: PlayGroup,
  options: ConfidenceOptions = {},
): PlayEffect {
  requireOptions(options, ['confidence']);
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const found = twoProportionTest(shareOf(treated, 'treated'), shareOf(control, 'control'), {
    confidence,
  });
  const { difference, low, high, p, test, n, a, b } = found;
  const isBoth = treated.n > 0 && control.n > 0;
  // From the counts: the difference of two rounded shares would be a customer off.
  const net = treated.n * control.churned - treated.churned * control.n;
  return {
    treated: a,
    control: b,
    difference,
    low,
    high,
    p,
    test,
    isClear: low !== null && high !== null && (low > 0 || high < 0),
    kept: isBoth ? net / control.n : null,
    numberNeeded: isBoth && net > 0 ? Math.ceil((treated.n * control.n) / net) : null,
    n,
  };
}

function shareOf(group: PlayGroup, at: string): { readonly successes: number; readonly n: number } {
  requireObject(group, at, '{ n, churned }');
  const { n, churned } = group;
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new InputError(INVALID_COUNT, `${at}.n`, n, 'a whole number of 0 or more');
  }
  if (!Number.isSafeInteger(churned) || churned < 0 || churned > n) {
    throw new InputError(INVALID_COUNT, `${at}.churned`, churned, 'a whole number from 0 to n');
  }
  return { successes: churned, n };
}
