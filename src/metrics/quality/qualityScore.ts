import { InputError } from '../../errors/index.js';
import { NOT_A_REVIEW_FORM } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkConfidence } from '../checkConfidence.js';
import type { Classification } from '../classification.js';
import { meanReading } from '../means/meanReading.js';
import { momentsFold, type MomentsState } from '../means/momentsFold.js';
import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import { checkOnInvalid, type OnInvalid } from '../onInvalid.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import type { Review } from './review.js';
import { checked, type ReviewForm } from './reviewForm.js';
import { MICROS, scoreReview } from './scoreReview.js';

/** How reviews are read. */
export interface QualityScoreOptions {
  /** Of the intervals, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
  /** A wrong review is an error, or counted. Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

/** Sums of scores, in millionths of a point, and of ones for what passed and failed. */
export type QualityScoreState = MomentsState<'micros' | 'passed' | 'autoFailed', 'notApplicable'>;

/** The mean score, 0 to 100; `n` counts scored reviews. */
export interface QualityScoreResult extends MetricResult {
  readonly unit: 'score';
  readonly confidence: number;
  readonly sd: number | null;
  /** The share from `passFrom` upwards. */
  readonly passed: RateReading;
  /** The share that a single criterion failed. */
  readonly autoFailed: RateReading;
  /** Reviews in which no criterion applied. */
  readonly notApplicable: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * Quality score: the mean of reviews, each the weighted share of the criteria that apply.
 *
 * A criterion that does not apply leaves both sides of its review. A score of 0 for one with
 * `autoFail` makes the review 0. A review belongs to the period of the work that is reviewed.
 *
 * @param form - what `defineReviewForm` made
 * @param options - `confidence` of the intervals, 0–1; `onInvalid`
 * @returns a metric over reviews: `value` from 0 to 100, with Student's interval
 * @throws InputError `not_a_review_form`, `invalid_option`, `unknown_option`, `wrong_type`; while
 *   measuring `invalid_measurement`
 *
 * @example
 * ```ts
 * import { defineReviewForm, measure, qualityScore } from 'custops';
 *
 * const form = defineReviewForm({
 *   criteria: [
 *     { id: 'tone', weight: 1, max: 4 },
 *     { id: 'upsell', weight: 1, max: 1 },
 *     { id: 'privacy', weight: 2, max: 1, autoFail: true },
 *   ],
 * });
 * const { value, autoFailed } = measure(qualityScore(form), [
 *   { answers: { tone: 2, upsell: 1, privacy: 1 } },
 *   { answers: { tone: 4, upsell: null, privacy: 1 } },
 *   { answers: { tone: 4, upsell: 1, privacy: 0 } },
 * ]);
 * [value, autoFailed.numerator]; // => [62.5, 1]
 * ```
 */
export function qualityScore(
  form: ReviewForm,
  options: QualityScoreOptions = {},
): Metric<Review, QualityScoreState, QualityScoreResult> {
  if ((form as Partial<ReviewForm> | null | undefined)?.[checked] !== true) {
    throw new InputError(NOT_A_REVIEW_FORM, 'form', form, 'what defineReviewForm gives');
  }
  requireOptions(options, ['confidence', 'onInvalid']);
  const { confidence = 0.95, onInvalid = 'throw' } = options;
  checkConfidence(confidence);
  checkOnInvalid(onInvalid);
  const passFrom = (form.passFrom ?? 0) * MICROS;
  return momentsFold<
    Review,
    'micros' | 'passed' | 'autoFailed',
    'notApplicable',
    QualityScoreResult
  >(
    {
      id: 'quality_score',
      parts: ['micros', 'passed', 'autoFailed'],
      sides: ['notApplicable'],
      read: (review) => {
        const { micros, failedBy } = scoreReview(form, review);
        if (micros === null) return 'notApplicable';
        const autoFailed = failedBy === null ? 0 : 1;
        return { micros, passed: micros >= passFrom ? 1 - autoFailed : 0, autoFailed };
      },
      explain: (review) => explain(form, review),
      result: ({ micros, passed, autoFailed }, beside) => {
        const { value, low, high, sd } = meanReading(micros, confidence);
        const points = (each: number | null): number | null =>
          each === null ? null : each / MICROS;
        const denominator = micros.n;
        return {
          ...{ value: points(value), unit: 'score', n: denominator },
          ...{ low: points(low), high: points(high), confidence, sd: points(sd) },
          passed: rateReading({ numerator: passed.sum, denominator, confidence }),
          autoFailed: rateReading({ numerator: autoFailed.sum, denominator, confidence }),
          ...beside,
        };
      },
    },
    onInvalid,
  );
}

function explain(form: ReviewForm, review: Review): Classification {
  const id = review.id ?? review.ticketId ?? null;
  const { micros, failedBy } = scoreReview(form, review);
  if (micros === null)
    return { id, counted: 'not_applicable', because: { code: 'nothing_applies' } };
  const detail = { score: micros / MICROS };
  if (failedBy === null) return { id, counted: 'measured', because: { code: 'scored', detail } };
  return {
    id,
    counted: 'measured',
    because: { code: 'auto_fail', detail: { ...detail, criterion: failedBy } },
  };
}
