import { requireList } from '../../errors/requireList.js';
import { checkProbability } from '../checkProbability.js';

/**
 * p values adjusted for having been asked together: below 0.05 stays what is found with at most
 * one in twenty findings false.
 *
 * A null, of a question that had no answer, stays null and counts for nothing.
 *
 * Source: Y. Benjamini, Y. Hochberg, Controlling the False Discovery Rate, Journal of the Royal
 * Statistical Society B 57 (1995), 289–300.
 *
 * @param pValues - probabilities or nulls, in any order
 * @returns the adjusted p values in the same order
 * @throws InputError `invalid_probability` - one is not a number from 0 to 1
 * @throws InputError `wrong_type` - they are no list
 * @example
 * ```ts
 * import { benjaminiHochberg } from 'custops';
 *
 * benjaminiHochberg([0.01, 0.04, null, 0.02]); // => [0.03, 0.04, null, 0.03]
 * ```
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const ranked = rankPValues(pValues);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let least = 1;
  for (let at = ranked.length - 1; at >= 0; at--) {
    const { p, index } = ranked[at]!;
    least = Math.min(least, (p * ranked.length) / (at + 1));
    // The product and the quotient may round to just below p.
    adjusted[index] = Math.max(p, least);
  }
  return adjusted;
}

/**
 * p values adjusted so that not one finding is false, with the confidence asked for: stricter than
 * `benjaminiHochberg`.
 *
 * Source: S. Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal
 * of Statistics 6 (1979), 65–70.
 *
 * @param pValues - probabilities or nulls, in any order
 * @returns the adjusted p values in the same order
 * @throws InputError `invalid_probability` - one is not a number from 0 to 1
 * @throws InputError `wrong_type` - they are no list
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const ranked = rankPValues(pValues);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let most = 0;
  for (const [at, { p, index }] of ranked.entries()) {
    most = Math.min(1, Math.max(most, p * (ranked.length - at)));
    adjusted[index] = most;
  }
  return adjusted;
}

function rankPValues(pValues: readonly (number | null)[]): { p: number; index: number }[] {
  requireList(pValues, 'pValues', 'a list of probabilities');
  const known = pValues.flatMap((p, index) => {
    if (p === null) return [];
    checkProbability(p, `pValues[${index}]`);
    return [{ p, index }];
  });
  return known.sort((a, b) => a.p - b.p);
}
