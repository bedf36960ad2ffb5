import { expect, it } from 'vitest';
import { evaluateChurnModel } from '../../src/churn/index.js';

const CHURNED = [1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0];
const predictions = [0.9, 0.9, 0.9, 0.6, 0.6, 0.5, 0.4, 0.4, 0.25, 0.1, 0.1, 0].map(
  (probability, i) => ({ probability, churned: CHURNED[i] === 1 }),
);
const near = (value: number): unknown => expect.closeTo(value, 12) as unknown;

// Computed apart from definitions: pairs for the AUC, thresholds for the rest of the ranking,
// Wilson's and normal intervals at z = 1.6448536269514722.
it('gives every figure of twelve predictions with ties', () => {
  const quality = evaluateChurnModel(predictions, { bins: 5, threshold: 0.5, confidence: 0.9 });
  expect(quality).toEqual({
    n: 12,
    positives: 4,
    auc: { value: 0.8125, n: 12, low: near(0.5996768428527686), high: 1 },
    ks: { value: near(0.5), n: 12, low: null, high: null },
    averagePrecision: { value: near(0.6083333333333333), n: 12, low: null, high: null },
    // Two of twelve, out of three that tie, of whom two churned.
    topDecile: {
      n: 2,
      captured: near(4 / 3),
      rate: near(2 / 3),
      lift: near(2),
      recall: near(1 / 3),
    },
    brier: {
      value: near(0.18354166666666663),
      n: 12,
      low: near(0.06999226444561452),
      high: near(0.29709106888771875),
    },
    brierSkill: { value: near(0.1740625), n: 12, low: null, high: null },
    logLoss: {
      value: near(0.546590759993114),
      n: 12,
      low: near(0.24203224628221326),
      high: near(0.8511492737040147),
    },
    calibrationError: { value: near(0.1375), n: 12, low: null, high: null },
    reliability: [
      bin(0, 3, [0.2 / 3, 0, 0, 0.4741955741575128]),
      bin(1, 1, [0.25, 0, 0, 0.7301340512159458]),
      bin(2, 3, [1.3 / 3, 1 / 3, 0.0782657263337284, 0.7464661317187758]),
      bin(3, 2, [0.6, 0.5, 0.12086631942227365, 0.8791336805777263]),
      bin(4, 3, [0.9, 2 / 3, 0.2535338682812242, 0.9217342736662717]),
    ],
    confusion: {
      threshold: 0.5,
      n: 12,
      truePositives: 3,
      falsePositives: 3,
      trueNegatives: 5,
      falseNegatives: 1,
      precision: share(6, [0.5, 0.22125998614034878, 0.7787400138596512]),
      recall: share(4, [0.75, 0.3561680085985064, 0.9420926788001412]),
      specificity: share(8, [0.625, 0.3479914384047327, 0.8388276622393266]),
      accuracy: share(12, [2 / 3, 0.4314916133433481, 0.8405146550741595]),
    },
  });
});

it('leaves a bin without predictions empty, and puts 1 into the last', () => {
  const all = [0, 1].map((probability) => ({ probability, churned: probability === 1 }));
  const empty = { n: 0, meanPredicted: null, observed: null, low: null, high: null };
  const { reliability } = evaluateChurnModel(all, { bins: 4 });
  expect(reliability.map(({ n }) => n)).toEqual([1, 0, 0, 1]);
  expect(reliability[1]).toEqual({ from: 0.25, to: 0.5, ...empty });
  expect(reliability[3]).toMatchObject({ meanPredicted: 1, observed: 1 });
});

function bin(
  place: number,
  n: number,
  [meanPredicted, observed, low, high]: readonly [number, number, number, number],
): unknown {
  return {
    from: near(place / 5),
    to: near((place + 1) / 5),
    n,
    meanPredicted: near(meanPredicted),
    observed: near(observed),
    low: near(low),
    high: near(high),
  };
}

function share(n: number, [value, low, high]: readonly [number, number, number]): unknown {
  return { value: near(value), n, low: near(low), high: near(high) };
}
