import type { Metric } from '../metric.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import type { MeanFigures } from '../means/meanReading.js';
import { meanOfScores } from './meanOfScores.js';
import { nonResponse, type NonResponse } from './nonResponse.js';
import { scoreFold, type ScoreState, type SurveyCounts } from './scoreFold.js';
import { checkScale, checkThreshold, scoreOptions } from './scoreOptions.js';
import { sumWhere } from './sumWhere.js';
import type { Rating, RatingScale, SurveyAnswer } from './surveyAnswer.js';

/** Which ratings are good ones. */
export interface CsatOptions extends FactRateOptions {
  /** Default: 1 to 5. */
  readonly scale?: RatingScale;
  /** The lowest score of a satisfied customer. Default: the second highest point of the scale. */
  readonly satisfiedFrom?: number;
}

/** The share satisfied with Wilson's interval; `n` answered. */
export interface CsatResult extends RateReading, SurveyCounts, NonResponse {
  /** Of the scores, with Student's interval. */
  readonly mean: MeanFigures;
}

/**
 * Customer satisfaction: the share of ratings on the top two points of the scale.
 *
 * Of a ticket's ratings the last counts, for the assignee at the last solve before it:
 * `ratingFacts` gives those. A rating belongs to the period in which it was given.
 *
 * @param options - `scale`: its two ends; `satisfiedFrom`: the lowest good score; `confidence` of
 *   the intervals, 0–1; `dedupe`; `onInvalid`: a score off the scale is an error, or counted
 * @returns a metric over ratings; `value` is satisfied / answered
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_measurement`
 * @see Wilson (1927), Probable inference, the law of succession, and statistical inference
 *
 * @example
 * ```ts
 * import { csat, groupMetric, measure } from 'custops';
 *
 * measure(csat<number>(), [5, 4, 3, 5]).value; // => 0.75
 * const ratings = [
 *   { channel: 'chat', score: 5 },
 *   { channel: 'email', score: 2 },
 *   { channel: 'email', score: null },
 * ];
 * const byChannel = measure(groupMetric(csat(), (rating) => rating.channel), ratings);
 * byChannel.map(({ key, result }) => [key, result.value, result.unanswered]);
 * // => [['chat', 1, 0], ['email', 0, 1]]
 * ```
 */
export function csat<Item extends SurveyAnswer = Rating>(
  options: CsatOptions = {},
): Metric<Item, ScoreState, CsatResult> {
  const filled = scoreOptions(options, ['scale', 'satisfiedFrom']);
  const { confidence } = filled;
  const { scale = { min: 1, max: 5 } } = options;
  checkScale(scale);
  const { min, max } = scale;
  // On a scale of two points the upper one alone is good.
  const { satisfiedFrom = Math.max(min + 1, max - 1) } = options;
  checkThreshold(satisfiedFrom, 'satisfiedFrom', scale);
  const satisfied = (score: number): boolean => score >= satisfiedFrom;
  return scoreFold<Item, Omit<CsatResult, keyof SurveyCounts>>(
    {
      id: 'csat',
      scale: { min, max },
      read: ({ scores, n, unanswered }) => {
        const numerator = sumWhere(scores, satisfied);
        const withAll = (good: number): number => (numerator + good) / (n + unanswered);
        return {
          ...rateReading({ numerator, denominator: n, confidence }),
          mean: meanOfScores(scores, confidence),
          ...nonResponse({
            n,
            unanswered,
            confidence,
            valueWith: (end) => withAll(end === 'best' ? unanswered : 0),
          }),
        };
      },
      judge: (score) =>
        satisfied(score)
          ? { counted: 'numerator', code: 'satisfied' }
          : { counted: 'denominator', code: 'not_satisfied' },
    },
    filled,
  );
}
