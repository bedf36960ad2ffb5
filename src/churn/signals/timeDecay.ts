import { InputError } from '../../errors/index.js';
import { NOT_FINITE, NOT_A_DURATION } from '../../errors/kinds/stats.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';

/** Something that counts less the older it is. */
export interface AgedValue {
  /** 0 or more. */
  readonly ageMs: number;
  readonly value: number;
}

/** Values with half the weight for each half-life of age. */
export interface DecayedValues {
  /** 0.5 ^ (age ÷ half-life), in the order of the values. */
  readonly weights: readonly number[];
  /** Of weight × value. */
  readonly sum: number;
  /** Of the weights: how many fresh values they are worth. */
  readonly weight: number;
  /** `sum` ÷ `weight`; null without values, or when all are too old to have any weight. */
  readonly mean: number | null;
  readonly n: number;
}

/**
 * Lets values count less the older they are: half after one half-life, a quarter after two.
 *
 * @param values - each with its age
 * @param options - `halfLifeMs`: above 0
 * @returns the weights, and the weighted sum and mean
 * @throws InputError `not_a_duration` for an age that is none, `not_finite`, `invalid_option`,
 *   `unknown_option`, `wrong_type`
 * @example
 * ```ts
 * import { timeDecay } from 'custops';
 *
 * const day = 86_400_000;
 * const { sum, mean } = timeDecay([{ ageMs: 0, value: 2 }, { ageMs: 30 * day, value: 8 }], { halfLifeMs: 30 * day });
 * [sum, mean]; // => [6, 4]
 * ```
 */
export function timeDecay(
  values: readonly AgedValue[],
  options: { readonly halfLifeMs: number },
): DecayedValues {
  requireList(values, 'values');
  requireOptions(options, ['halfLifeMs']);
  const { halfLifeMs } = options;
  if (!Number.isFinite(halfLifeMs) || halfLifeMs <= 0) {
    throw new InputError(INVALID_OPTION, 'options.halfLifeMs', halfLifeMs, 'ms above 0');
  }
  const weights: number[] = [];
  let sum = 0;
  let weight = 0;
  for (const [i, each] of values.entries()) {
    requireObject(each, `values[${i}]`, 'a value with its age');
    const { ageMs, value } = each;
    if (!Number.isFinite(ageMs) || ageMs < 0) {
      throw new InputError(NOT_A_DURATION, `values[${i}].ageMs`, ageMs, 'ms, 0 or more');
    }
    if (!Number.isFinite(value) || Math.abs(value) > MOST) {
      throw new InputError(NOT_FINITE, `values[${i}].value`, value, 'a number of at most 1e100');
    }
    const own = 0.5 ** (ageMs / halfLifeMs);
    weights.push(own);
    sum += own * value;
    weight += own;
  }
  return { weights, sum, weight, mean: weight > 0 ? sum / weight : null, n: values.length };
}

/** Far beyond any measure, and sums of such values are still numbers. */
const MOST = 1e100;
