import { InputError } from '../../errors/inputError.js';
import { DUPLICATE_ID } from '../../errors/kinds/config.js';
import { requireList } from '../../errors/requireList.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from '../confidenceOptions.js';
import { chiSquareTail } from '../distributions/chiSquareCdf.js';
import { normalCdf } from '../normalCdf.js';
import { normalQuantile } from '../normalQuantile.js';
import { wilsonInterval } from '../wilsonInterval.js';
import { benjaminiHochberg } from './benjaminiHochberg.js';
import { exactHomogeneity } from './exactHomogeneity.js';
import { checkNamedShare, type NamedShare } from './share.js';
import { LEAST_EXPECTED } from './twoProportionTest.js';

/** One group beside all. */
export interface FunnelPoint extends NamedShare {
  /** Null without items, as everything below. */
  readonly rate: number | null;
  /** The group's own Wilson interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** Where a group of this size falls by chance alone; not held within 0 to 1. */
  readonly funnelLow: number | null;
  readonly funnelHigh: number | null;
  /** How many standard errors the rate is from that of all. */
  readonly z: number | null;
  readonly p: number | null;
  /** The p after Benjamini–Hochberg over the groups: by this one a group stands out or not. */
  readonly adjustedP: number | null;
  /** The rate drawn towards that of all by how little the group's size tells: for ranking. */
  readonly shrunkRate: number | null;
}

/** Whether groups differ by more than chance. */
export interface HomogeneityResult {
  /** The p of the headline test; null when there is nothing to compare. */
  readonly p: number | null;
  /** `exact` when an expected count is below 5 and the tables can be counted, else `chiSquare`. */
  readonly test: 'exact' | 'chiSquare' | null;
  /** Null with fewer than two groups, or when all or none succeeded. */
  readonly chiSquare: number | null;
  /** Groups with items, less 1. */
  readonly df: number;
  readonly chiSquareP: number | null;
  readonly exactP: number | null;
  /** Cramér's V, 0 to 1. */
  readonly effectSize: number | null;
  readonly n: number;
  /** Of all groups together. */
  readonly rate: number | null;
  readonly smallestExpected: number | null;
  /** The spread of the groups' true rates, as a standard deviation; 0 when chance explains all. */
  readonly betweenGroups: number | null;
  /** In the order of the argument. */
  readonly groups: readonly FunnelPoint[];
}

/**
 * Compares the shares of several groups: is there more spread than chance leaves, and which groups
 * stand out?
 *
 * Groups without items stand in the result and count for nothing. The shrunk rates are weighted
 * means of a group's rate and that of all, by the variance between groups (method of moments) and
 * that of chance.
 *
 * Sources: K. Pearson's χ²; D. J. Spiegelhalter, Funnel Plots for Comparing Institutional
 * Performance, Statistics in Medicine 24 (2005), 1185–1202; R. DerSimonian, N. Laird,
 * Meta-Analysis in Clinical Trials, Controlled Clinical Trials 7 (1986), 177–188, for the variance
 * between groups; C. N. Morris, Parametric Empirical Bayes Inference, JASA 78 (1983), 47–55.
 *
 * @param groups - `key`, `successes` and `n` of each
 * @param options - `confidence` of the intervals and the funnel: between 0 and 1, 0.95 by default
 * @returns the test of all and a point for each group
 * @throws InputError `unknown_option`, `invalid_count`, `invalid_confidence`, `wrong_type`
 * @throws InputError `duplicate_id` - two groups have the same key
 * @example
 * ```ts
 * import { proportionHomogeneity } from 'custops';
 *
 * const { p, groups } = proportionHomogeneity([
 *   { key: 'email', successes: 120, n: 200 },
 *   { key: 'chat', successes: 171, n: 200 },
 *   { key: 'phone', successes: 7, n: 10 },
 * ]);
 * p! < 0.001; // => true
 * groups.map(({ key, shrunkRate }) => [key, Math.round(100 * shrunkRate!)]);
 * // => [['email', 60], ['chat', 85], ['phone', 71]]
 * ```
 */
