import { netShare, type ValueInterval } from '../../stats/index.js';
import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import { nonResponse, type NonResponse } from './nonResponse.js';
import { scoreFold, type ScoreState, type ScoreTally, type SurveyCounts } from './scoreFold.js';
import { sumWhere } from './sumWhere.js';
import { scoreOptions } from './scoreOptions.js';
import type { SurveyAnswer } from './surveyAnswer.js';

/** How likelihoods to recommend are read. */
export type NpsOptions = FactRateOptions;

/** The net promoter score: `value` in points, −100 to 100. */
export interface NpsResult extends MetricResult, SurveyCounts, NonResponse {
  readonly unit: 'score';
  readonly confidence: number;
  /** Gave 9 or 10. */
  readonly promoters: number;
  /** Gave 7 or 8. */
  readonly passives: number;
  /** Gave 0 to 6. */
  readonly detractors: number;
  /** Of one answer, in points squared. */
  readonly variance: number | null;
  /** The textbook's standard error of the score, in points. */
  readonly se: number | null;
  /** The middle of the interval, which small samples pull towards 0. */
  readonly adjustedScore: number | null;
  /** The textbook's interval, which closes when all answers agree. */
  readonly plain: NpsInterval | null;
  /** Student's interval of answers taken as −100, 0 and 100; null under two answers. */
  readonly trinomial: NpsInterval | null;
}

/** Another program's interval, for comparison; held within ±100. */
export interface NpsInterval {
  readonly low: number;
  readonly high: number;
}

const SCALE = { min: 0, max: 10 } as const;

/**
 * Net promoter score: 100 (promoters − detractors) / n, of answers from 0 to 10.
 *
 * `low` and `high` are the adjusted Wald interval, held within ±100. An answer belongs to the
 * period in which it was given.
 *
 * @param options - `confidence` of the interval, 0–1; `dedupe`; `onInvalid`: anything but an
 *   integer from 0 to 10 or null is an error, or counted
 * @returns a metric over scores, null for somebody who did not answer, or over ratings
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_measurement`
 * @see B. Rocks, Interval Estimation for the Net Promoter Score, The American Statistician 70 (2016)
 *
 * @example
 * ```ts
 * import { mapItems, measure, nps } from 'custops';
 *
 * const { value, promoters, passives, detractors } = measure(nps(), [10, 9, 8, 3]);
 * [value, promoters, passives, detractors]; // => [25, 2, 1, 1]
 * const surveys = [{ likelihood: 9 }, { likelihood: null }];
 * measure(mapItems(nps(), (row: (typeof surveys)[number]) => row.likelihood), surveys).responseRate; // => 0.5
 * ```
 */
export function nps<Item extends SurveyAnswer = number | null>(
  options: NpsOptions = {},
): Metric<Item, ScoreState, NpsResult> {
  const filled = scoreOptions(options, []);
  return scoreFold<Item, Omit<NpsResult, keyof SurveyCounts>>(
    {
      id: 'nps',
      scale: SCALE,
      read: (tally) => readNps(tally, filled.confidence),
      judge: (score) => ({ counted: 'measured', code: camp(score) }),
    },
    filled,
  );
}

function camp(score: number): 'promoter' | 'passive' | 'detractor' {
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'passive' : 'detractor';
}

function readNps(
  { scores, n, unanswered }: ScoreTally,
  confidence: number,
): Omit<NpsResult, keyof SurveyCounts> {
  const promoters = sumWhere(scores, (score) => camp(score) === 'promoter');
  const detractors = sumWhere(scores, (score) => camp(score) === 'detractor');
  const net = netShare({ positive: promoters, negative: detractors, n }, { confidence });
  const points = (interval: ValueInterval | null | undefined): NpsInterval | null =>
    interval ? { low: 100 * interval.low, high: 100 * interval.high } : null;
  const scoreOf = (balance: number, of: number): number => (100 * balance) / of;
  return {
    value: n === 0 ? null : scoreOf(promoters - detractors, n),
    unit: 'score',
    n,
    low: net && 100 * net.low,
    high: net && 100 * net.high,
    confidence,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    variance: net && 10_000 * net.variance,
    se: net && 100 * net.standardError,
    adjustedScore: net && 100 * net.adjustedShare,
    plain: points(net?.wald),
    trinomial: points(net?.t),
    ...nonResponse({
      n,
      unanswered,
      confidence,
      valueWith: (end) => {
        const silent = end === 'best' ? unanswered : -unanswered;
        return scoreOf(promoters - detractors + silent, n + unanswered);
      },
    }),
  };
}
