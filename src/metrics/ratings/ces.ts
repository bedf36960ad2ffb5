import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import { meanOfScores } from './meanOfScores.js';
import { nonResponse, type NonResponse } from './nonResponse.js';
import { scoreFold, type ScoreState, type SurveyCounts } from './scoreFold.js';
import { checkScale, checkThreshold, scoreOptions } from './scoreOptions.js';
import { sumWhere } from './sumWhere.js';
import type { Rating, RatingScale, SurveyAnswer } from './surveyAnswer.js';

/** Which answers agree that it was easy. */
export interface CesOptions extends FactRateOptions {
  /** Default: 1 to 7. */
  readonly scale?: RatingScale;
  /** The lowest score of a customer who agrees. Default: 5; another scale has to say. */
  readonly agreeFrom?: number;
}

/** The mean effort score with Student's interval; `n` answered. */
export interface CesResult extends MetricResult, SurveyCounts, NonResponse {
  readonly unit: 'score';
  readonly confidence: number;
  /** Of the scores; null under two answers. */
  readonly sd: number | null;
  /** The share that agrees, with Wilson's interval. */
  readonly agree: RateReading;
}

/**
 * Customer effort score: the mean agreement, from 1 to 7, that the matter was easy to settle.
 *
 * High is good: 7 agrees most. An answer belongs to the period in which it was given.
 *
 * @param options - `scale`: its two ends; `agreeFrom`: the lowest score that agrees; `confidence`
 *   of the intervals, 0–1; `dedupe`; `onInvalid`: a score off the scale is an error, or counted
 * @returns a metric over ratings; `value` is the mean, `agree` the share from 5 upwards
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_measurement`
 * @see M. Dixon, N. Toman, R. DeLisi, The Effortless Experience (2013)
 *
 * @example
 * ```ts
 * import { ces, measure } from 'custops';
 *
 * const { value, agree } = measure(ces<number>(), [7, 6, 5, 2]);
 * [value, agree.value]; // => [5, 0.75]
 * ```
 */
export function ces<Item extends SurveyAnswer = Rating>(
  options: CesOptions = {},
): Metric<Item, ScoreState, CesResult> {
  const filled = scoreOptions(options, ['scale', 'agreeFrom']);
  const { confidence } = filled;
  const { scale = { min: 1, max: 7 }, agreeFrom = 5 } = options;
  checkScale(scale);
  checkThreshold(agreeFrom, 'agreeFrom', scale);
  const { min, max } = scale;
  return scoreFold<Item, Omit<CesResult, keyof SurveyCounts>>(
    {
      id: 'ces',
      scale: { min, max },
      read: ({ scores, n, unanswered }) => {
        const { value, low, high, sd } = meanOfScores(scores, confidence);
        const numerator = sumWhere(scores, (score) => score >= agreeFrom);
        const sum = (value ?? 0) * n;
        return {
          value,
          unit: 'score',
          n,
          low,
          high,
          confidence,
          sd,
          agree: rateReading({ numerator, denominator: n, confidence }),
          ...nonResponse({
            n,
            unanswered,
            confidence,
            valueWith: (end) =>
              (sum + unanswered * (end === 'best' ? max : min)) / (n + unanswered),
          }),
        };
      },
      judge: (score) => ({
        counted: 'measured',
        code: score >= agreeFrom ? 'agrees' : 'agrees_not',
      }),
    },
    filled,
  );
}
