import { InputError } from '../../errors/index.js';
import { isTexts } from '../../errors/isTexts.js';
import { oneOf } from '../../errors/oneOf.js';
import { INVALID_MEASUREMENT, INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { cohenKappa } from '../../stats/index.js';
import { checkConfidence } from '../checkConfidence.js';
import { checkCounts, refuseState } from '../checkCounts.js';
import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import { checkOnInvalid, isItemError, type OnInvalid } from '../onInvalid.js';

/** Two verdicts on the same work. */
export interface VerdictPair {
  readonly id?: string | null;
  readonly first: string;
  readonly second: string;
}

/** Which verdicts there are. */
export interface ReviewerAgreementOptions {
  /** Every verdict that may be given, two or more. */
  readonly categories: readonly string[];
  /** Of the interval, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
  /** A wrong pair is an error, or counted. Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

/** Counts of pairs: `table[i][j]` with category i first and j second. */
export interface ReviewerAgreementState {
  table: number[][];
  rejected: number;
}

/** Cohen's kappa; `n` counts pairs. */
export interface ReviewerAgreementResult extends MetricResult {
  readonly unit: 'score';
  readonly confidence: number;
  /** The share on which both agree; null for no pairs. */
  readonly observed: number | null;
  /** The share on which chance would agree. */
  readonly expected: number | null;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * How far two reviewers agree beyond chance: Cohen's kappa.
 *
 * 1 is always, 0 as chance would, below 0 less than that. `value` is null when both gave one and
 * the same verdict to everything: agreement beyond chance cannot then be seen.
 *
 * @param options - `categories`: every verdict; `confidence` of the interval, 0–1; `onInvalid`
 * @returns a metric over pairs of verdicts, as `verdictPairs` makes them
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_measurement`
 * @see J. Cohen, A Coefficient of Agreement for Nominal Scales (1960)
 *
 * @example
 * ```ts
 * import { measure, reviewerAgreement } from 'custops';
 *
 * const pairs = [
 *   ...Array<{ first: string; second: string }>(8).fill({ first: 'pass', second: 'pass' }),
 *   ...Array<{ first: string; second: string }>(2).fill({ first: 'fail', second: 'fail' }),
 * ];
 * measure(reviewerAgreement({ categories: ['pass', 'fail'] }), pairs).value; // => 1
 * ```
 */
export function reviewerAgreement(
  options: ReviewerAgreementOptions,
): Metric<VerdictPair, ReviewerAgreementState, ReviewerAgreementResult> {
  requireOptions(options, ['categories', 'confidence', 'onInvalid']);
  const { confidence = 0.95, onInvalid = 'throw' } = options;
  const categories = checkCategories(options.categories);
  checkConfidence(confidence);
  checkOnInvalid(onInvalid);
  const check = (state: ReviewerAgreementState): void => checkState(state, categories.length);
  const cellOf = (pair: VerdictPair): readonly [number, number] | null => {
    try {
      return [placeOf(categories, pair, 'first'), placeOf(categories, pair, 'second')];
    } catch (error) {
      if (onInvalid === 'throw' || !isItemError(error)) throw error;
      return null;
    }
  };
  return {
    id: 'reviewer_agreement',
    init: () => ({ table: categories.map(() => categories.map(() => 0)), rejected: 0 }),
    add: (state, pair) => {
      const cell = cellOf(pair);
      if (cell === null) state.rejected += 1;
      else addTo(state.table, cell, 1);
      return state;
    },
    merge: (state, other) => {
      check(state);
      check(other);
      for (const [i, row] of other.table.entries()) {
        for (const [j, count] of row.entries()) addTo(state.table, [i, j], count);
      }
      state.rejected += other.rejected;
      return state;
    },
    result: (state) => {
      check(state);
      return readAgreement(state, confidence);
    },
    classify: (pair) => {
      const cell = cellOf(pair);
      if (cell === null) {
        return [{ id: null, counted: 'rejected', because: { code: INVALID_MEASUREMENT.code } }];
      }
      const code = cell[0] === cell[1] ? 'agree' : 'disagree';
      const { id = null, first, second } = pair;
      return [{ id, counted: 'measured', because: { code, detail: { first, second } } }];
    },
  };
}

function readAgreement(
  { table, rejected }: ReviewerAgreementState,
  confidence: number,
): ReviewerAgreementResult {
  const found = cohenKappa(table, { confidence });
  return {
    value: found?.kappa ?? null,
    unit: 'score',
    n: found?.n ?? 0,
    low: found?.low ?? null,
    high: found?.high ?? null,
    confidence,
    observed: found?.observed ?? null,
    expected: found?.expected ?? null,
    rejected,
  };
}

/** More are no verdicts: the state has a count for each pair of them. */
const MAX_CATEGORIES = 100;

function checkCategories(categories: unknown): readonly string[] {
  const sound =
    isTexts(categories) &&
    categories.length >= 2 &&
    categories.length <= MAX_CATEGORIES &&
    new Set(categories).size === categories.length;
  if (sound) return [...categories];
  const expected = `2 to ${MAX_CATEGORIES} different texts`;
  throw new InputError(INVALID_OPTION, 'options.categories', categories, expected);
}

function placeOf(
  categories: readonly string[],
  pair: VerdictPair,
  side: 'first' | 'second',
): number {
  const verdict = (pair as Partial<VerdictPair> | null | undefined)?.[side];
  const place = categories.findIndex((each) => each === verdict);
  if (place >= 0) return place;
  throw new InputError(INVALID_MEASUREMENT, `item.${side}`, verdict, oneOf(categories));
}

function addTo(table: number[][], [i, j]: readonly [number, number], by: number): void {
  const row = table[i];
  if (row !== undefined) row[j] = (row[j] ?? 0) + by;
}

function checkState(state: ReviewerAgreementState | null | undefined, size: number): void {
  checkCounts(state, ['rejected']);
  const table: unknown = state?.table;
  if (!Array.isArray(table) || table.length !== size) refuseState(state);
  for (const row of table as unknown[]) {
    if (!Array.isArray(row) || row.length !== size) refuseState(state);
    checkCounts(row, [...(row as unknown[]).keys()].map(String));
  }
}
