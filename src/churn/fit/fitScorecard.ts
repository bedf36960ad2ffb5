import { InputError } from '../../errors/index.js';
import { INVALID_ROW, MORE_COLUMNS_THAN_ROWS } from '../../errors/kinds/churn.js';
import { buildTerms, type Term } from './buildTerms.js';
import { cardOfFit } from './cardOfFit.js';
import { checkSigns } from './checkSigns.js';
import { findCollinearity } from './collinearity.js';
import { checkFitOptions, type FitScorecardOptions } from './fitOptions.js';
import { completeRows, readFitRows, type FitRow, type FitRows } from './fitRows.js';
import { findHiddenSeparation, findSeparation, type Separation } from './findSeparation.js';
import { fittedCoefficients } from './fittedCoefficients.js';
import { logisticRegression, type Design } from './logisticRegression.js';
import { requireBothOutcomes } from './requireBothOutcomes.js';
import type { FitFinding, ScorecardFit } from './scorecardFit.js';

/** By custom, the inflation from which a coefficient is not read alone. */
const INFLATED = 10;

/**
 * Fits a churn scorecard to customers of the past: logistic regression by iteratively reweighted
 * least squares, with standard errors, and with everything told that would make it untrustworthy.
 *
 * Numbers are standardised; the first level of a category (by code point) or of bins is the
 * reference. A column that is constant or that others add up to has no coefficient (`value: null`)
 * where `l2` is 0. Rows that are separated have no finite best coefficients: then `state` says so
 * and there is no card, unless `l2` is above 0. Equal arguments give equal answers.
 *
 * @param rows - customers of the past, one object of fields each
 * @param options - `target`: which rows churned; `signals`: the fields and how they enter; `l2`:
 *   weight of the penalty, 0 for none; `onMissing`; `id` and `bands` of the card
 * @returns coefficients, findings, each signal's own evidence, and the card for `defineScorecard`
 * @throws InputError `invalid_row` naming `rows[i].<field>`, `one_class`,
 *   `more_columns_than_rows` (without `l2`), `too_many_columns`, `too_many_rows`,
 *   `invalid_option`, `unknown_option`, `duplicate_id`, `wrong_type`
 * @see McCullagh and Nelder (1989), Generalized Linear Models, chapter 4
 * @example
 * ```ts
 * import { defineScorecard, fitScorecard, scoreChurnRisk } from 'custops';
 *
 * const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((late) => ({ late, left: late > 5 || late === 3 }));
 * const fit = fitScorecard(rows, { target: 'left', signals: [{ signal: 'late', as: 'number' }], l2: 1 });
 * [fit.state, fit.n, fit.events]; // => ['fitted', 8, 4]
 * if (fit.card) {
 *   const now = '2026-03-02T09:00:00Z';
 *   const risk = scoreChurnRisk(defineScorecard(fit.card), { late: 8 }, { now });
 *   [risk.band, (risk.probability ?? 0) > 0.7]; // => ['high', true]
 * }
 * ```
 */
export function fitScorecard(rows: readonly FitRow[], options: FitScorecardOptions): ScorecardFit {
  checkFitOptions(options);
  const read = readFitRows(rows, options.target, options.signals);
  const used = usable(read, options);
  const events = requireBothOutcomes(used.churned);
  const terms = buildTerms(used, options.signals);
  const whole = designOf(used.n, terms);
  return {
    n: used.n,
    events,
    dropped: read.n - used.n,
    l2: options.l2,
    nullDeviance: nullDeviance(events, used.n),
    evidence: terms.map(({ evidence }) => evidence),
    ...solve(whole, { terms, churned: used.churned, options }),
  };
}

function usable(read: FitRows, { signals, onMissing = 'throw' }: FitScorecardOptions): FitRows {
  if (onMissing === 'drop') return completeRows(read);
  read.cells.forEach((cells, s) => {
    const i = cells.indexOf(null);
    if (i < 0) return;
    const expected = "a value; onMissing: 'drop' leaves such rows out";
    throw new InputError(INVALID_ROW, `rows[${i}].${signals[s]?.signal}`, null, expected);
  });
  return read;
}

function designOf(n: number, terms: readonly Term[]): Design {
  const columns = terms.flatMap((term) => term.columns.map(({ values }) => values));
  const p = columns.length + 1;
  const x = new Float64Array(n * p);
  for (let i = 0; i < n; i++) {
    x[i * p] = 1;
    for (let j = 1; j < p; j++) x[i * p + j] = columns[j - 1]?.[i] ?? 0;
  }
  return { n, p, x };
}

