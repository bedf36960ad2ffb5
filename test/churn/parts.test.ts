import { expect, it } from 'vitest';
import { cholesky, inverseDiagonal, solveCholesky } from '../../src/churn/fit/cholesky.js';
import { logistic, logOddsOf } from '../../src/churn/scorecard/logistic.js';
import { isInRange } from '../../src/churn/scorecard/valueRange.js';

const matrix = (size: number, ...values: number[]) => ({ size, values: Float64Array.from(values) });

it('factors, solves and inverts a matrix by hand', () => {
  // [4 2; 2 10] = L Lᵀ with L = [2 0; 1 3]; its inverse is [10 -2; -2 4] / 36.
  const lower = cholesky(matrix(2, 4, 2, 2, 10))!;
  expect([...lower.values]).toEqual([2, 0, 1, 3]);
  expect([...solveCholesky(lower, Float64Array.of(8, 22))]).toEqual([1, 2]);
  expect(inverseDiagonal(lower)[0]).toBeCloseTo(10 / 36, 14);
  expect(inverseDiagonal(lower)[1]).toBeCloseTo(4 / 36, 14);
});

it('measures a pivot by its own diagonal, whatever the unit', () => {
  for (const unit of [1e-20, 1, 1e20]) {
    expect(cholesky(matrix(2, unit, 0.5 * unit, 0.5 * unit, unit))).not.toBeNull();
    expect(cholesky(matrix(2, unit, unit, unit, unit * (1 + 4e-15)))).toBeNull();
  }
});

it('gives probabilities of any log odds, and log odds of a probability', () => {
  expect([-1000, -Math.log(3), 0, Math.log(3), 1000].map(logistic)).toEqual([
    0,
    expect.closeTo(0.25, 15),
    0.5,
    expect.closeTo(0.75, 15),
    1,
  ]);
  expect([0.25, 0.5, 0.75].map(logOddsOf)).toEqual([
    expect.closeTo(-Math.log(3), 14),
    expect.closeTo(0, 14),
    expect.closeTo(Math.log(3), 14),
  ]);
});

it('counts the edges into a range that its names say', () => {
  const inside = (range: object): number[] =>
    [0, 1, 2, 3, 4].filter((value) => isInRange(range, value));
  expect(inside({ from: 1, below: 3 })).toEqual([1, 2]);
  expect(inside({ above: 1, upTo: 3 })).toEqual([2, 3]);
  expect(inside({ from: 1 })).toEqual([1, 2, 3, 4]);
  expect(inside({ upTo: 3 })).toEqual([0, 1, 2, 3]);
  expect(inside({})).toEqual([0, 1, 2, 3, 4]);
});
