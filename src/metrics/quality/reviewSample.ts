import { InputError } from '../../errors/index.js';
import { isListOf } from '../../errors/isListOf.js';
import { INVALID_MEASUREMENT, INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkCounts, refuseState } from '../checkCounts.js';
import { checkFunction } from '../checkFunction.js';
import { checkId } from '../checkId.js';
import { compareCodePoints } from '../compareGroupKeys.js';
import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import { seededHash } from './seededHash.js';

/** How a sample is drawn. */
export interface ReviewSampleOptions<Item> {
  /** Another seed is another sample; the week's name, so that each week has its own. */
  readonly seed: string;
  /** How many to draw, 1 to 100,000. */
  readonly size: number;
  /** What tells items apart; one that comes twice is drawn once. */
  readonly idOf: (item: Item) => string;
}

/** The items drawn so far, those with the smallest hashes. */
export interface ReviewSampleState {
  /** Ascending by hash. */
  drawn: [hash: number, id: string][];
  seen: number;
}

/** The sample; `value` and `n` are its size. */
export interface ReviewSampleResult extends MetricResult {
  readonly unit: 'count';
  readonly low: null;
  readonly high: null;
  /** In the order of the draw: the first k of them are the sample of size k. */
  readonly ids: readonly string[];
  /** Of how many items it was drawn. */
  readonly seen: number;
}

const MAX_SIZE = 100_000;

/**
 * A repeatable sample to review: the same seed draws the same items, in whatever order and on how
 * many machines they come.
 *
 * Each item has the same chance, since the draw goes by a hash of seed and id. By agent it is
 * `groupMetric(reviewSample(…), (item) => item.agent)`. A reviewer who knows the seed can tell who
 * will be drawn: keep it until the work is done.
 *
 * @param options - `seed`: a text; `size`: how many; `idOf`: an item's id
 * @returns a metric over items of any kind: `ids` is the sample
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`, `not_a_function`; while
 *   measuring `invalid_measurement` - an id is no text
 *
 * @example
 * ```ts
 * import { measure, reviewSample } from 'custops';
 *
 * const sample = reviewSample({ seed: '2026-W10', size: 2, idOf: (id: string) => id });
 * const there = measure(sample, ['t1', 't2', 't3', 't4']);
 * const back = measure(sample, ['t4', 't3', 't2', 't1']);
 * [there.ids.length, there.ids.join() === back.ids.join()]; // => [2, true]
 * ```
 */
export function reviewSample<Item>(
  options: ReviewSampleOptions<Item>,
): Metric<Item, ReviewSampleState, ReviewSampleResult> {
  requireOptions(options, ['seed', 'size', 'idOf']);
  const { seed, size, idOf } = options;
  checkId(seed, 'seed');
  checkFunction(idOf, 'options.idOf');
  if (!Number.isInteger(size) || size < 1 || size > MAX_SIZE) {
    throw new InputError(INVALID_OPTION, 'options.size', size, `an integer from 1 to ${MAX_SIZE}`);
  }
  const read = (item: Item): [number, string] => {
    const id: unknown = idOf(item);
    if (typeof id !== 'string')
      throw new InputError(INVALID_MEASUREMENT, 'item', id, 'an id, a text');
    return [seededHash(seed, id), id];
  };
  return {
    id: 'review_sample',
    init: () => ({ drawn: [], seen: 0 }),
    add: (state, item) => {
      draw(state.drawn, read(item), size);
      state.seen += 1;
      return state;
    },
    merge: (state, other) => {
      checkState(state);
      checkState(other);
      for (const [hash, id] of other.drawn) draw(state.drawn, [hash, id], size);
      state.seen += other.seen;
      return state;
    },
    result: (state) => {
      checkState(state);
      const ids = state.drawn.map(([, id]) => id);
      const n = ids.length;
      return {
        value: n === 0 ? null : n,
        unit: 'count',
        n,
        low: null,
        high: null,
        ids,
        seen: state.seen,
      };
    },
    classify: (item) => {
      const [hash, id] = read(item);
      return [{ id, counted: 'measured', because: { code: 'hash', detail: { hash } } }];
    },
  };
}

/** Puts an entry in its place, unless it is there or too far back. */
function draw(drawn: [number, string][], entry: [number, string], size: number): void {
  if (drawn.length === size && compare(entry, drawn[size - 1] ?? entry) >= 0) return;
  let [from, to] = [0, drawn.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = compare(drawn[middle] ?? entry, entry);
    if (order === 0) return;
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  drawn.splice(from, 0, entry);
  if (drawn.length > size) drawn.pop();
}

function compare(a: readonly [number, string], b: readonly [number, string]): number {
  return a[0] - b[0] || compareCodePoints(a[1], b[1]);
}

function checkState(state: ReviewSampleState | null | undefined): void {
  checkCounts(state, ['seen']);
  const drawn: unknown = state?.drawn;
  const isEntry = (entry: unknown): boolean =>
    Array.isArray(entry) &&
    entry.length === 2 &&
    Number.isSafeInteger(entry[0]) &&
    typeof entry[1] === 'string';
  if (!isListOf(drawn, isEntry)) refuseState(state);
}
