import {
  defineScorecard,
  evaluateChurnModel,
  fitScorecard,
  scoreChurnRisk,
  type ChurnModelQuality,
  type FitRow,
  type FitSignal,
  type ScorecardConfig,
  type SignalRecord,
} from 'custops';
import { TELCO_CATEGORIES, TELCO_NUMBERS } from '../data/readTelcoCsv.js';

/** The points that a team might agree on at a table, without any fit. */
export const handMade: ScorecardConfig = {
  id: 'telco-by-hand',
  signals: [
    {
      signal: 'Contract',
      categories: { 'Month-to-month': 30, 'One year': 8, 'Two year': 0 },
      missing: 'neutral',
      reason: 'contract: {value}',
    },
    {
      signal: 'tenure',
      bins: [
        { upTo: 5, points: 30 },
        { above: 5, upTo: 12, points: 20 },
        { above: 12, upTo: 24, points: 12 },
        { above: 24, upTo: 48, points: 5 },
        { above: 48, points: 0 },
      ],
      missing: 'neutral',
      reason: 'customer for {value} months',
    },
    {
      signal: 'InternetService',
      categories: { 'Fiber optic': 15, DSL: 5, No: 0 },
      missing: 'neutral',
    },
    {
      signal: 'PaymentMethod',
      categories: { 'Electronic check': 10 },
      otherwise: 0,
      missing: 'neutral',
    },
    { signal: 'OnlineSecurity', categories: { No: 5, Yes: 0 }, missing: 'neutral' },
    { signal: 'TechSupport', categories: { No: 5, Yes: 0 }, missing: 'neutral' },
    { signal: 'PaperlessBilling', categories: { Yes: 5, No: 0 }, missing: 'neutral' },
  ],
  bands: [
    { id: 'low', below: 35 },
    { id: 'medium', from: 35, below: 65 },
    { id: 'high', from: 65 },
  ],
  scale: { min: 0, max: 100 },
};

/** Every input as it stands: three lines and sixteen categories. */
export const allInputs: readonly FitSignal[] = [
  ...TELCO_NUMBERS.map((signal): FitSignal => ({ signal, as: 'number' })),
  ...TELCO_CATEGORIES.map((signal): FitSignal => ({ signal, as: 'category' })),
];

/** How good the points of a card rank and, where it has any, its probabilities are. */
export function qualityOf(config: ScorecardConfig, rows: readonly FitRow[]): ChurnModelQuality {
  const card = defineScorecard(config);
  return evaluateChurnModel(
    rows.map((row) => {
      const { score, probability } = scoreChurnRisk(card, row as SignalRecord, { now: 0 });
      const churned = row['Churn'] === true;
      return probability === null ? { churned, score } : { churned, probability };
    }),
  );
}

/** A fit of some rows, judged on others. */
export function fitAndJudge(
  train: readonly FitRow[],
  test: readonly FitRow[],
  signals: readonly FitSignal[],
): ChurnModelQuality {
  const { card } = fitScorecard(train, { target: 'Churn', signals, l2: 1 });
  if (card === null) throw new Error('a fit with l2 has a card');
  return qualityOf(card, test);
}
