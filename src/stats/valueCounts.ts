import { InputError } from '../errors/inputError.js';
import { INVALID_CAP } from '../errors/kinds/stats.js';
import { requireOptions } from '../errors/requireOptions.js';
import { emptySum, type ExactSum } from './exactSum.js';
import { emptySketch, type SketchCounts } from './sketchCounts.js';

/**
 * Numbers counted by value, to read quantiles from and to merge: plain JSON.
 *
 * It is exact while there are at most `cap` distinct values, and a sketch of 1 % relative error
 * beyond. Which of the two it is follows from the numbers alone, not from the order in which
 * they came or were merged.
 */
export interface ValueCounts {
  /** How many distinct values are kept exactly. */
  cap: number;
  n: number;
  readonly sum: ExactSum;
  min: number | null;
  max: number | null;
  /** Distinct values in ascending order; empty once there is a sketch. */
  values: number[];
  /** For each of `values` how often it occurred. */
  counts: number[];
  /** Numbers not yet sorted into `values`. */
  pending: number[];
  /** Counts by bucket, once there were more than `cap` distinct values. */
  sketch: SketchCounts | null;
}

/** How many distinct values are kept exactly. */
export interface ValueCountsOptions {
  /** An integer from 0 (a sketch from the first number on) to 10 million; 100,000 by default. */
  readonly cap?: number | undefined;
}

const DEFAULT_CAP = 100_000;
const MAX_CAP = 10_000_000;

/**
 * An empty state of numbers counted by value.
 *
 * @param options - `cap`: how many distinct values are kept exactly, 100,000 by default
 * @returns the state; `addToValueCounts` and `mergeValueCounts` may change and return it
 * @throws InputError `unknown_option`, `wrong_type`, `invalid_cap` - cap is no integer from 0 to 10
 *   million
 * @example
 * ```ts
 * import { addToValueCounts, readValueCounts, valueCounts } from 'custops';
 *
 * let state = valueCounts();
 * for (const ms of [4000, 1000, 2000, 9000]) state = addToValueCounts(state, ms);
 * readValueCounts(state).quantile(0.5); // => 3000
 * readValueCounts(state).mean; // => 4000
 * ```
 */
export function valueCounts(options: ValueCountsOptions = {}): ValueCounts {
  requireOptions(options, ['cap']);
  const cap = options.cap ?? DEFAULT_CAP;
  if (!Number.isSafeInteger(cap) || cap < 0 || cap > MAX_CAP) {
    throw new InputError(INVALID_CAP, 'options.cap', cap, `an integer from 0 to ${MAX_CAP}`);
  }
  return {
    cap,
    n: 0,
    sum: emptySum(),
    min: null,
    max: null,
    values: [],
    counts: [],
    pending: [],
    sketch: cap === 0 ? emptySketch() : null,
  };
}