export function proportionHomogeneity(
  groups: readonly NamedShare[],
  options: ConfidenceOptions = {},
): HomogeneityResult {
  checkGroups(groups);
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkConfidence(confidence);
  const filled = groups.filter(({ n }) => n > 0);
  const n = filled.reduce((sum, each) => sum + each.n, 0);
  const successes = filled.reduce((sum, each) => sum + each.successes, 0);
  const rate = n === 0 ? null : successes / n;
  const df = Math.max(0, filled.length - 1);
  const unit = rate === null ? 0 : rate * ((n - successes) / n);
  const chiSquare = rate === null || df === 0 || unit === 0 ? null : pearson(filled, rate, unit);
  const between = chiSquare === null ? 0 : betweenVariance(filled, { chiSquare, n, unit });
  const test = headline(filled, { chiSquare, df, n, successes });
  const points = groups.map((each) => point(each, { rate, unit, between, confidence }));
  const adjusted = benjaminiHochberg(points.map((each) => each.p));
  return {
    ...test,
    chiSquare,
    df,
    effectSize: chiSquare === null ? null : Math.sqrt(chiSquare / n),
    n,
    rate,
    betweenGroups: chiSquare === null ? null : Math.sqrt(between),
    groups: points.map((each, index) => ({ ...each, adjustedP: adjusted[index] ?? null })),
  };
}

function checkGroups(groups: readonly NamedShare[]): void {
  requireList(groups, 'groups');
  const keys = new Set<string>();
  for (const [index, each] of groups.entries()) {
    checkNamedShare(each, `groups[${index}]`);
    if (keys.has(each.key)) {
      throw new InputError(DUPLICATE_ID, `groups[${index}].key`, each.key, 'a key of its own');
    }
    keys.add(each.key);
  }
}

function pearson(groups: readonly NamedShare[], rate: number, unit: number): number {
  return (
    groups.reduce((sum, each) => sum + (each.successes - each.n * rate) ** 2 / each.n, 0) / unit
  );
}

/** How far χ² is above what chance gives, as a variance of rates. */
function betweenVariance(
  groups: readonly NamedShare[],
  { chiSquare, n, unit }: { readonly chiSquare: number; readonly n: number; readonly unit: number },
): number {
  const weight = n - groups.reduce((sum, each) => sum + each.n * (each.n / n), 0);
  return Math.max(0, ((chiSquare - (groups.length - 1)) * unit) / weight);
}

interface Totals {
  readonly chiSquare: number | null;
  readonly df: number;
  readonly n: number;
  readonly successes: number;
}

type Headline = Pick<
  HomogeneityResult,
  'p' | 'test' | 'chiSquareP' | 'exactP' | 'smallestExpected'
>;

function headline(groups: readonly NamedShare[], totals: Totals): Headline {
  const { chiSquare, df, n, successes } = totals;
  const rarer = Math.min(successes, n - successes);
  const least = groups.reduce((min, each) => Math.min(min, each.n), n);
  const smallestExpected = groups.length === 0 ? null : least * (rarer / n);
  if (chiSquare === null) {
    return { p: null, test: null, chiSquareP: null, exactP: null, smallestExpected };
  }
  const chiSquareP = chiSquareTail(chiSquare, df);
  const isSmall = (smallestExpected ?? 0) < LEAST_EXPECTED;
  const exactP = isSmall ? exactHomogeneity(groups, chiSquare) : null;
  const test = exactP === null ? 'chiSquare' : 'exact';
  return { p: exactP ?? chiSquareP, test, chiSquareP, exactP, smallestExpected };
}

interface Overall {
  readonly rate: number | null;
  /** The variance of one answer. */
  readonly unit: number;
  readonly between: number;
  readonly confidence: number;
}

function point(group: NamedShare, { rate, unit, between, confidence }: Overall): FunnelPoint {
  const { key, successes, n } = group;
  const own = wilsonInterval(successes, n, { confidence });
  const chance = unit / n;
  const error = Math.sqrt(chance);
  const z = own === null || rate === null || unit === 0 ? null : (own.rate - rate) / error;
  const width = normalQuantile(0.5 + confidence / 2);
  const hasFunnel = own !== null && rate !== null && width !== null;
  const trust = between === 0 ? 0 : between / (between + chance);
  return {
    key,
    successes,
    n,
    rate: own?.rate ?? null,
    low: own?.low ?? null,
    high: own?.high ?? null,
    funnelLow: hasFunnel ? rate - width * error : null,
    funnelHigh: hasFunnel ? rate + width * error : null,
    z,
    p: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    adjustedP: null,
    shrunkRate: own === null || rate === null ? null : rate + trust * (own.rate - rate),
  };
}
