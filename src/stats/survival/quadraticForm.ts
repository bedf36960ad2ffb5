/** A pivot this much smaller than the largest is rounding of 0. */
const SINGULAR = 1e-12;

/**
 * dᵀ V⁻¹ d for a covariance matrix, by Cholesky's method; directions without variance count for
 * nothing. Null when there is no direction with variance.
 */
export function quadraticForm(
  vector: readonly number[],
  matrix: readonly (readonly number[])[],
): number | null {
  const size = vector.length;
  const lower: number[][] = matrix.map((row) => row.map(() => 0));
  const solved: number[] = [];
  const largest = Math.max(0, ...matrix.map((row, at) => row[at]!));
  let sum = 0;
  let rank = 0;
  for (let i = 0; i < size; i++) {
    const row = lower[i]!;
    for (let j = 0; j < i; j++) {
      const pivot = lower[j]![j]!;
      const inner = dot(row, lower[j]!, j);
      row[j] = pivot === 0 ? 0 : (matrix[i]![j]! - inner) / pivot;
    }
    const square = matrix[i]![i]! - dot(row, row, i);
    const isSingular = square <= SINGULAR * largest;
    row[i] = isSingular ? 0 : Math.sqrt(square);
    const value = isSingular ? 0 : (vector[i]! - dot(row, solved, i)) / row[i]!;
    solved.push(value);
    sum += value * value;
    if (!isSingular) rank++;
  }
  return rank === 0 ? null : sum;
}

function dot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += a[k]! * b[k]!;
  return sum;
}
