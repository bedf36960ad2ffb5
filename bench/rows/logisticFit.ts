import { strictEqual } from 'node:assert/strict';
import { counted, faster } from '../harness/check.js';
import { once } from '../harness/contender.js';
import { ratio } from '../harness/measure.js';
import { randomSource } from '../harness/randomSource.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { spread } from '../harness/spread.js';
import { mlLogistic } from '../peers/mlLogistic.js';

export const logisticFitRows: readonly RowMaker[] = [{ id: 'logistic-fit', run: fit }];

const size = 5_634;
const inputs = 23;
/** The peer's default is 50,000 steps, which takes minutes. */
const steps = 100;

/** A fit of as many rows and columns as the telco customers have in training. */
function fit({ custops, effort }: Bench): Row {
  const random = randomSource(7);
  const names = Array.from({ length: inputs }, (_, j) => `x${j}`);
  const values = Array.from({ length: size }, () => names.map(() => random() - 0.5));
  const left = values.map(([a = 0, b = 0]) => random() < 1 / (1 + Math.exp(1 - 2 * a + b)));
  const rows = values.map((row, i) => ({
    ...Object.fromEntries(names.map((name, j) => [name, row[j]])),
    left: left[i],
  }));
  const signals = names.map((signal) => ({ signal, as: 'number' }) as const);
  const options = { target: 'left', signals, l2: 0 };
  const train = mlLogistic(
    values.map((row) => [1, ...row]),
    left.map((each) => (each ? 1 : 0)),
  );
  strictEqual(custops.fitScorecard(rows, options).state, 'fitted');
  const contenders = [
    once('custops', () => custops.fitScorecard(rows, options).logLikelihood ?? 0),
    once('ml-logistic-regression', () => train(steps)),
  ];
  const title = `logistic fit of ${size} × ${inputs + 1}`;
  return compare({ id: 'logistic-fit', title }, contenders, {
    effort,
    checks: (samples) => [
      counted('time of a whole fit', spread(samples.get('custops') ?? []).median / 1e6, 500, ' ms'),
      faster(
        `ml-logistic-regression, ${steps} of its 50,000 steps`,
        ratio(samples, 'ml-logistic-regression', 'custops'),
        2,
      ),
    ],
  });
}
