import { at, inverseDiagonal } from './cholesky.js';
import type { Design } from './logisticRegression.js';

/** A column that others before it add up to. */
export interface Alias {
  readonly column: number;
  /** Places of the columns that it is made of; without any it is constant. */
  readonly of: readonly number[];
}

/** How far columns repeat one another. */
export interface Collinearity {
  readonly aliases: readonly Alias[];
  /** By column: how many times its variance is inflated by the others; null for aliases. */
  readonly inflation: readonly (number | null)[];
}

/** Less than this share of its own variance left is rounding. */
const LEAST_SHARE = 1e-9;

/**
 * Takes the columns one by one and asks what each adds to those before it: the rows of a Cholesky
 * factor, of which those without a pivot are left out.
 */
export function findCollinearity(design: Design): Collinearity {
  const { p } = design;
  const correlations = correlationsOf(design);
  const kept: number[] = [];
  const rows: Float64Array[] = [];
  const aliases: Alias[] = [];
  for (let j = 1; j < p; j++) {
    const row = forward(
      rows,
      kept.map((k) => at(correlations, j * p + k)),
    );
    const left = at(correlations, j * p + j) - row.reduce((sum, each) => sum + each * each, 0);
    if (left > LEAST_SHARE) {
      kept.push(j);
      rows.push(Float64Array.of(...row, Math.sqrt(left)));
    } else {
      const weights = backward(rows, row);
      aliases.push({ column: j, of: kept.filter((_, i) => Math.abs(at(weights, i)) > 1e-6) });
    }
  }
  return { aliases, inflation: inflations(rows, kept, p) };
}

/** Solves L z = b. */
function forward(rows: readonly Float64Array[], b: readonly number[]): Float64Array {
  const z = Float64Array.from(b);
  rows.forEach((row, i) => {
    let sum = at(z, i);
    for (let k = 0; k < i; k++) sum -= at(row, k) * at(z, k);
    z[i] = sum / at(row, i);
  });
  return z;
}

/** Solves Lᵀ w = z. */
function backward(rows: readonly Float64Array[], z: Float64Array): Float64Array {
  const w = Float64Array.from(z);
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!;
    w[i] = at(w, i) / at(row, i);
    for (let k = 0; k < i; k++) w[k] = at(w, k) - at(row, k) * at(w, i);
  }
  return w;
}

function inflations(
  rows: readonly Float64Array[],
  kept: readonly number[],
  p: number,
): (number | null)[] {
  const size = rows.length;
  const values = new Float64Array(size * size);
  rows.forEach((row, i) => {
    values.set(row, i * size);
  });
  const diagonal = inverseDiagonal({ size, values });
  const inflation = Array.from({ length: p }, (): number | null => null);
  kept.forEach((column, i) => {
    inflation[column] = Math.max(1, at(diagonal, i));
  });
  return inflation;
}

/** Correlations of the columns; all 0 for a constant one. */
function correlationsOf({ n, p, x }: Design): Float64Array {
  const means = new Float64Array(p);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) means[j] = at(means, j) + at(x, i * p + j) / n;
  }
  const products = new Float64Array(p * p);
  const centred = new Float64Array(p);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) centred[j] = at(x, i * p + j) - at(means, j);
    for (let a = 1; a < p; a++) {
      const xa = at(centred, a);
      for (let b = 1; b <= a; b++)
        products[a * p + b] = at(products, a * p + b) + xa * at(centred, b);
    }
  }
  const scale = Float64Array.from({ length: p }, (_, j) => {
    // A constant whose mean was rounded is constant still.
    const floor = n * (1e-14 * (1 + Math.abs(at(means, j)))) ** 2;
    const squares = at(products, j * p + j);
    return squares > floor ? 1 / Math.sqrt(squares) : 0;
  });
  return Float64Array.from({ length: p * p }, (_, place) => {
    const [a, b] = [Math.floor(place / p), place % p];
    const product = at(products, Math.max(a, b) * p + Math.min(a, b));
    return product * at(scale, a) * at(scale, b);
  });
}
