import { requireOptions } from '../../../errors/requireOptions.js';
import {
  pChart,
  trendTest,
  type ConfidenceOptions,
  type PChart,
  type TrendResult,
} from '../../../stats/index.js';
import { readPeriods, type Periods } from './readPeriods.js';

/** What to think of a trend. */
export type TrendReason = 'rises' | 'falls' | 'within_chance' | 'p_chart' | 'too_short';

/** Whether a figure rises or falls from period to period. */
export interface PeriodTrend extends TrendResult {
  readonly kind: 'rates' | 'values';
  /** Of shares only: the periods out of line, such as months of attainment. */
  readonly chart: PChart | null;
  readonly reasons: readonly TrendReason[];
}

/**
 * The trend of a figure over periods: Theil–Sen's slope per period, Mann–Kendall's p, and for
 * shares (attainment, CSAT) the p-chart beside it.
 *
 * @param periods - in order of time, `{ value }` or `{ successes, n }` each, at equal steps
 * @param options - `confidence`: 0.95 by default
 * @returns slope with interval, p, tau as effect size, and reasons
 * @throws InputError `invalid_count`, `not_finite`, `wrong_type` - of a period
 * @throws InputError `unknown_option`, `invalid_confidence`
 * @example
 * ```ts
 * import { periodTrend } from 'custops';
 *
 * const months = [96, 95, 95, 93, 92, 90].map((successes) => ({ successes, n: 100 }));
 * const { reasons, p } = periodTrend(months);
 * [reasons, p! < 0.05]; // => [['falls'], true]
 * ```
 */
export function periodTrend(periods: Periods, options: ConfidenceOptions = {}): PeriodTrend {
  requireOptions(options, ['confidence']);
  const series = readPeriods(periods);
  const found = trendTest(series.values, options);
  const chart = series.kind === 'rates' ? pChart(series.shares) : null;
  const isSure = (found.p ?? 1) < 1 - (options.confidence ?? 0.95);
  const direction = found.s > 0 ? 'rises' : 'falls';
  return {
    ...found,
    kind: series.kind,
    chart,
    reasons: [
      found.p === null ? 'too_short' : isSure ? direction : 'within_chance',
      ...(chart?.points.some(({ signal }) => signal) === true ? (['p_chart'] as const) : []),
    ],
  };
}
