import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import { moneyFold, type MoneyItem, type MoneyState } from './moneyFold.js';
import { moneyOptions, type MoneyOptions } from './moneyOptions.js';

/** Ways in which revenue is lost for good. */
export type LeakageSource = 'unbilled' | 'underbilled' | 'writtenOff' | 'slaCredits';

/** What a contract, a customer or a month should have brought, and what of it was lost. */
export interface RevenueItem extends MoneyItem, Readonly<Partial<Record<LeakageSource, number>>> {
  readonly id?: string;
  /** What was earned, whole minor units. */
  readonly expected: number;
  /** Collected late, or still to come: delay, not leakage. */
  readonly late?: number;
}

/** Summed amounts. */
export type RevenueLeakageState = MoneyState<LeakageSource | 'expected' | 'late'>;

/** The share of revenue that was lost. `n` counts items. */
export interface RevenueLeakageResult extends MetricResult {
  readonly unit: 'ratio';
  /** Null without items. */
  readonly currency: string | null;
  readonly expected: number;
  /** Expected less leakage, late money included. */
  readonly collected: number;
  readonly leakage: number;
  readonly bySource: Readonly<Record<LeakageSource, number>>;
  /** Beside the leakage, not in it. */
  readonly late: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

const SOURCES: readonly LeakageSource[] = ['unbilled', 'underbilled', 'writtenOff', 'slaCredits'];

/**
 * The share of earned revenue that is lost: never billed, billed too low, written off, or given
 * back as credits for missed service levels.
 *
 * Money that comes late is delay and no leakage; `late` shows it beside. An item belongs to the
 * period in which its revenue was earned.
 *
 * @param options - `onInvalid`: wrong items are an error, or counted
 * @returns a metric over `RevenueItem`s: `value` is leakage / expected
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_measurement`, `not_minor_units`, `other_currency`, `number_out_of_range`
 *
 * @example
 * ```ts
 * import { measure, revenueLeakage } from 'custops';
 *
 * const contracts = [
 *   { currency: 'EUR', expected: 150_000, unbilled: 1_200, late: 40_000 },
 *   { currency: 'EUR', expected: 50_000, slaCredits: 600 },
 * ];
 * const { value, leakage, bySource } = measure(revenueLeakage(), contracts);
 * [value, leakage, bySource.slaCredits]; // => [0.009, 1800, 600]
 * ```
 */
export function revenueLeakage(
  options: MoneyOptions = {},
): Metric<RevenueItem, RevenueLeakageState, RevenueLeakageResult> {
  return moneyFold<RevenueItem, LeakageSource | 'expected' | 'late', RevenueLeakageResult>({
    id: 'revenue_leakage',
    required: ['expected'],
    optional: [...SOURCES, 'late'],
    ...moneyOptions(options),
    read: resultOf,
    explain: (item) => ({
      counted: leakageOf(item) > 0 ? 'numerator' : 'denominator',
      because: {
        code: leakageOf(item) > 0 ? 'leaks' : 'leaks_nothing',
        detail: { expected: item.expected, leakage: leakageOf(item), currency: item.currency },
      },
    }),
  });
}

function leakageOf(amounts: Readonly<Partial<Record<LeakageSource, number>>>): number {
  return SOURCES.reduce((sum, source) => sum + (amounts[source] ?? 0), 0);
}

function resultOf({ currency, counts }: RevenueLeakageState): RevenueLeakageResult {
  const { expected, late, n, rejected } = counts;
  const leakage = leakageOf(counts);
  const { unbilled, underbilled, writtenOff, slaCredits } = counts;
  return {
    value: expected === 0 ? null : leakage / expected,
    unit: 'ratio',
    n,
    low: null,
    high: null,
    currency,
    expected,
    collected: expected - leakage,
    leakage,
    bySource: { unbilled, underbilled, writtenOff, slaCredits },
    late,
    rejected,
  };
}