interface Question {
  readonly terms: readonly Term[];
  readonly churned: Uint8Array;
  readonly options: FitScorecardOptions;
}

type Answer = Pick<
  ScorecardFit,
  | 'state'
  | 'iterations'
  | 'coefficients'
  | 'logLikelihood'
  | 'deviance'
  | 'findings'
  | 'contradictions'
  | 'card'
>;

function solve(whole: Design, { terms, churned, options }: Question): Answer {
  const { l2 } = options;
  const names = ['intercept', ...terms.flatMap(({ columns }) => columns.map(({ name }) => name))];
  const collinearity = findCollinearity(whole);
  const aliased = new Set(collinearity.aliases.map(({ column }) => column));
  const independent = names.flatMap((_, j) => (aliased.has(j) ? [] : [j]));
  const kept = l2 === 0 ? independent : names.map((_, j) => j);
  requireRows(whole, l2);
  const design = pick(whole, kept);
  const solution = logisticRegression(design, churned, l2);
  const separation = named(
    l2 === 0
      ? findSeparation(design, churned, solution)
      : hidden(pick(whole, independent), churned),
    l2 === 0 ? kept : independent,
  );
  const isFitted = solution.converged && solution.variances !== null;
  const coefficients = fittedCoefficients(terms, { solution, kept, collinearity, isFitted });
  const findings = [
    ...collinearity.aliases.map(({ column, of }) => aliasFinding(names, column, of)),
    ...inflatedFinding(names, collinearity.inflation),
    ...(whole.p > whole.n ? [finding('more_columns_than_rows', [])] : []),
    ...(separation === null ? [] : [separationFinding(names, separation)]),
    ...(isFitted || separation ? [] : [finding('not_converged', [])]),
  ];
  return {
    state: isFitted ? 'fitted' : separation ? 'separated' : 'not_converged',
    iterations: solution.iterations,
    coefficients,
    logLikelihood: isFitted ? solution.logLikelihood : null,
    deviance: isFitted ? -2 * solution.logLikelihood : null,
    findings,
    contradictions: isFitted ? checkSigns(terms, coefficients, churned) : [],
    card: isFitted ? cardOfFit(terms, coefficients, options) : null,
  };
}

function requireRows({ n, p }: Design, l2: number): void {
  if (l2 > 0 || p <= n) return;
  throw new InputError(MORE_COLUMNS_THAN_ROWS, 'rows', n, `${p} rows or more, or an l2 above 0`);
}

/** With as many columns as rows everything is separated, which tells nothing. */
function hidden(design: Design, churned: Uint8Array): Separation | null {
  return design.p < design.n ? findHiddenSeparation(design, churned) : null;
}

function named(separation: Separation | null, kept: readonly number[]): Separation | null {
  if (separation === null) return null;
  return { ...separation, columns: separation.columns.map((column) => kept[column] ?? 0) };
}

function pick({ n, p, x }: Design, kept: readonly number[]): Design {
  if (kept.length === p) return { n, p, x };
  const picked = new Float64Array(n * kept.length);
  for (let i = 0; i < n; i++) {
    kept.forEach((column, j) => {
      picked[i * kept.length + j] = x[i * p + column] ?? 0;
    });
  }
  return { n, p: kept.length, x: picked };
}

function finding(code: FitFinding['code'], columns: readonly string[]): FitFinding {
  return { code, columns, kind: null };
}

function aliasFinding(names: readonly string[], column: number, of: readonly number[]): FitFinding {
  const columns = [column, ...of].map((each) => names[each] ?? '');
  return finding(of.length === 0 ? 'constant_column' : 'collinear_columns', columns);
}

function inflatedFinding(
  names: readonly string[],
  inflation: readonly (number | null)[],
): FitFinding[] {
  const columns = names.filter((_, j) => (inflation[j] ?? 0) > INFLATED);
  return columns.length === 0 ? [] : [finding('inflated_columns', columns)];
}

function separationFinding(names: readonly string[], { kind, columns }: Separation): FitFinding {
  return { code: 'separation', kind, columns: columns.map((column) => names[column] ?? '') };
}

/** −2 × the log likelihood of everybody having the rate of churners. */
function nullDeviance(events: number, n: number): number {
  return -2 * (events * Math.log(events / n) + (n - events) * Math.log(1 - events / n));
}
