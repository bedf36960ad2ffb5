import { InputError } from '../../errors/inputError.js';
import { INVALID_COUNT, NOT_FINITE } from '../../errors/kinds/stats.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkSafe } from '../checkSafe.js';
import { moments } from '../moments/moments.js';

/** What a series is measured against. */
export interface CusumOptions {
  /** The first so many values are the baseline: from 2 to all of them. */
  readonly baseline: number;
  /** Slack in standard deviations: half of the shift worth finding; 0.5 by default. */
  readonly k?: number | undefined;
  /** The alarm's threshold in standard deviations; 5 by default. */
  readonly h?: number | undefined;
}

/** Cumulative sums of a series. */
export interface CusumResult {
  /** Of the baseline. */
  readonly mean: number;
  /** Of the baseline, by n − 1. */
  readonly sd: number;
  /** For each value the sum of what lay above the mean and the slack; empty without spread. */
  readonly high: readonly number[];
  /** The same below it. */
  readonly low: readonly number[];
  /** The first sum beyond the threshold, and where it began to grow; null for none. */
  readonly alarm: CusumAlarm | null;
}

/** The first sum beyond the threshold. */
export interface CusumAlarm {
  /** The place of the value that passed the threshold. */
  readonly index: number;
  readonly side: 'up' | 'down';
  /** The place from which the sum grew: the estimate of when the change began. */
  readonly start: number;
}

/**
 * Sums up a series' distances from its baseline, so that small shifts that last are found.
 *
 * A baseline without spread has no unit to count in: `sd` is 0 and the sums are empty.
 *
 * Source: E. S. Page, Continuous Inspection Schemes, Biometrika 41 (1954), 100–115; the tabular
 * form with k and h: D. C. Montgomery, Introduction to Statistical Quality Control, chapter 9.
 *
 * @param values - numbers within the safe integers' range, in order of time
 * @param options - `baseline`: how many values it has; `k` 0.5 and `h` 5 by default
 * @returns the sums and the first alarm
 * @throws InputError `unknown_option`, `not_finite`, `number_out_of_range`, `wrong_type` - of a
 *   value, k or h
 * @throws InputError `invalid_count` - the baseline is not from 2 to the number of values
 * @example
 * ```ts
 * import { cusum } from 'custops';
 *
 * const ratings = [50, 51, 49, 50, 52, 48, 50, 47, 46, 46, 47, 45];
 * cusum(ratings, { baseline: 7 }).alarm; // => { index: 9, side: 'down', start: 5 }
 * ```
 */
export function cusum(
  values: readonly number[] | Float64Array,
  options: CusumOptions,
): CusumResult {
  checkSafe(values, 'values');
  requireOptions(options, ['baseline', 'h', 'k']);
  const { baseline, k = 0.5, h = 5 } = options;
  if (!Number.isSafeInteger(baseline) || baseline < 2 || baseline > values.length) {
    const expected = `an integer from 2 to the number of values, ${values.length}`;
    throw new InputError(INVALID_COUNT, 'options.baseline', baseline, expected);
  }
  checkFactor(k, 'options.k');
  checkFactor(h, 'options.h');
  const { mean, variance } = moments(values.slice(0, baseline));
  const sd = Math.sqrt(variance ?? 0);
  if (mean === null || sd === 0) return { mean: mean ?? 0, sd, high: [], low: [], alarm: null };
  const up = sumsAbove(values, (value) => (value - mean) / sd - k);
  const down = sumsAbove(values, (value) => (mean - value) / sd - k);
  return { mean, sd, high: up, low: down, alarm: firstAlarm(up, down, h) };
}

function checkFactor(value: unknown, argument: string): void {
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return;
  throw new InputError(NOT_FINITE, argument, value, 'a finite number of 0 or more');
}

function sumsAbove(
  values: readonly number[] | Float64Array,
  excess: (value: number) => number,
): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const value of values) {
    sum = Math.max(0, sum + excess(value));
    sums.push(sum);
  }
  return sums;
}

function firstAlarm(up: readonly number[], down: readonly number[], h: number): CusumAlarm | null {
  const index = up.findIndex((sum, at) => sum > h || down[at]! > h);
  if (index < 0) return null;
  const side = up[index]! > h ? 'up' : 'down';
  const sums = side === 'up' ? up : down;
  return { index, side, start: sums.slice(0, index).lastIndexOf(0) + 1 };
}
