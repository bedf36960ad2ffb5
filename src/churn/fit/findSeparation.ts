import { at } from './cholesky.js';
import {
  linear,
  logisticRegression,
  type Design,
  type LogisticSolution,
} from './logisticRegression.js';

/** A combination of columns that tells churners from others without exception. */
export interface Separation {
  /** `perfect`: every row. `quasi`: some rows, and none contradicts. */
  readonly kind: 'perfect' | 'quasi';
  /** Places of the columns that take part. */
  readonly columns: readonly number[];
}

/** What is smaller than this share of the largest is rounding. */
const ROUNDING = 1e-6;

/**
 * Whether the rows are separated: then no finite coefficients are the best, and those that a
 * search stops at are arbitrary.
 *
 * Newton's last step is asked whether it moves every row to its own side, or not at all: that is
 * the definition, so that what is found is proven.
 *
 * @see Albert and Anderson (1984), On the existence of maximum likelihood estimates in logistic
 *   regression models, Biometrika 71
 */
export function findSeparation(
  design: Design,
  churned: Uint8Array,
  { converged, step }: LogisticSolution,
): Separation | null {
  if (converged) return null;
  const moves = Float64Array.from(churned, (y, i) => (y === 1 ? 1 : -1) * linear(design, i, step));
  const largest = moves.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  if (largest === 0 || moves.some((each) => each < -ROUNDING * largest)) return null;
  const kind = moves.every((each) => each > ROUNDING * largest) ? 'perfect' : 'quasi';
  const reach = Array.from(step, (each, j) => (j === 0 ? 0 : Math.abs(each) * spread(design, j)));
  const most = Math.max(...reach);
  const columns = reach.flatMap((each, j) => (each > 1e-3 * most ? [j] : []));
  return { kind, columns };
}

/** The same of rows that were fitted with a penalty, which hides it. */
export function findHiddenSeparation(design: Design, churned: Uint8Array): Separation | null {
  return findSeparation(design, churned, logisticRegression(design, churned, 0));
}

function spread({ n, p, x }: Design, column: number): number {
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, Math.abs(at(x, i * p + column)));
  return most;
}
