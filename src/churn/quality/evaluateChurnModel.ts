import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../../metrics/checkConfidence.js';
import type { ChurnModelQuality } from './churnModelQuality.js';
import { probabilityQuality } from './probabilityQuality.js';
import { rankQuality } from './rankQuality.js';
import { readPredictions, type ChurnPrediction } from './readPredictions.js';

/** How predictions are judged. */
export interface EvaluateChurnModelOptions {
  /** From which probability on a customer is called at risk. Default: 0.5. */
  readonly threshold?: number;
  /** Rows of the reliability table, of equal width, 1 to 1000. Default: 10. */
  readonly bins?: number;
  /** Of the intervals, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
}

/**
 * Says how good predictions of churn were, once it is known who churned.
 *
 * Judge a model by customers that it was not fitted to. What the sample does not allow is null: a
 * ranking needs both churners and others. No figure depends on the order of the predictions beyond
 * the rounding of sums.
 *
 * @param predictions - `churned`, with `probability` 0–1, or a `score` for points that are none
 * @param options - `threshold`, `bins`, `confidence`
 * @returns ranking (AUC, KS, average precision, top decile) and, for probabilities, Brier score and
 *   skill, log loss, calibration and decisions at the threshold; each with its n
 * @throws InputError `invalid_row` and `invalid_probability` naming `predictions[i]`,
 *   `invalid_option`, `unknown_option`, `wrong_type`
 * @see Hand and Till (2001) for the AUC as a share of pairs; Brier (1950); Naeini et al. (2015) for
 *   the calibration error
 * @example
 * ```ts
 * import { evaluateChurnModel } from 'custops';
 *
 * const quality = evaluateChurnModel([
 *   { probability: 0.9, churned: true },
 *   { probability: 0.7, churned: false },
 *   { probability: 0.6, churned: true },
 *   { probability: 0.1, churned: false },
 * ]);
 * [quality.auc.value, quality.auc.n]; // => [0.75, 4]
 * quality.confusion?.falsePositives; // => 1
 * ```
 */
export function evaluateChurnModel(
  predictions: readonly ChurnPrediction[],
  options: EvaluateChurnModelOptions = {},
): ChurnModelQuality {
  requireOptions(options, ['threshold', 'bins', 'confidence']);
  const { threshold = 0.5, bins = 10, confidence = 0.95 } = options;
  if (typeof threshold !== 'number' || !(threshold >= 0 && threshold <= 1)) {
    throw new InputError(INVALID_OPTION, 'options.threshold', threshold, 'from 0 to 1');
  }
  if (!Number.isInteger(bins) || bins < 1 || bins > 1000) {
    throw new InputError(INVALID_OPTION, 'options.bins', bins, 'a whole number from 1 to 1000');
  }
  checkConfidence(confidence);
  const read = readPredictions(predictions);
  return {
    n: read.n,
    positives: read.positives,
    ...rankQuality(read, confidence),
    ...probabilityQuality(read, { confidence, bins, threshold }),
  };
}
