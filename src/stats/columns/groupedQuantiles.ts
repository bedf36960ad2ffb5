import { InputError } from '../../errors/inputError.js';
import { CODE_OUT_OF_RANGE, COLUMN_LENGTH } from '../../errors/kinds/columns.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';
import { INVALID_COUNT } from '../../errors/kinds/stats.js';
import { requireList } from '../../errors/requireList.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkProbability } from '../checkProbability.js';
import { interpolatedQuantile } from '../quantile.js';
import type { GroupCodes } from './groupCodes.js';
import { orderKeys } from './orderKeys.js';
import { rankedValues } from './rankedValues.js';

/** What to read of each group. */
export interface GroupedQuantilesOptions {
  /** How many groups there are: codes are below it; 1 to 65,536. */
  readonly groups: number;
  /** Shares of a group below its quantiles, each from 0 to 1; at most 100. */
  readonly probabilities: readonly number[];
}

/** The quantiles of one group. */
export interface GroupQuantiles {
  readonly n: number;
  /** In the order of the probabilities; nulls for a group without values. */
  readonly quantiles: readonly (number | null)[];
}

const MAX_GROUPS = 65_536;
const MAX_PROBABILITIES = 100;

/**
 * Exact type 7 quantiles of many values by group, without sorting them: the columns are walked
 * three times.
 *
 * Equal to `quantile` of each group's values.
 *
 * @param values - finite numbers; the column is not changed
 * @param codes - the group of each value, as many
 * @param options - `groups`: how many there are; `probabilities`
 * @returns for each code from 0 on the number of values and the quantiles
 * @throws InputError `unknown_option`, `not_finite`, naming `values[7]`; `code_out_of_range`,
 *   `column_length`
 * @throws InputError `invalid_count`, `invalid_probability`, `wrong_type`
 * @example
 * ```ts
 * import { groupedQuantiles } from 'custops';
 *
 * const ms = Float64Array.of(4, 1, 10, 3, 30, 2);
 * const agents = Uint8Array.of(0, 0, 1, 0, 1, 0);
 * groupedQuantiles(ms, agents, { groups: 2, probabilities: [0.5] });
 * // => [{ n: 4, quantiles: [2.5] }, { n: 2, quantiles: [20] }]
 * ```
 */
export function groupedQuantiles(
  values: Float64Array,
  codes: GroupCodes,
  options: GroupedQuantilesOptions,
): GroupQuantiles[] {
  checkColumns(values, codes);
  const { groups, probabilities } = checkedOptions(options);
  const counts = countCodes(codes, groups);
  const keys = orderKeys(values);
  const ranksOf = Array.from(counts, (n) => ranks(n, probabilities));
  const ranked = rankedValues({ values, codes, keys }, ranksOf);
  return Array.from(counts, (n, group) => ({
    n,
    quantiles: probabilities.map((p) =>
      n === 0 ? null : interpolatedQuantile((rank) => ranked(group, rank), n, p) + 0,
    ),
  }));
}

function checkColumns(values: unknown, codes: unknown): void {
  if (!(values instanceof Float64Array)) {
    throw new InputError(WRONG_TYPE, 'values', values, 'a Float64Array');
  }
  const isCodes =
    codes instanceof Uint8Array || codes instanceof Uint16Array || codes instanceof Uint32Array;
  if (!isCodes) {
    const expected = 'a Uint8Array, Uint16Array or Uint32Array';
    throw new InputError(WRONG_TYPE, 'codes', codes, expected);
  }
  if (codes.length === values.length) return;
  throw new InputError(COLUMN_LENGTH, 'codes', codes.length, `as many as values, ${values.length}`);
}

function checkedOptions(options: GroupedQuantilesOptions): GroupedQuantilesOptions {
  requireOptions(options, ['groups', 'probabilities']);
  const { groups, probabilities } = options;
  if (!Number.isSafeInteger(groups) || groups < 1 || groups > MAX_GROUPS) {
    throw new InputError(
      INVALID_COUNT,
      'options.groups',
      groups,
      `an integer from 1 to ${MAX_GROUPS}`,
    );
  }
  requireList(probabilities, 'options.probabilities');
  if (probabilities.length > MAX_PROBABILITIES) {
    const expected = `at most ${MAX_PROBABILITIES}`;
    throw new InputError(INVALID_COUNT, 'options.probabilities', probabilities.length, expected);
  }
  probabilities.forEach((p, index) => {
    checkProbability(p, `options.probabilities[${index}]`);
  });
  return { groups, probabilities };
}

function countCodes(codes: GroupCodes, groups: number): Uint32Array {
  const counts = new Uint32Array(groups);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code >= groups) {
      const expected = `an integer below groups, ${groups}`;
      throw new InputError(CODE_OUT_OF_RANGE, `codes[${i}]`, code, expected);
    }
    counts[code]!++;
  }
  return counts;
}

/** The ranks that quantiles of n values are read from, ascending. */
function ranks(n: number, probabilities: readonly number[]): number[] {
  if (n === 0) return [];
  const all = probabilities.flatMap((p) => {
    const rank = Math.floor((n - 1) * p);
    return [rank, Math.min(n - 1, rank + 1)];
  });
  return [...new Set(all)].sort((a, b) => a - b);
}
