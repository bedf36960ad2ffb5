import {
  defineScorecard,
  evaluateChurnModel,
  fitScorecard,
  scoreChurnRisk,
  type ChurnModelQuality,
  type FitSignal,
  type ScorecardFit,
} from 'custops';
import type { TelcoCustomer } from '../../../../../examples/data/readTelcoCsv.js';
import { listAt, type JsonObject } from '../../../runner/json.js';
import type { MetricQuestion } from '../metricAnswer.js';
import { evaluation } from './evaluateBinary.js';
import { asItStands, foldOf, telcoCustomers } from './telco.js';

/** Coefficients, standard errors, and how good the fit is on the test rows and over five folds. */
export function logisticFit({ params, folder }: MetricQuestion): JsonObject {
  const signals = signalsOf(params);
  const customers = telcoCustomers(folder);
  const { train, test } = foldOf(customers, 0);
  const fit = fitted(train, signals, 0);
  const { auc, brier, logLoss, ...penalised } = ridge(train, test, signals);
  const folds = [0, 1, 2, 3, 4].map((fold) => {
    const split = foldOf(customers, fold);
    return ridge(split.train, split.test, signals);
  });
  const mean = (values: readonly (number | null)[]): number =>
    values.reduce<number>((sum, each) => sum + (each ?? NaN), 0) / values.length;
  return {
    train: train.length,
    test: test.length,
    columns: fit.coefficients.map(({ column }) => column),
    coef: fit.coefficients.map(({ value }) => value),
    se: fit.coefficients.map(({ standardError }) => standardError),
    logLik: fit.logLikelihood,
    deviance: fit.deviance,
    testUnpenalised: evaluation(judged(fit, test)),
    l2: { C: 1, lambda: 1, ...penalised, auc, brier, logLoss },
    cv5: {
      auc: folds.map((each) => each.auc),
      meanAuc: mean(folds.map((each) => each.auc)),
      meanBrier: mean(folds.map((each) => each.brier)),
      fold: 'row index mod 5',
      model: 'l2 C=1',
    },
  };
}

/** The signals of a case: numbers first, then categories. */
export function signalsOf(params: JsonObject): FitSignal[] {
  const names = [...listAt(params, 'numeric'), ...listAt(params, 'categorical')];
  return names.map((name) => asItStands(String(name)));
}

/** Fits the customers. */
export function fitted(
  rows: readonly TelcoCustomer[],
  signals: readonly FitSignal[],
  l2: number,
): ScorecardFit {
  return fitScorecard(rows, { target: 'Churn', signals, l2 });
}

/** How good the card of a fit is on other customers. */
export function judged(fit: ScorecardFit, test: readonly TelcoCustomer[]): ChurnModelQuality {
  if (fit.card === null) throw new Error(`no card: ${fit.state}`);
  const card = defineScorecard(fit.card);
  return evaluateChurnModel(
    test.map((customer) => ({
      churned: customer.Churn,
      probability: scoreChurnRisk(card, customer, { now: 0 }).probability ?? NaN,
    })),
  );
}

interface Ridge {
  readonly intercept: number | null;
  readonly coef: readonly (number | null)[];
  readonly auc: number | null;
  readonly brier: number | null;
  readonly logLoss: number | null;
}

function ridge(
  train: readonly TelcoCustomer[],
  test: readonly TelcoCustomer[],
  signals: readonly FitSignal[],
): Ridge {
  const fit = fitted(train, signals, 1);
  const [intercept, ...coef] = fit.coefficients.map(({ value }) => value);
  const { auc, brier, logLoss } = judged(fit, test);
  return {
    intercept: intercept ?? null,
    coef,
    auc: auc.value,
    brier: brier.value,
    logLoss: logLoss.value,
  };
}
