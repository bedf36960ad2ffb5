import { checkValueCounts } from './checkValueCounts.js';
import { countedValues } from './countedValues.js';
import type { SurvivalCurve, SurvivalStep } from './survivalCurve.js';
import type { ValueCounts } from './valueCounts.js';

/**
 * The Kaplan–Meier estimate of durations that were counted by value, so that states merge.
 *
 * Bit for bit the curve of `survivalCurve` while the states are exact; of a sketch the times are
 * those of its buckets, 1 % off at most.
 *
 * @param ended - a state of `valueCounts`: how long what ended took, 0 or more each
 * @param lasting - another one: how long what has not ended has lasted
 * @returns the curve with its steps
 * @throws InputError `invalid_value_counts` - an argument is not such a state
 * @example
 * ```ts
 * import { addToValueCounts, survivalCurveOfCounts, valueCounts } from 'custops';
 *
 * const ended = [10, 20].reduce(addToValueCounts, valueCounts());
 * const lasting = addToValueCounts(valueCounts(), 15);
 * survivalCurveOfCounts(ended, lasting).steps.map(({ time, survival }) => [time, survival]);
 * // => [[10, 2 / 3], [20, 0]]
 * ```
 */
export function survivalCurveOfCounts(ended: ValueCounts, lasting: ValueCounts): SurvivalCurve {
  checkValueCounts(ended, 'ended');
  checkValueCounts(lasting, 'lasting');
  const endings = countedValues(ended);
  const others = countedValues(lasting);
  const n = ended.n + lasting.n;
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let atRisk = n;
  let other = 0;
  for (const { value: time, count } of endings) {
    // Those seen last at this very time were at risk of it.
    while ((others[other]?.value ?? Number.POSITIVE_INFINITY) < time) {
      atRisk -= others[other++]?.count ?? 0;
    }
    survival *= (atRisk - count) / atRisk;
    steps.push({ time, atRisk, ended: count, survival });
    atRisk -= count;
  }
  const extremes = [ended.max, lasting.max].filter((each) => each !== null);
  return {
    n,
    ended: ended.n,
    lastTime: extremes.length === 0 ? null : Math.max(...extremes),
    steps,
  };
}
