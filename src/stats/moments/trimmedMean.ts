import { InputError } from '../../errors/inputError.js';
import { INVALID_PROBABILITY } from '../../errors/kinds/stats.js';
import { checkFinite } from '../checkFinite.js';
import { mean } from '../mean.js';

/**
 * The mean without the smallest and the largest values: a few wild ones do not move it.
 *
 * At each end the share of the values is cut off, rounded down to whole values.
 *
 * @param values - finite numbers in any order
 * @param share - cut from each end, from 0 to less than a half
 * @returns the mean of the rest; null for no values
 * @throws InputError `not_finite` - a value is NaN, infinite or no number
 * @throws InputError `invalid_probability` - the share is not from 0 to less than 0.5
 * @throws InputError `wrong_type` - the values are no list
 * @example
 * ```ts
 * import { trimmedMean } from 'custops';
 *
 * trimmedMean([1, 2, 3, 4, 90], 0.2); // => 3
 * ```
 */
export function trimmedMean(
  values: readonly number[] | Float64Array,
  share: number,
): number | null {
  checkFinite(values, 'values');
  if (typeof share !== 'number' || !(share >= 0 && share < 0.5)) {
    const expected = 'a number from 0 to less than 0.5';
    throw new InputError(INVALID_PROBABILITY, 'share', share, expected);
  }
  const cut = Math.floor(share * values.length);
  return mean(
    Float64Array.from(values)
      .sort()
      .subarray(cut, values.length - cut),
  );
}
