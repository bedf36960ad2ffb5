import { evaluateChurnModel, type ChurnModelQuality } from 'custops';
import { isJsonObject, listAt, type JsonObject } from '../../../runner/json.js';
import type { MetricQuestion } from '../metricAnswer.js';

/** How good probabilities were. */
export function evaluateBinary({ input, params }: MetricQuestion): JsonObject {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  const outcomes = listAt(input, 'y') as number[];
  const probabilities = listAt(input, 'p') as number[];
  const predictions = outcomes.map((y, i) => ({
    churned: y === 1,
    probability: probabilities[i] ?? NaN,
  }));
  const { threshold, bins } = params;
  return evaluation(
    evaluateChurnModel(predictions, {
      ...(typeof threshold === 'number' && { threshold }),
      ...(typeof bins === 'number' && { bins }),
    }),
  );
}

/** A quality in the words of the cases. */
export function evaluation(quality: ChurnModelQuality): JsonObject {
  const { topDecile, reliability, confusion } = quality;
  return {
    n: quality.n,
    positives: quality.positives,
    auc: quality.auc.value,
    brier: quality.brier.value,
    brierSkill: quality.brierSkill.value,
    logLoss: quality.logLoss.value,
    averagePrecision: quality.averagePrecision.value,
    ks: quality.ks.value,
    topDecile: {
      k: topDecile.n,
      captured: topDecile.captured,
      rate: topDecile.rate,
      lift: topDecile.lift,
      recall: topDecile.recall,
    },
    calibration: reliability.map(({ n, meanPredicted, observed }, bin) => ({
      bin,
      n,
      meanPredicted,
      observed,
    })),
    ece: quality.calibrationError.value,
    confusion: confusion && {
      tp: confusion.truePositives,
      fp: confusion.falsePositives,
      tn: confusion.trueNegatives,
      fn: confusion.falseNegatives,
    },
  };
}
