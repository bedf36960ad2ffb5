import { InputError } from '../../../errors/index.js';
import { NOT_FINITE } from '../../../errors/kinds/stats.js';
import { requireList } from '../../../errors/requireList.js';
import { requireObject } from '../../../errors/requireObject.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import { linearFit, studentTCdf, type ConfidenceOptions } from '../../../stats/index.js';

/** What a period handled and took. */
export interface ScalePeriod {
  /** Handled contacts or tickets, 0 or more. */
  readonly volume: number;
  /** In minor units, 0 or more. */
  readonly cost: number;
  /** Full-time agents, 0 or more, not necessarily whole. */
  readonly agents: number;
}

/** By how many percent something grows when the volume grows by one. */
export interface Elasticity {
  /** Below 1: it grows slower than the volume. Null for fewer than two periods, or equal volumes. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Of the elasticity being 1: growing as the volume does. Null for fewer than three periods. */
  readonly p: number | null;
  /** The elasticity less 1. */
  readonly difference: number | null;
  /** R² of the fit. */
  readonly effectSize: number | null;
  /** Last period over first; null without volume in one. */
  readonly growth: number | null;
  readonly reasons: readonly (
    'scales_better' | 'scales_worse' | 'in_proportion_or_unsure' | 'too_few_periods'
  )[];
}

/** Whether operations grow cheaper or dearer with their volume. */
export interface Scalability {
  /** Periods that count. */
  readonly n: number;
  /** Periods left out: a volume, cost or number of agents of 0 has no logarithm. */
  readonly empty: number;
  /** The volume of the last period over that of the first. */
  readonly volumeGrowth: number | null;
  readonly cost: Elasticity;
  readonly agents: Elasticity;
}

/**
 * The elasticity of cost and of agents against the handled volume: 0.7 says that 10 % more volume
 * took 7 % more cost.
 *
 * The slope of the logarithms by least squares with Student's interval. Periods near in time
 * resemble one another, so that the interval is rather too narrow: take months, not days.
 *
 * Source: any textbook of econometrics (constant-elasticity model).
 *
 * @param periods - `volume`, `cost`, `agents` of each, in order of time
 * @param options - `confidence`: 0.95 by default
 * @returns both elasticities with interval and the p of being 1
 * @throws InputError `not_finite` - a figure is no finite number of 0 or more
 * @throws InputError `wrong_type`, `unknown_option`, `invalid_confidence`
 * @example
 * ```ts
 * import { scalability } from 'custops';
 *
 * const periods = [100, 200, 400, 800].map((volume) => ({
 *   volume,
 *   cost: 5000 * Math.sqrt(volume),
 *   agents: volume / 50,
 * }));
 * const { cost, agents } = scalability(periods);
 * [Math.round(100 * cost.value!), Math.round(100 * agents.value!)]; // => [50, 100]
 * ```
 */
export function scalability(
  periods: readonly ScalePeriod[],
  options: ConfidenceOptions = {},
): Scalability {
  requireOptions(options, ['confidence']);
  requireList(periods, 'periods');
  for (const [index, period] of periods.entries()) {
    requireObject(period, `periods[${index}]`, 'an object with volume, cost and agents');
    for (const key of ['volume', 'cost', 'agents'] as const) {
      const value = period[key];
      if (typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER) continue;
      const expected = 'a finite number of 0 or more';
      throw new InputError(NOT_FINITE, `periods[${index}].${key}`, value, expected);
    }
  }
  const full = periods.filter((each) => each.volume * each.cost * each.agents > 0);
  return {
    n: full.length,
    empty: periods.length - full.length,
    volumeGrowth: growth(full, 'volume'),
    cost: elasticity(full, 'cost', options),
    agents: elasticity(full, 'agents', options),
  };
}

function growth(periods: readonly ScalePeriod[], key: keyof ScalePeriod): number | null {
  const [first, last] = [periods.at(0), periods.at(-1)];
  const ratio = first === undefined || last === undefined ? null : last[key] / first[key];
  // Next to nothing grows beyond all numbers.
  return Number.isFinite(ratio) ? ratio : null;
}

function elasticity(
  periods: readonly ScalePeriod[],
  key: 'cost' | 'agents',
  options: ConfidenceOptions,
): Elasticity {
  const fit = linearFit(
    periods.map(({ volume }) => Math.log(volume)),
    periods.map((each) => Math.log(each[key])),
    options,
  );
  const { slope, standardError, low, high, rSquared, n } = fit;
  const difference = slope === null ? null : slope - 1;
  const isKnown = difference !== null && standardError !== null && standardError > 0;
  const p = isKnown ? 2 * studentTCdf(-Math.abs(difference / standardError), n - 2) : null;
  const side =
    high !== null && high < 1
      ? 'scales_better'
      : low !== null && low > 1
        ? 'scales_worse'
        : 'in_proportion_or_unsure';
  return {
    value: slope,
    low,
    high,
    p,
    difference,
    effectSize: rSquared,
    growth: growth(periods, key),
    reasons: [low === null ? 'too_few_periods' : side],
  };
}
