import { requireList } from '../../errors/requireList.js';
import { checkSafe } from '../checkSafe.js';
import { chiSquareTail } from '../distributions/chiSquareCdf.js';
import { midranks, type Midranks } from './midranks.js';

/** Several samples compared by their ranks. */
export interface KruskalWallisResult {
  /** The p of the headline test; null with fewer than two samples and when all values are equal. */
  readonly p: number | null;
  /** `exact` where the ways to deal the values can be counted, else `chiSquare`. */
  readonly test: 'exact' | 'chiSquare' | null;
  /** Corrected for ties. */
  readonly h: number | null;
  /** Samples with values, less 1. */
  readonly df: number;
  readonly chiSquareP: number | null;
  /** Null where there are more than 100,000 ways. */
  readonly exactP: number | null;
  /** ε²: the share of the ranks' variance that lies between the samples, 0 to 1. */
  readonly effectSize: number | null;
  readonly n: number;
}

/** Ways to deal the values onto the samples that are looked at. */
const MAX_DEALS = 100_000;

const EQUAL = 1e-9;

/**
 * Compares several samples by their ranks: does at least one tend to larger values?
 *
 * Source: W. H. Kruskal, W. A. Wallis, Use of Ranks in One-Criterion Variance Analysis, Journal of
 * the American Statistical Association 47 (1952), 583–621; M. Tomczak, E. Tomczak, The Need to
 * Report Effect Size Estimates Revisited (2014), for ε².
 *
 * @param samples - lists of numbers within the safe integers' range
 * @returns H, p and effect size; empty samples count for nothing
 * @throws InputError `not_finite`, `number_out_of_range`, `wrong_type` - naming `samples[1][3]`
 * @example
 * ```ts
 * import { kruskalWallis } from 'custops';
 *
 * const { h, df, p } = kruskalWallis([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]);
 * [Math.round(100 * h!), df, p! < 0.001]; // => [985, 2, true]
 * ```
 */
export function kruskalWallis(
  samples: readonly (readonly number[] | Float64Array)[],
): KruskalWallisResult {
  requireList(samples, 'samples', 'a list of lists of numbers');
  samples.forEach((each, index) => {
    checkSafe(each, `samples[${index}]`);
  });
  const filled = samples.filter((each) => each.length > 0);
  const n = filled.reduce((sum, each) => sum + each.length, 0);
  const df = Math.max(0, filled.length - 1);
  const ranks = midranks(filled);
  const spread = 1 - ranks.ties / (n ** 3 - n);
  if (df === 0 || !(spread > 0)) {
    return {
      p: null,
      test: null,
      h: null,
      df,
      chiSquareP: null,
      exactP: null,
      effectSize: null,
      n,
    };
  }
  const sizes = filled.map((each) => each.length);
  const h = Math.max(0, between(ranks.sums, sizes) / spread);
  const chiSquareP = chiSquareTail(h, df);
  const exactP = deals(sizes) <= MAX_DEALS ? exactShare(ranks, sizes) : null;
  return {
    p: exactP ?? chiSquareP,
    test: exactP === null ? 'chiSquare' : 'exact',
    h,
    df,
    chiSquareP,
    exactP,
    effectSize: Math.min(1, h / (n - 1)),
    n,
  };
}

/** H without the correction, by distances from the mean rank. */
function between(sums: readonly number[], sizes: readonly number[]): number {
  const n = sizes.reduce((sum, each) => sum + each, 0);
  const squares = sizes.reduce((sum, size, at) => {
    const distance = sums[at]! / size - (n + 1) / 2;
    return sum + size * distance * distance;
  }, 0);
  return (12 * squares) / (n * (n + 1));
}

function deals(sizes: readonly number[]): number {
  let count = 1;
  let drawn = 0;
  for (const size of sizes) {
    for (let k = 1; k <= size; k++) count *= ++drawn / k;
  }
  return count;
}

/** The share of deals whose samples lie at least as far apart. */
function exactShare({ sums, runs }: Midranks, sizes: readonly number[]): number {
  const scores = runs.flatMap(({ rank, length }) => Array.from({ length }, () => rank));
  const limit = between(sums, sizes) * (1 - EQUAL) - EQUAL;
  const left = [...sizes];
  const dealt = sizes.map(() => 0);
  let [extreme, all] = [0, 0];
  const deal = (index: number): void => {
    if (index === scores.length) {
      all++;
      if (between(dealt, sizes) >= limit) extreme++;
      return;
    }
    for (let at = 0; at < sizes.length; at++) {
      if (left[at] === 0) continue;
      left[at]!--;
      dealt[at]! += scores[index]!;
      deal(index + 1);
      left[at]!++;
      dealt[at]! -= scores[index]!;
    }
  };
  deal(0);
  return extreme / all;
}
