import { InputError } from '../errors/index.js';
import { INVALID_GROUP_KEY } from '../errors/kinds/metrics.js';
import { checkFunction } from './checkFunction.js';
import { checkMetric } from './checkMetric.js';
import { checkPairs } from './checkCounts.js';
import { compareGroupKeys } from './compareGroupKeys.js';
import type { GroupKey, KnownGroupKey } from './groupKey.js';
import { forwardClassify } from './forwardClassify.js';
import { addToKey, mergeByKey, type KeyedStates } from './keyedStates.js';
import type { Metric } from './metric.js';

/** One group's result. */
export interface GroupResult<Key extends GroupKey, Result> {
  readonly key: KnownGroupKey<Key>;
  readonly result: Result;
}

/**
 * Runs a metric for each group of items.
 *
 * A missing key (undefined) is the group null, never dropped; 1 and '1' are two groups. Results
 * stand in the order null, false, true, numbers ascending, texts by code point.
 *
 * @param metric - any metric, grouped and combined ones too
 * @param key - the group of an item
 * @returns a metric whose result is one `{ key, result }` for each group that has items
 * @throws InputError `not_a_metric`, `not_a_function`; while measuring `invalid_group_key` when
 *   a key is an object, NaN or infinite
 *
 * @example
 * ```ts
 * import { groupMetric, measure, rateMetric } from 'custops';
 *
 * const met = rateMetric({ id: 'met', counts: (row: { met: boolean; tier: string }) => row.met });
 * const rows = [{ tier: 'silver', met: true }, { tier: 'gold', met: true }, { tier: 'gold', met: false }];
 * measure(groupMetric(met, (row) => row.tier), rows).map(({ key, result }) => [key, result.value]);
 * // => [['gold', 0.5], ['silver', 1]]
 * ```
 */
export function groupMetric<Item, State, Result, Key extends GroupKey>(
  metric: Metric<Item, State, Result>,
  key: (item: Item) => Key,
): Metric<Item, KeyedStates<KnownGroupKey<Key>, State>, readonly GroupResult<Key, Result>[]> {
  checkMetric(metric, 'metric');
  checkFunction(key, 'key');
  return {
    id: metric.id,
    init: () => [],
    add: (states, item) => addToKey(metric, states, { key: checkedKey(key(item)), item }),
    merge: (states, others) => mergeByKey(metric, states, others),
    result: (states) => {
      checkPairs(states);
      return [...states]
        .sort(([a], [b]) => compareGroupKeys(a, b))
        .map(([of, state]) => ({ key: of, result: metric.result(state) }));
    },
    ...forwardClassify(metric, (item: Item) => item),
  };
}

/** Keys live in the state, so they must survive JSON; −0 would come back as 0. */
function checkedKey<Key extends GroupKey>(key: Key): KnownGroupKey<Key> {
  const known = (key ?? null) as KnownGroupKey<Key>;
  if (typeof key === 'number') {
    if (Number.isFinite(key)) return (key === 0 ? 0 : key) as KnownGroupKey<Key>;
  } else if (known === null || typeof known === 'string' || typeof known === 'boolean') {
    return known;
  }
  throw new InputError(
    INVALID_GROUP_KEY,
    'item',
    key,
    'a text, a finite number, a boolean or null',
  );
}
