import { InputError } from '../../errors/inputError.js';
import { WRONG_TYPE } from '../../errors/kinds/config.js';
import { INVALID_COUNT } from '../../errors/kinds/stats.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { chiSquareTail } from '../distributions/chiSquareCdf.js';
import { normalQuantile } from '../normalQuantile.js';
import { survivalCurve, type SurvivalObservation } from '../survivalCurve.js';
import { quadraticForm } from './quadraticForm.js';

/** The durations of one group. */
export interface SurvivalGroup {
  readonly key: string;
  readonly observations: readonly SurvivalObservation[];
}

/** What one group contributed. */
export interface LogRankGroup {
  readonly key: string;
  readonly n: number;
  /** How many ended. */
  readonly observed: number;
  /** How many would have, had all groups one curve. */
  readonly expected: number;
}

/** Whether groups last equally long. */
export interface LogRankResult {
  /** Null with fewer than two groups, and when nothing ended while two were at risk. */
  readonly p: number | null;
  readonly chiSquare: number | null;
  /** Groups with observations, less 1. */
  readonly df: number;
  readonly n: number;
  /**
   * Of two groups, the first's rate of endings over the second's: (O₁/E₁)/(O₂/E₂). Null for more
   * groups, and when a group had no ending.
   */
  readonly effectSize: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly groups: readonly LogRankGroup[];
}

/** The covariance of the groups grows by its square at each ending. */
const MAX_GROUPS = 100;

/**
 * The log-rank test: do the groups' curves differ by more than chance?
 *
 * Source: N. Mantel, Evaluation of Survival Data and Two New Rank Order Statistics, Cancer
 * Chemotherapy Reports 50 (1966), 163–170; R. Peto, J. Peto, Asymptotically Efficient Rank
 * Invariant Test Procedures, Journal of the Royal Statistical Society A 135 (1972), 185–207.
 *
 * @param groups - `key` and `observations` of each, at most 100
 * @param options - `confidence` of the ratio's interval: between 0 and 1, 0.95 by default
 * @returns χ², p, and for two groups the ratio of their rates
 * @throws InputError `unknown_option`, `not_a_duration`, naming
 *   `groups[1].observations[3].duration`
 * @throws InputError `wrong_type`, `invalid_confidence`; `invalid_count` - more than 100 groups
 * @example
 * ```ts
 * import { logRankTest } from 'custops';
 *
 * const all = (...durations: number[]) => durations.map((duration) => ({ duration, ended: true }));
 * const { p, effectSize } = logRankTest([
 *   { key: 'chat', observations: all(1, 2, 2, 3, 4, 5) },
 *   { key: 'email', observations: all(6, 8, 9, 11, 12, 30) },
 * ]);
 * p! < 0.01; // => true
 * effectSize! > 1; // => true
 * ```
 */
export function logRankTest(
  groups: readonly SurvivalGroup[],
  options: ConfidenceOptions = {},
): LogRankResult {
  checkGroups(groups);
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkConfidence(confidence);
  const { expected, covariance } = expectations(groups);
  const ended = groups.map((each) => each.observations.filter((one) => one.ended).length);
  const filled = groups.flatMap(({ observations }, at) => (observations.length > 0 ? [at] : []));
  const kept = filled.slice(1);
  const distances = kept.map((at) => ended[at]! - expected[at]!);
  const chiSquare = quadraticForm(
    distances,
    kept.map((row) => kept.map((column) => covariance[row]![column]!)),
  );
  const df = Math.max(0, filled.length - 1);
  const rows = groups.map(({ key, observations }, at) => ({
    key,
    n: observations.length,
    observed: ended[at]!,
    expected: expected[at]!,
  }));
  return {
    p: chiSquare === null ? null : chiSquareTail(chiSquare, df),
    chiSquare,
    df,
    n: rows.reduce((sum, each) => sum + each.n, 0),
    ...rateRatio(
      filled.map((at) => rows[at]!),
      confidence,
    ),
    groups: rows,
  };
}

function checkGroups(groups: readonly SurvivalGroup[]): void {
  requireList(groups, 'groups');
  if (groups.length > MAX_GROUPS) {
    throw new InputError(INVALID_COUNT, 'groups', groups.length, `at most ${MAX_GROUPS} groups`);
  }
  for (const [index, group] of groups.entries()) {
    requireObject(group, `groups[${index}]`, 'an object with key and observations');
    if (typeof group.key !== 'string') {
      throw new InputError(WRONG_TYPE, `groups[${index}].key`, group.key, 'a text');
    }
    survivalCurve(group.observations, `groups[${index}].observations`);
  }
}

interface Expectations {
  readonly expected: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

/** At each ending the ended are drawn from those at risk, without regard to the group. */
function expectations(groups: readonly SurvivalGroup[]): Expectations {
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  const atRisk = groups.map(({ observations }) => observations.length);
  const sorted = groups
    .flatMap(({ observations }, group) => observations.map((each) => ({ ...each, group })))
    .sort((a, b) => a.duration - b.duration);
  let left = sorted.length;
  for (let at = 0; at < sorted.length;) {
    const time = sorted[at]!.duration;
    const leaving = groups.map(() => 0);
    let ended = 0;
    for (; at < sorted.length && sorted[at]!.duration === time; at++) {
      leaving[sorted[at]!.group]!++;
      if (sorted[at]!.ended) ended++;
    }
    if (ended > 0) addEnding({ expected, covariance }, atRisk, { left, ended });
    leaving.forEach((each, group) => {
      atRisk[group]! -= each;
      left -= each;
    });
  }
  return { expected, covariance };
}

function addEnding(
  { expected, covariance }: { readonly expected: number[]; readonly covariance: number[][] },
  atRisk: readonly number[],
  { left, ended }: { readonly left: number; readonly ended: number },
): void {
  const spread = left > 1 ? (ended * (left - ended)) / (left - 1) : 0;
  atRisk.forEach((own, row) => {
    const share = own / left;
    expected[row]! += ended * share;
    atRisk.forEach((other, column) => {
      covariance[row]![column]! += spread * share * ((row === column ? 1 : 0) - other / left);
    });
  });
}

/** By the errors of log O: the interval of a ratio of two rates. */
function rateRatio(
  groups: readonly LogRankGroup[],
  confidence: number,
): Pick<LogRankResult, 'effectSize' | 'low' | 'high'> {
  const [first, second] = groups;
  const isPair = groups.length === 2 && first !== undefined && second !== undefined;
  const z = normalQuantile(0.5 + confidence / 2);
  if (!isPair || z === null || first.observed === 0 || second.observed === 0) {
    return { effectSize: null, low: null, high: null };
  }
  const ratio = first.observed / first.expected / (second.observed / second.expected);
  const error = Math.sqrt(1 / first.expected + 1 / second.expected);
  return {
    effectSize: ratio,
    low: ratio * Math.exp(-z * error),
    high: ratio * Math.exp(z * error),
  };
}
