import { InputError } from '../errors/inputError.js';
import { WRONG_TYPE } from '../errors/kinds/config.js';
import { isListOf } from '../errors/isListOf.js';
import { requireOptions } from '../errors/requireOptions.js';
import { checkConfidence } from './checkConfidence.js';
import { checkCount } from './checkCount.js';
import { DEFAULT_CONFIDENCE, type ConfidenceOptions } from './confidenceOptions.js';
import { normalQuantile } from './normalQuantile.js';

/** How far two raters agree beyond chance. */
export interface KappaResult {
  /** 1: always; 0: as chance would; null when chance alone agrees always. */
  readonly kappa: number | null;
  readonly n: number;
  /** The share on which both agree. */
  readonly observed: number;
  /** The share on which they would agree by chance. */
  readonly expected: number;
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Cohen's kappa of two raters who put the same things into categories.
 *
 * Source: J. Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological
 * Measurement 20 (1960), 37–46; the error for an interval from J. L. Fleiss, J. Cohen, B. S.
 * Everitt, Large Sample Standard Errors of Kappa and Weighted Kappa, Psychological Bulletin 72
 * (1969), 323–327.
 *
 * @param table - a square of counts: `table[i][j]` things that the first put into category i, the
 *   second into j
 * @param options - `confidence`: between 0 and 1, 0.95 by default
 * @returns kappa with its interval, held within −1 to 1; null for a table of nothing
 * @throws InputError `unknown_option`, `wrong_type` - the table is no square of lists;
 *   `invalid_count` - an entry is no count; `invalid_confidence`
 * @example
 * ```ts
 * import { cohenKappa } from 'custops';
 *
 * const { kappa, observed } = cohenKappa([[20, 5], [10, 15]])!;
 * [kappa?.toFixed(2), observed]; // => ['0.40', 0.7]
 * ```
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  options: ConfidenceOptions = {},
): KappaResult | null {
  checkTable(table);
  requireOptions(options, ['confidence']);
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  checkConfidence(confidence);
  const n = sum(table.map(sum));
  if (n === 0) return null;
  const shares = table.map((row) => row.map((count) => count / n));
  const firsts = shares.map(sum);
  const seconds = shares.map((_, j) => sum(shares.map((row) => row[j] ?? 0)));
  const observed = sum(table.map((row, i) => row[i] ?? 0)) / n;
  const expected = sum(firsts.map((share, i) => share * (seconds[i] ?? 0)));
  // One category for everything: nothing but chance could be seen.
  if (firsts.some((share, i) => share === 1 && seconds[i] === 1)) {
    return { kappa: null, n, observed, expected, standardError: null, low: null, high: null };
  }
  const kappa = (observed - expected) / (1 - expected);
  const standardError = errorOf({ shares, firsts, seconds, kappa, expected }) / Math.sqrt(n);
  const z = normalQuantile(0.5 + confidence / 2);
  const half = z === null ? 2 : z * standardError;
  const [low, high] = [Math.max(-1, kappa - half), Math.min(1, kappa + half)];
  return { kappa, n, observed, expected, standardError, low, high };
}

interface Shares {
  readonly shares: readonly (readonly number[])[];
  readonly firsts: readonly number[];
  readonly seconds: readonly number[];
  readonly kappa: number;
  readonly expected: number;
}

/** The standard error of one thing, by Fleiss, Cohen and Everitt. */
function errorOf({ shares, firsts, seconds, kappa, expected }: Shares): number {
  const rest = 1 - kappa;
  const terms = shares.flatMap((row, i) =>
    row.map((share, j) =>
      i === j
        ? share * (1 - ((firsts[i] ?? 0) + (seconds[i] ?? 0)) * rest) ** 2
        : share * rest ** 2 * ((seconds[i] ?? 0) + (firsts[j] ?? 0)) ** 2,
    ),
  );
  const square = sum(terms) - (kappa - expected * rest) ** 2;
  return Math.sqrt(Math.max(0, square)) / (1 - expected);
}

function checkTable(table: readonly (readonly number[])[]): void {
  const rows: unknown = table;
  const isSquare = isListOf(rows, (row) => Array.isArray(row) && row.length === table.length);
  if (!isSquare) throw new InputError(WRONG_TYPE, 'table', table, 'as many lists as each is long');
  for (const [i, row] of table.entries()) {
    for (const [j, count] of row.entries()) {
      checkCount(count, `table[${i}][${j}]`, Number.MAX_SAFE_INTEGER);
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
