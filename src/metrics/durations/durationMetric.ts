import { InputError } from '../../errors/index.js';
import { INVALID_MEASUREMENT } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkFunction } from '../checkFunction.js';
import { checkId } from '../checkId.js';
import type { Metric } from '../metric.js';
import { durationFold, type DurationState } from './durationFold.js';
import { DURATION_OPTIONS, durationOptions, type DurationOptions } from './durationOptions.js';
import type { DurationReading } from './durationReading.js';

/** What a distribution of durations is made of. */
export interface DurationMetricOptions<Item> extends DurationOptions {
  readonly id: string;
  /** The item's duration in ms, 0 or more; null when it has none. */
  readonly read: (item: Item) => number | null;
  /** The item's id, for `classify`. */
  readonly idOf?: (item: Item) => string;
}

/** A distribution of durations; `n` counts those that have one. */
export interface DurationResult extends DurationReading {
  /** Items without a duration. */
  readonly notApplicable: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * The distribution of any durations: median with interval, quantiles, mean.
 *
 * @param options - `id`; `read`: ms, 0 or more, or null for none; `idOf`; `quantiles`: shares
 *   0–1; `confidence` of the median's interval, 0–1; `cap`: how many distinct values are counted
 *   exactly; `onInvalid`: a negative duration or NaN is an error, or counted
 * @returns a metric: `value` is the median (type 7), null without any duration
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`, `not_a_function`; while
 *   measuring `invalid_measurement`
 *
 * @example
 * ```ts
 * import { durationMetric, measure } from 'custops';
 *
 * const wait = durationMetric({ id: 'wait', read: (call: { waitMs: number | null }) => call.waitMs });
 * const { value, n, notApplicable } = measure(wait, [{ waitMs: 10 }, { waitMs: 30 }, { waitMs: null }]);
 * [value, n, notApplicable]; // => [20, 2, 1]
 * ```
 */
export function durationMetric<Item>(
  options: DurationMetricOptions<Item>,
): Metric<Item, DurationState<'notApplicable'>, DurationResult> {
  requireOptions(options, ['id', 'read', 'idOf', ...DURATION_OPTIONS]);
  const { id, read, idOf } = options;
  checkId(id);
  checkFunction(read, 'options.read');
  if (idOf !== undefined) checkFunction(idOf, 'options.idOf');
  return durationFold(
    {
      id,
      sides: ['notApplicable'],
      read: (item: Item) => measured(read(item)),
      explain: (item) => [
        { id: idOf?.(item) ?? null, ...(read(item) === null ? NOT_APPLICABLE : MEASURED) },
      ],
    },
    durationOptions(options),
  );
}

/** What the host's function gave. A text is refused here, where it could pass for a side. */
function measured(ms: unknown): number | 'notApplicable' {
  if (ms === null) return 'notApplicable';
  if (typeof ms === 'number') return ms;
  throw new InputError(INVALID_MEASUREMENT, 'item', ms, 'ms, 0 or more, or null');
}

const NOT_APPLICABLE = { counted: 'not_applicable', because: { code: 'no_duration' } } as const;
const MEASURED = { counted: 'measured', because: { code: 'measured' } } as const;
