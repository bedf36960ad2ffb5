import { InputError } from '../errors/index.js';
import { TOO_MANY_BUCKETS } from '../errors/kinds/metrics.js';
import { requireOptions } from '../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { bucketEdges, type Bucket, type BucketEdges } from './bucketEdges.js';
import { checkFunction } from './checkFunction.js';
import { checkMetric } from './checkMetric.js';
import { checkChoice } from './checkChoice.js';
import { checkPairs, refuseState } from './checkCounts.js';
import { forwardClassify } from './forwardClassify.js';
import { addToKey, mergeByKey, type KeyedStates } from './keyedStates.js';
import type { Metric } from './metric.js';

/** More rows than this are no report: one instant of 1970 among hours of today makes 500,000. */
const MAX_BUCKETS = 100_000;

/** How items fall into stretches of time. */
export interface BucketMetricOptions<Item> {
  /** The item's instant; null for an item that has none. */
  readonly at: (item: Item) => InstantLike | null;
  /** Weeks begin on Monday, as ISO 8601 has it. */
  readonly bucket: Bucket;
  /** IANA name; the buckets are local hours, dates, weeks, months. */
  readonly timeZone: string;
  /** What to do about stretches without items between others. Default: `include`. */
  readonly empty?: 'include' | 'omit';
}

/** One stretch's result: `[from, to)`, or null and null for the items without an instant. */
export interface BucketResult<Result> {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly result: Result;
}

/**
 * Runs a metric for each hour, day, week or month of a zone.
 *
 * Edges follow the edge rule, so a local day has 23, 24 or 25 hours, and the hour that clocks
 * repeat is one bucket of two. Stretches without items between the first and the last are there,
 * with the metric's empty result, so that no line is drawn over a gap. Items whose `at` is null
 * come last, as one result with `from: null`; without such items there is no such result.
 *
 * @param metric - any metric
 * @param options - `at`: the item's instant; `bucket`: how long; `timeZone`: IANA name; `empty`
 * @returns a metric whose result is one `{ from, to, result }` for each stretch, in order
 * @throws InputError `not_a_metric`, `invalid_option`, `unknown_option`, `wrong_type`,
 *   `unknown_time_zone`; while measuring the codes of `toEpochMs`; `too_many_buckets` when the result
 *   would have over 100,000
 *
 * @example
 * ```ts
 * import { bucketMetric, measure, rateMetric } from 'custops';
 *
 * const met = rateMetric({ id: 'met', counts: (row: { met: boolean; at: string }) => row.met });
 * const monthly = bucketMetric(met, { at: (row) => row.at, bucket: 'month', timeZone: 'Europe/Berlin' });
 * const rows = [
 *   { at: '2026-03-31T21:59:00Z', met: true },
 *   { at: '2026-03-31T22:00:00Z', met: false },
 * ];
 * measure(monthly, rows).map(({ from, result }) => [from?.toISOString(), result.value]);
 * // => [['2026-02-28T23:00:00.000Z', 1], ['2026-03-31T22:00:00.000Z', 0]]
 * ```
 */
export function bucketMetric<Item, State, Result>(
  metric: Metric<Item, State, Result>,
  options: BucketMetricOptions<Item>,
): Metric<Item, KeyedStates<number | null, State>, readonly BucketResult<Result>[]> {
  checkMetric(metric, 'metric');
  requireOptions(options, ['at', 'bucket', 'timeZone', 'empty']);
  checkFunction(options.at, 'options.at');
  const { at, empty = 'include' } = options;
  checkChoice(empty, 'empty', ['include', 'omit']);
  const edges = bucketEdges(options.bucket, options.timeZone);
  return {
    id: metric.id,
    init: () => [],
    add: (states, item) => {
      const instant = at(item) ?? null;
      const key = instant === null ? null : edges.startOf(toEpochMs(instant, 'item'));
      return addToKey(metric, states, { key, item });
    },
    merge: (states, others) => mergeByKey(metric, states, others),
    result: (states) => series(metric, states, { edges, empty }),
    ...forwardClassify(metric, (item: Item) => item),
  };
}

function series<Item, State, Result>(
  metric: Metric<Item, State, Result>,
  states: KeyedStates<number | null, State>,
  { edges, empty }: { readonly edges: BucketEdges; readonly empty: 'include' | 'omit' },
): BucketResult<Result>[] {
  checkPairs(states);
  const dated = states
    .filter((entry): entry is [number, State] => entry[0] !== null)
    .sort(([a], [b]) => a - b);
  const rows: BucketResult<Result>[] = [];
  const push = (start: number, state: State): number => {
    if (rows.length === MAX_BUCKETS) throw tooMany(dated);
    const end = typeof start === 'number' ? edges.endOf(start) : Number.NaN;
    const to = new Date(end);
    if (Number.isNaN(to.getTime())) refuseState(states);
    rows.push({ from: new Date(start), to, result: metric.result(state) });
    return end;
  };
  let end: number | null = null;
  for (const [start, state] of dated) {
    if (empty === 'include') while (end !== null && end < start) end = push(end, metric.init());
    end = push(start, state);
  }
  const undated = states.find(([start]) => start === null);
  if (undated) rows.push({ from: null, to: null, result: metric.result(undated[1]) });
  return rows;
}

function tooMany(dated: readonly [number, unknown][]): InputError {
  const span = [dated[0]?.[0], dated.at(-1)?.[0]];
  return new InputError(TOO_MANY_BUCKETS, 'items', span, "longer buckets, or empty: 'omit'");
}
