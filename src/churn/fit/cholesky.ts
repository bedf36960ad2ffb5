/** A symmetric matrix, or a lower triangle, row by row. */
export interface SquareMatrix {
  readonly size: number;
  readonly values: Float64Array;
}

/** A pivot below this share of its own diagonal is rounding, not information. */
const LEAST_PIVOT = 1e-13;

/** The lower triangle L with L Lᵀ = the matrix; null when it is not positive definite. */
export function cholesky({ size, values }: SquareMatrix): SquareMatrix | null {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(values, i * size + j);
      for (let k = 0; k < j; k++) sum -= at(lower, i * size + k) * at(lower, j * size + k);
      if (i !== j) {
        lower[i * size + j] = sum / at(lower, j * size + j);
        continue;
      }
      if (!(sum > LEAST_PIVOT * at(values, i * size + i))) return null;
      lower[i * size + i] = Math.sqrt(sum);
    }
  }
  return { size, values: lower };
}

/** Solves L Lᵀ x = b. */
export function solveCholesky({ size, values }: SquareMatrix, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    let sum = at(x, i);
    for (let k = 0; k < i; k++) sum -= at(values, i * size + k) * at(x, k);
    x[i] = sum / at(values, i * size + i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = at(x, i);
    for (let k = i + 1; k < size; k++) sum -= at(values, k * size + i) * at(x, k);
    x[i] = sum / at(values, i * size + i);
  }
  return x;
}

/** The diagonal of the inverse of L Lᵀ: column sums of squares of L⁻¹. */
export function inverseDiagonal({ size, values }: SquareMatrix): Float64Array {
  const diagonal = new Float64Array(size);
  const column = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    let squares = 0;
    for (let i = j; i < size; i++) {
      let sum = i === j ? 1 : 0;
      for (let k = j; k < i; k++) sum -= at(values, i * size + k) * at(column, k);
      column[i] = sum / at(values, i * size + i);
      squares += at(column, i) ** 2;
    }
    diagonal[j] = squares;
  }
  return diagonal;
}

/** Inside the loops every index is in range; the compiler cannot know. */
export function at(values: Float64Array, index: number): number {
  return values[index]!;
}
