import { InputError } from '../../errors/inputError.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { checkSafe } from '../checkSafe.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { normalCdf } from '../normalCdf.js';
import { hodgesLehmann } from './hodgesLehmann.js';
import { midranks } from './midranks.js';
import { MOST_EXACT_PAIRS } from './rankSumCounts.js';
import { rankSumP } from './rankSumP.js';

/** How two samples are compared. */
export interface MannWhitneyOptions extends ConfidenceOptions {
  /** `auto`, the default, is exact where the samples are small. */
  readonly method?: 'auto' | 'exact' | 'asymptotic' | undefined;
  /** Whether the normal approximation is corrected by half a rank; true by default. */
  readonly continuity?: boolean | undefined;
}

/** Two samples compared by their ranks. */
export interface MannWhitneyResult {
  /** The p of the headline test; null when a sample is empty. */
  readonly p: number | null;
  /** `exact` up to 2,500 pairs of values, unless another was asked for. */
  readonly test: 'exact' | 'asymptotic' | null;
  /** How many pairs the first sample wins, a tie being half a win. */
  readonly u1: number;
  readonly u2: number;
  /** Null without spread: all values are equal. */
  readonly z: number | null;
  readonly asymptoticP: number | null;
  /** Null above 2,500 pairs. */
  readonly exactP: number | null;
  /** The Hodges–Lehmann shift: the median of all differences, the first's less the second's. */
  readonly difference: number | null;
  /** Null when the samples are too small to bound the shift. */
  readonly low: number | null;
  readonly high: number | null;
  /** How likely a value of the first is above one of the second, a tie being half. */
  readonly probabilityOfSuperiority: number | null;
  /** The rank-biserial correlation, −1 to 1: twice that probability less 1. */
  readonly effectSize: number | null;
  /** In both samples. */
  readonly n: number;
}

/**
 * Compares two samples by their ranks: are the values of one larger, by how much, how surely?
 *
 * Of durations, whose few long ones drown a mean. The exact p is that of all ways to deal the
 * values, ties included, onto two samples of these sizes.
 *
 * Sources: H. B. Mann, D. R. Whitney, On a Test of Whether One of Two Random Variables is
 * Stochastically Larger than the Other, Annals of Mathematical Statistics 18 (1947), 50–60;
 * J. L. Hodges, E. L. Lehmann, Estimates of Location Based on Rank Tests, ibid. 34 (1963), 598–611.
 *
 * @param a - numbers within the safe integers' range
 * @param b - numbers within the safe integers' range
 * @param options - `method`, `continuity`, `confidence`
 * @returns U, p, shift with interval and effect size
 * @throws InputError `unknown_option`, `not_finite`, `number_out_of_range`, `wrong_type` - of a
 *   value
 * @throws InputError `invalid_confidence`, `invalid_option` - of an option
 * @example
 * ```ts
 * import { mannWhitney } from 'custops';
 *
 * const { test, p, difference } = mannWhitney([4, 5, 9, 11, 14], [12, 15, 18, 21, 30]);
 * [test, Math.round(1e4 * p!), difference]; // => ['exact', 159, -10]
 * ```
 */
export function mannWhitney(
  a: readonly number[] | Float64Array,
  b: readonly number[] | Float64Array,
  options: MannWhitneyOptions = {},
): MannWhitneyResult {
  checkSafe(a, 'a');
  checkSafe(b, 'b');
  const { method, continuity, confidence } = checkedOptions(options);
  const pairs = a.length * b.length;
  const ranks = midranks([a, b]);
  const u1 = ranks.sums[0]! - (a.length * (a.length + 1)) / 2;
  const isSmall = pairs <= MOST_EXACT_PAIRS;
  const isExact = method === 'exact' ? isSmall : method === 'auto' && isSmall;
  const exactP = isSmall && method !== 'asymptotic' ? rankSumP(ranks, a.length, b.length) : null;
  const z = standardized(u1, [a.length, b.length], { ties: ranks.ties, continuity });
  const asymptoticP = z === null ? null : Math.min(1, 2 * normalCdf(-Math.abs(z)));
  const superior = pairs === 0 ? null : u1 / pairs;
  return {
    p: pairs === 0 ? null : isExact ? exactP : (asymptoticP ?? 1),
    test: pairs === 0 ? null : isExact ? 'exact' : 'asymptotic',
    u1,
    u2: pairs - u1,
    z,
    asymptoticP,
    exactP,
    ...hodgesLehmann(a, b, confidence),
    probabilityOfSuperiority: superior,
    effectSize: superior === null ? null : 2 * superior - 1,
    n: a.length + b.length,
  };
}

function checkedOptions(options: MannWhitneyOptions): {
  method: 'auto' | 'exact' | 'asymptotic';
  continuity: boolean;
  confidence: number;
} {
  requireOptions(options, ['confidence', 'continuity', 'method']);
  const { method = 'auto', continuity = true, confidence = DEFAULT_CONFIDENCE } = options;
  if (!['auto', 'exact', 'asymptotic'].includes(method)) {
    throw new InputError(
      INVALID_OPTION,
      'options.method',
      method,
      "'auto', 'exact' or 'asymptotic'",
    );
  }
  if (typeof continuity !== 'boolean') {
    throw new InputError(INVALID_OPTION, 'options.continuity', continuity, 'true or false');
  }
  checkConfidence(confidence);
  return { method, continuity, confidence };
}

/** U in standard errors, the spread corrected for ties. */
function standardized(
  u1: number,
  [n1, n2]: readonly [number, number],
  { ties, continuity }: { readonly ties: number; readonly continuity: boolean },
): number | null {
  const n = n1 + n2;
  const pairs = n1 * n2;
  if (pairs === 0) return null;
  const variance = (pairs / 12) * (n + 1 - ties / (n * (n - 1)));
  if (variance <= 0) return null;
  const distance = u1 - pairs / 2;
  const corrected = Math.max(0, Math.abs(distance) - (continuity ? 0.5 : 0));
  return (Math.sign(distance) * corrected) / Math.sqrt(variance);
}
