import { InputError } from '../../../errors/index.js';
import { INVALID_COUNT } from '../../../errors/kinds/stats.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import {
  cusum,
  mannWhitney,
  pChart,
  pettitt,
  twoProportionTest,
  type ConfidenceOptions,
  type CusumResult,
  type PChart,
  type PettittResult,
  type Share,
} from '../../../stats/index.js';
import { checkConfidence } from '../../checkConfidence.js';
import { checkBaseline } from './checkBaseline.js';
import { readPeriods, type Periods, type ReadPeriods } from './readPeriods.js';

/** What the series is measured against. */
export interface DetectChangeOptions extends ConfidenceOptions {
  /** How many of the first periods tell what is usual: at least 20. */
  readonly baseline: number;
  /** CUSUM's slack in standard deviations; 0.5 by default. */
  readonly k?: number | undefined;
  /** CUSUM's threshold in standard deviations; 5 by default. */
  readonly h?: number | undefined;
}

/** The levels before and after a change. */
export interface ChangeSize {
  /** The first place after the change. */
  readonly index: number;
  /** After less before: of the shares, or the Hodges–Lehmann shift. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Pettitt's: that of the levels would not know that the place was chosen. */
  readonly p: number;
  /** Cohen's h of shares, the rank-biserial correlation of values. */
  readonly effectSize: number | null;
  readonly n: number;
}

/** Which method found something. */
export type ChangeReason = 'pettitt' | 'cusum_up' | 'cusum_down' | 'p_chart' | 'no_change';

/** Whether and where a series changed its level. */
export interface DetectedChange {
  readonly kind: 'rates' | 'values';
  /** Null when Pettitt's p is not below 1 − confidence. */
  readonly change: ChangeSize | null;
  readonly pettitt: PettittResult;
  readonly cusum: CusumResult;
  /** Of shares only. */
  readonly chart: PChart | null;
  readonly n: number;
  readonly reasons: readonly ChangeReason[];
}

/**
 * Looks for a change whose date nobody knows: Pettitt for one lasting change of level, CUSUM for
 * the first drift off the baseline, for shares a p-chart for single periods out of line.
 *
 * @param periods - in order of time, `{ value }` or `{ successes, n }` each
 * @param options - `baseline`: how many first periods are usual, at least 20; `k`, `h`, `confidence`
 * @returns what each method found, and the size of the change
 * @throws InputError `baseline_too_short` - fewer than 20 periods of baseline
 * @throws InputError `invalid_count`, `not_finite`, `wrong_type` - of a period or the baseline
 * @throws InputError `unknown_option`, `invalid_confidence`
 * @example
 * ```ts
 * import { detectChange } from 'custops';
 *
 * const weeks = Array.from({ length: 50 }, (_, i) => ({ value: (i < 25 ? 60 : 75) + ((i * 7) % 5) }));
 * const { change, reasons } = detectChange(weeks, { baseline: 20 });
 * [change?.index, change?.difference, reasons]; // => [25, 15, ['pettitt', 'cusum_up']]
 * ```
 */
export function detectChange(periods: Periods, options: DetectChangeOptions): DetectedChange {
  requireOptions(options, ['baseline', 'k', 'h', 'confidence']);
  const { baseline, k, h, confidence = 0.95 } = options;
  checkConfidence(confidence);
  const series = readPeriods(periods);
  if (!Number.isSafeInteger(baseline) || baseline > series.values.length) {
    const expected = `an integer from 20 to the number of periods, ${series.values.length}`;
    throw new InputError(INVALID_COUNT, 'options.baseline', baseline, expected);
  }
  checkBaseline(baseline, 'options.baseline');
  const level = pettitt(series.values);
  const sums = cusum(series.values, { baseline, k, h });
  const chart = series.kind === 'rates' ? pChart(series.shares) : null;
  const change = (level.p ?? 1) < 1 - confidence ? sizeOf(series, level, confidence) : null;
  const found: ChangeReason[] = [
    ...(change === null ? [] : (['pettitt'] as const)),
    ...(sums.alarm === null ? [] : [`cusum_${sums.alarm.side}` as const]),
    ...(chart?.points.some(({ signal }) => signal) === true ? (['p_chart'] as const) : []),
  ];
  const reasons: ChangeReason[] = found.length === 0 ? ['no_change'] : found;
  return {
    kind: series.kind,
    change,
    pettitt: level,
    cusum: sums,
    chart,
    n: series.values.length,
    reasons,
  };
}

function sizeOf(
  series: ReadPeriods,
  { changeAt, p, n }: PettittResult,
  confidence: number,
): ChangeSize | null {
  if (changeAt === null || p === null) return null;
  const { difference, low, high, effectSize } =
    series.kind === 'rates'
      ? twoProportionTest(
          sumOf(series.shares.slice(changeAt)),
          sumOf(series.shares.slice(0, changeAt)),
          { confidence },
        )
      : mannWhitney(series.values.slice(changeAt), series.values.slice(0, changeAt), {
          confidence,
        });
  return { index: changeAt, difference, low, high, p, effectSize, n };
}

function sumOf(shares: readonly Share[]): Share {
  return {
    successes: shares.reduce((sum, each) => sum + each.successes, 0),
    n: shares.reduce((sum, each) => sum + each.n, 0),
  };
}
