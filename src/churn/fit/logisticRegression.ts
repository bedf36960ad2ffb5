import { at, cholesky, inverseDiagonal, solveCholesky, type SquareMatrix } from './cholesky.js';

/** Rows × columns, row by row; the first column is all ones. */
export interface Design {
  readonly n: number;
  readonly p: number;
  readonly x: Float64Array;
}

/** Coefficients that were found, or how far the search came. */
export interface LogisticSolution {
  readonly converged: boolean;
  readonly iterations: number;
  readonly coefficients: Float64Array;
  /** The last step: where there is no finite optimum, the way that it lies. */
  readonly step: Float64Array;
  /** Of the inverse of the penalised information matrix; null where it could not be inverted. */
  readonly variances: Float64Array | null;
  /** Without the penalty. */
  readonly logLikelihood: number;
}

/** Newton's steps double the right digits; a search that takes more has no optimum to find. */
const MOST_STEPS = 50;
const MOST_HALVINGS = 30;
/** Far above rounding; the step after one of this size would be of its square. */
const SMALL_STEP = 1e-9;

/**
 * Maximises the log likelihood less l2 / 2 × the sum of squared coefficients, the intercept left
 * out, by Newton's method, which for this model is iteratively reweighted least squares.
 *
 * @see McCullagh and Nelder (1989), Generalized Linear Models, section 4.4
 */
export function logisticRegression(
  design: Design,
  churned: Uint8Array,
  l2: number,
): LogisticSolution {
  const { p } = design;
  let coefficients = new Float64Array(p);
  const events = churned.reduce((sum, each) => sum + each, 0);
  coefficients[0] = Math.log(events / (churned.length - events));
  let step = new Float64Array(p);
  let objective = penalised(design, churned, { coefficients, l2 });
  let converged = false;
  let iterations = 0;
  let factor: SquareMatrix | null = null;
  while (iterations < MOST_STEPS) {
    const { gradient, information } = derivatives(design, churned, { coefficients, l2 });
    factor = cholesky(information);
    if (factor === null || converged) break;
    iterations += 1;
    step = solveCholesky(factor, gradient) as Float64Array<ArrayBuffer>;
    const next = stepped(design, churned, { coefficients, l2, step, objective });
    coefficients = next.coefficients as Float64Array<ArrayBuffer>;
    objective = next.objective;
    // One more pass takes the information matrix at the optimum itself.
    converged = step.every(
      (each, j) => Math.abs(each) <= SMALL_STEP * (1 + Math.abs(at(coefficients, j))),
    );
  }
  return {
    converged: converged && factor !== null,
    iterations,
    coefficients,
    step,
    variances: factor && inverseDiagonal(factor),
    logLikelihood: penalised(design, churned, { coefficients, l2: 0 }),
  };
}

interface Point {
  readonly coefficients: Float64Array;
  readonly l2: number;
}

/** A full step, or the largest halving of it that does not make things worse. */
function stepped(
  design: Design,
  churned: Uint8Array,
  {
    coefficients,
    l2,
    step,
    objective,
  }: Point & { readonly step: Float64Array; readonly objective: number },
): { readonly coefficients: Float64Array; readonly objective: number } {
  const slack = 1e-12 * (1 + Math.abs(objective));
  for (let share = 1, tries = 0; tries < MOST_HALVINGS; share /= 2, tries++) {
    const next = coefficients.map((each, j) => each + share * at(step, j));
    const reached = penalised(design, churned, { coefficients: next, l2 });
    if (reached >= objective - slack) return { coefficients: next, objective: reached };
  }
  return { coefficients, objective };
}

function penalised(design: Design, churned: Uint8Array, { coefficients, l2 }: Point): number {
  let sum = 0;
  for (let i = 0; i < design.n; i++) {
    const eta = linear(design, i, coefficients);
    // ln(1 + e^eta) in the form that does not overflow.
    sum += (churned[i] === 1 ? eta : 0) - Math.max(eta, 0) - Math.log1p(Math.exp(-Math.abs(eta)));
  }
  let squares = 0;
  for (let j = 1; j < design.p; j++) squares += at(coefficients, j) ** 2;
  return sum - (l2 / 2) * squares;
}

/** The gradient, and the negative of the second derivatives. */
function derivatives(
  design: Design,
  churned: Uint8Array,
  { coefficients, l2 }: Point,
): { readonly gradient: Float64Array; readonly information: SquareMatrix } {
  const { n, p, x } = design;
  const gradient = new Float64Array(p);
  const values = new Float64Array(p * p);
  for (let i = 0; i < n; i++) {
    const mu = 1 / (1 + Math.exp(-linear(design, i, coefficients)));
    const residual = (churned[i] ?? 0) - mu;
    const weight = mu * (1 - mu);
    const row = i * p;
    for (let a = 0; a < p; a++) {
      const xa = at(x, row + a);
      // Most columns are zeros and ones.
      if (xa === 0) continue;
      gradient[a] = at(gradient, a) + residual * xa;
      const weighted = weight * xa;
      const to = a * p;
      for (let b = 0; b <= a; b++) values[to + b] = at(values, to + b) + weighted * at(x, row + b);
    }
  }
  for (let a = 1; a < p; a++) {
    gradient[a] = at(gradient, a) - l2 * at(coefficients, a);
    values[a * p + a] = at(values, a * p + a) + l2;
  }
  return { gradient, information: { size: p, values } };
}

/** The linear predictor of a row. */
export function linear({ p, x }: Design, row: number, coefficients: Float64Array): number {
  let sum = 0;
  const from = row * p;
  for (let j = 0; j < p; j++) sum += at(x, from + j) * at(coefficients, j);
  return sum;
}
