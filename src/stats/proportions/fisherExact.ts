import { InputError } from '../../errors/inputError.js';
import { INVALID_COUNT } from '../../errors/kinds/stats.js';
import { logBinomialDensity } from '../distributions/binomialDensity.js';
import { checkShare, type Share } from './share.js';

/** Up to here the sum takes about 10 √n steps. */
export const MAX_FISHER_N = 1e8;

/** Tables as likely as the one seen differ from it by rounding. */
const EQUAL = 1e-9;

/** A term this much smaller than the first one changes no p that matters. */
const NEGLIGIBLE = 1e-20;

/**
 * Fisher's exact test of two shares: the two-sided p.
 *
 * The probability, with all margins kept, of every table that is no likelier than the one seen.
 *
 * Source: R. A. Fisher, The Logic of Inductive Inference, Journal of the Royal Statistical Society
 * 98 (1935), 39–82; the two-sided form of J. O. Irwin, Metron 12 (1935), 84–94.
 *
 * @param a - `successes` and `n` of the first group
 * @param b - the same of the second; both together at most 100 million
 * @returns p from 0 to 1; null when a group is empty
 * @throws InputError `invalid_count` - successes or n is no count, or the groups are too large
 * @example
 * ```ts
 * import { fisherExact } from 'custops';
 *
 * const p = fisherExact({ successes: 0, n: 20 }, { successes: 5, n: 20 });
 * Math.round(1e6 * p!); // => 47124
 * ```
 */
export function fisherExact(a: Share, b: Share): number | null {
  checkShare(a, 'a');
  checkShare(b, 'b');
  if (a.n + b.n > MAX_FISHER_N) {
    const expected = `at most ${MAX_FISHER_N} in both groups`;
    throw new InputError(INVALID_COUNT, 'b.n', b.n, expected);
  }
  if (a.n === 0 || b.n === 0) return null;
  const margins = { n1: a.n, n2: b.n, successes: a.successes + b.successes };
  return Math.min(1, twoSided(margins, a.successes));
}

interface Margins {
  readonly n1: number;
  readonly n2: number;
  readonly successes: number;
}

function twoSided(margins: Margins, seen: number): number {
  const { n1, n2, successes } = margins;
  const least = Math.max(0, successes - n2);
  const most = Math.min(n1, successes);
  const mode = Math.floor(((successes + 1) * (n1 + 1)) / (n1 + n2 + 2));
  const limit = logDensity(margins, seen) + EQUAL;
  const isTail = (k: number): boolean => logDensity(margins, k) <= limit;
  if (seen <= mode) {
    const other = firstWhere(isTail, Math.max(mode, seen + 1), most + 1);
    return lowerSum(margins, seen, least) + upperSum(margins, other, most);
  }
  const other = lastWhere(isTail, least - 1, mode);
  return upperSum(margins, seen, most) + lowerSum(margins, other, least);
}

/** The least k from `low` to `high` − 1 in the rising tail, `high` when there is none. */
function firstWhere(holds: (k: number) => boolean, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The greatest k from `low` + 1 to `high` in the falling tail, `low` when there is none. */
function lastWhere(holds: (k: number) => boolean, low: number, high: number): number {
  return -firstWhere((k) => holds(-k), -high, -low);
}

/** The hypergeometric density as three binomial ones. Source: C. Loader (2000). */
function logDensity({ n1, n2, successes }: Margins, k: number): number {
  const n = n1 + n2;
  const [p, q] = [successes / n, (n - successes) / n];
  return (
    logBinomialDensity(k, n1 - k, p, q) +
    logBinomialDensity(successes - k, n2 - (successes - k), p, q) -
    logBinomialDensity(successes, n - successes, p, q)
  );
}

/** The probability of `from` and all below it. */
function lowerSum(margins: Margins, from: number, least: number): number {
  if (from < least) return 0;
  const { n1, n2, successes } = margins;
  let sum = 1;
  for (let k = from, term = 1; k > least && term > NEGLIGIBLE * sum; k--) {
    term *= (k / (n1 - k + 1)) * ((n2 - successes + k) / (successes - k + 1));
    sum += term;
  }
  return sum * Math.exp(logDensity(margins, from));
}

/** The probability of `from` and all above it. */
function upperSum(margins: Margins, from: number, most: number): number {
  if (from > most) return 0;
  const { n1, n2, successes } = margins;
  let sum = 1;
  for (let k = from, term = 1; k < most && term > NEGLIGIBLE * sum; k++) {
    term *= ((n1 - k) / (k + 1)) * ((successes - k) / (n2 - successes + k + 1));
    sum += term;
  }
  return sum * Math.exp(logDensity(margins, from));
}
