import {
  addToValueCounts,
  countedValues,
  mergeValueCounts,
  valueCounts,
  type CountedValue,
  type ValueCounts,
} from '../../stats/index.js';
import { checkCounts } from '../checkCounts.js';
import type { Classification } from '../classification.js';
import { exclude } from '../exclude.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import { isItemError } from '../onInvalid.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import { factCountOptions, type FactCountOptions } from './countOptions.js';
import { meanOfCounts, type MeanReading } from './meanOfCounts.js';

/** Counts by value: of the thing itself, and of what stands beside it. */
export interface CountDistributionState {
  values: ValueCounts;
  beside: ValueCounts;
  counts: Record<'excluded' | 'rejected', number>;
}

/** How often something happens on a ticket: `value` is the mean. */
export interface CountDistribution extends MetricResult {
  readonly unit: 'count';
  /** Of the intervals. */
  readonly confidence: number;
  readonly max: number | null;
  /** The share of tickets with `atLeast` or more. */
  readonly many: RateReading;
  /** How many tickets have each count, in ascending order. */
  readonly histogram: readonly CountedValue[];
  /** Tickets that leave every metric. */
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/** A count as a row of the table: what is counted, and what beside it. */
export interface CountRow<Beside extends string> {
  readonly id: string;
  readonly read: (facts: TicketFacts) => number;
  /** The name of the second count's mean. */
  readonly beside: Beside;
  readonly readBeside: (facts: TicketFacts) => number;
}

const NAMES = ['excluded', 'rejected'] as const;

/** Makes a row into a metric. */
export function countDistribution<Beside extends string>(
  { id, read, beside, readBeside }: CountRow<Beside>,
  options: FactCountOptions,
): Metric<
  TicketFacts,
  CountDistributionState,
  CountDistribution & Readonly<Record<Beside, MeanReading>>
> {
  const { confidence, onInvalid, atLeast } = factCountOptions(options);
  const { dedupe } = options;
  const left = (facts: TicketFacts): Classification | null => {
    try {
      const because = exclude(facts, dedupe);
      if (because !== null) return { id: facts.ticketId, counted: 'excluded', because };
      read(facts);
      readBeside(facts);
      return null;
    } catch (error) {
      if (onInvalid === 'throw' || !isItemError(error)) throw error;
      return { id: null, counted: 'rejected', because: { code: error.code } };
    }
  };
  return {
    id,
    init: () => ({
      values: valueCounts(),
      beside: valueCounts(),
      counts: { excluded: 0, rejected: 0 },
    }),
    add: (state, facts) => {
      const out = left(facts);
      if (out !== null) {
        state.counts[out.counted === 'excluded' ? 'excluded' : 'rejected'] += 1;
        return state;
      }
      state.values = addToValueCounts(state.values, read(facts));
      state.beside = addToValueCounts(state.beside, readBeside(facts));
      return state;
    },
    merge: (state, other) => {
      for (const each of [state, other]) checkCounts(countsOf(each), NAMES);
      state.values = mergeValueCounts(state.values, other.values);
      state.beside = mergeValueCounts(state.beside, other.beside);
      for (const name of NAMES) state.counts[name] += other.counts[name];
      return state;
    },
    result: (state) => {
      checkCounts(countsOf(state), NAMES);
      const named = { [beside]: meanOfCounts(state.beside, confidence) };
      return {
        ...distributionOf(state, { confidence, atLeast }),
        ...(named as Readonly<Record<Beside, MeanReading>>),
      };
    },
    classify: (facts) => {
      const out = left(facts);
      if (out !== null) return [out];
      const counted = read(facts) >= atLeast ? 'numerator' : 'denominator';
      return [{ id: facts.ticketId, counted, because: { code: id, detail: { n: read(facts) } } }];
    },
  };
}

function countsOf(state: CountDistributionState | null | undefined): unknown {
  return state?.counts;
}

function distributionOf(
  { values, counts }: CountDistributionState,
  { confidence, atLeast }: { readonly confidence: number; readonly atLeast: number },
): CountDistribution {
  const { n, mean, low, high, max } = meanOfCounts(values, confidence);
  const histogram = countedValues(values);
  const numerator = histogram
    .filter(({ value }) => value >= atLeast)
    .reduce((sum, { count }) => sum + count, 0);
  return {
    value: mean,
    unit: 'count',
    n,
    low,
    high,
    confidence,
    max,
    many: rateReading({ numerator, denominator: n, confidence }),
    histogram,
    ...counts,
  };
}
