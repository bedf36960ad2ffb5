import { createRequire } from 'node:module';

interface Matrix {
  readonly rows: number;
}
interface MatrixMaker {
  new (rows: readonly (readonly number[])[]): Matrix;
  columnVector(values: readonly number[]): Matrix;
}
interface Regression {
  train(features: Matrix, target: Matrix): void;
  readonly classifiers: readonly { testScores(features: Matrix): readonly number[] }[];
}

const require = createRequire(import.meta.url);

/**
 * ml-logistic-regression: gradient descent of so many steps of a fixed size, from which a caller
 * has to choose. One step takes in all rows once, as one of Newton's does.
 */
export function mlLogistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
): (numSteps: number) => number {
  const LogisticRegression = require('ml-logistic-regression') as new (options: {
    numSteps: number;
    learningRate: number;
  }) => Regression;
  const { Matrix } = require('ml-matrix') as { Matrix: MatrixMaker };
  const features = new Matrix(rows);
  const target = Matrix.columnVector(outcomes);
  return (numSteps) => {
    const model = new LogisticRegression({ numSteps, learningRate: 5e-4 });
    model.train(features, target);
    return model.classifiers[0]?.testScores(features)[0] ?? 0;
  };
}
