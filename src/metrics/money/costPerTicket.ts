import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import { moneyFold, type MoneyItem, type MoneyState } from './moneyFold.js';
import { moneyOptions, type MoneyOptions } from './moneyOptions.js';

/** What a team, a month or a channel cost, and the tickets that it cost it for. */
export interface CostItem extends MoneyItem {
  readonly id?: string;
  /** Everything that it cost, whole minor units. */
  readonly cost: number;
  /** How many tickets there were. */
  readonly tickets: number;
  /** How many were resolved. */
  readonly resolved?: number;
}

/** Summed costs and tickets. */
export type CostPerTicketState = MoneyState<'cost' | 'tickets' | 'resolved'>;

/** Cost by tickets. `n` counts the tickets. */
export interface CostPerTicketResult extends MetricResult {
  readonly unit: 'minor_units';
  /** Null without items. */
  readonly currency: string | null;
  readonly cost: number;
  readonly tickets: number;
  readonly resolved: number;
  /** Cost / resolved; null when none was resolved. */
  readonly perResolved: number | null;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

/**
 * What a ticket costs: all cost over all tickets, a ratio of sums and never a mean of ratios.
 *
 * It is not rounded. An item belongs to the period whose cost it is.
 *
 * @param options - `onInvalid`: wrong items are an error, or counted
 * @returns a metric over `CostItem`s: `value` is cost / tickets, in minor units
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_measurement`, `not_minor_units`, `other_currency`, `number_out_of_range`
 *
 * @example
 * ```ts
 * import { costPerTicket, measure } from 'custops';
 *
 * const months = [
 *   { currency: 'EUR', cost: 1_200_000, tickets: 800, resolved: 750 },
 *   { currency: 'EUR', cost: 1_000_000, tickets: 300, resolved: 250 },
 * ];
 * const { value, perResolved } = measure(costPerTicket(), months);
 * [value, perResolved]; // => [2000, 2200]
 * ```
 */
export function costPerTicket(
  options: MoneyOptions = {},
): Metric<CostItem, CostPerTicketState, CostPerTicketResult> {
  return moneyFold<CostItem, 'cost' | 'tickets' | 'resolved', CostPerTicketResult>({
    id: 'cost_per_ticket',
    required: ['cost', 'tickets'],
    optional: ['resolved'],
    ...moneyOptions(options),
    read: ({ currency, counts: { cost, tickets, resolved, rejected } }) => ({
      value: tickets === 0 ? null : cost / tickets,
      unit: 'minor_units',
      n: tickets,
      low: null,
      high: null,
      currency,
      ...{ cost, tickets, resolved },
      perResolved: resolved === 0 ? null : cost / resolved,
      rejected,
    }),
    explain: ({ cost, tickets, currency }) => ({
      counted: 'measured',
      because: { code: 'cost', detail: { cost, tickets, currency } },
    }),
  });
}
