import { InputError } from '../../errors/index.js';
import { INVALID_CUSTOMER, SEVERAL_CURRENCIES } from '../../errors/kinds/churn.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { NOT_MINOR_UNITS } from '../../errors/kinds/sla.js';
import { INVALID_PROBABILITY } from '../../errors/kinds/stats.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { breakOut, type RevenueGroups } from './breakOut.js';
import { added, sumOf, type RevenueFigure } from './revenueFigure.js';

/** What a customer brings, and how likely it is to be lost. */
export interface RevenueCustomer {
  /** 0–1; null or absent where the customer was not scored. */
  readonly probability?: number | null;
  /** What recurs in the period that the probability is of, in minor units, 0 or more. */
  readonly recurringRevenue: number;
  /** The same for all customers, or given for none. */
  readonly currency?: string;
  readonly band?: string | null;
  readonly tier?: string | null;
  readonly owner?: string | null;
}

/** How groups are broken out. */
export interface RevenueAtRiskOptions {
  /** Groups of fewer customers are not broken out. A whole number of 1 or more. Default: 5. */
  readonly minN?: number;
}

/** What is at risk, overall and by group. */
export interface RevenueAtRisk extends RevenueFigure {
  readonly currency: string | null;
  /** Customers without a probability, who are in no other figure. */
  readonly unscored: { readonly n: number; readonly revenue: number };
  readonly byBand: RevenueGroups;
  readonly byTier: RevenueGroups;
  readonly byOwner: RevenueGroups;
}

/**
 * The revenue that one expects to lose: the sum of probability × recurring revenue, in minor units,
 * by band, tier and owner.
 *
 * Groups of fewer customers than `minN` are put together, with the next larger ones until they are
 * enough, so that nobody's figure can be had by subtraction.
 *
 * @param customers - `probability`, `recurringRevenue` in minor units, `band`, `tier`, `owner`
 * @param options - `minN`: the least group that is broken out
 * @returns the sums, which the groups and what is suppressed add up to exactly
 * @throws InputError `not_minor_units`, `invalid_probability`, `several_currencies`,
 *   `invalid_customer` naming `customers[i]`, `number_out_of_range`, `invalid_option`,
 *   `unknown_option`, `wrong_type`
 * @example
 * ```ts
 * import { revenueAtRisk } from 'custops';
 *
 * const risk = revenueAtRisk(
 *   [
 *     { probability: 0.5, recurringRevenue: 120_000, band: 'high' },
 *     { probability: 0.1, recurringRevenue: 50_000, band: 'low' },
 *   ],
 *   { minN: 1 },
 * );
 * risk.atRisk; // => 65_000
 * risk.byBand.groups; // => [{ key: 'high', n: 1, revenue: 120_000, atRisk: 60_000 }, { key: 'low', n: 1, revenue: 50_000, atRisk: 5_000 }]
 * ```
 */
export function revenueAtRisk(
  customers: readonly RevenueCustomer[],
  options: RevenueAtRiskOptions = {},
): RevenueAtRisk {
  requireOptions(options, ['minN']);
  const { minN = 5 } = options;
  if (!Number.isSafeInteger(minN) || minN < 1) {
    throw new InputError(INVALID_OPTION, 'options.minN', minN, 'a whole number of 1 or more');
  }
  requireList(customers, 'customers', 'a list of customers');
  const currency = (customers[0] as Partial<RevenueCustomer> | null | undefined)?.currency ?? null;
  customers.forEach((each, i) => {
    checkCustomer(each, `customers[${i}]`, currency);
  });
  const scored = customers.flatMap((each) => {
    const { probability = null, recurringRevenue: revenue } = each;
    if (probability === null) return [];
    return [{ ...each, revenue, atRisk: Math.round(probability * revenue) }];
  });
  const unscored = customers.filter(({ probability = null }) => probability === null);
  return {
    ...sumOf(scored),
    currency,
    unscored: {
      n: unscored.length,
      revenue: unscored.reduce((sum, each) => added(sum, each.recurringRevenue), 0),
    },
    byBand: breakOut(scored, 'band', minN),
    byTier: breakOut(scored, 'tier', minN),
    byOwner: breakOut(scored, 'owner', minN),
  };
}

function checkCustomer(customer: RevenueCustomer, at: string, currency: string | null): void {
  requireObject(customer, at, 'a customer');
  const { probability = null, recurringRevenue } = customer;
  if (
    probability !== null &&
    !(typeof probability === 'number' && probability >= 0 && probability <= 1)
  ) {
    throw new InputError(
      INVALID_PROBABILITY,
      `${at}.probability`,
      probability,
      'from 0 to 1, or null',
    );
  }
  if (!Number.isSafeInteger(recurringRevenue) || recurringRevenue < 0) {
    const expected = 'whole minor units, 0 or more';
    throw new InputError(NOT_MINOR_UNITS, `${at}.recurringRevenue`, recurringRevenue, expected);
  }
  const own: unknown = customer.currency ?? null;
  if (own !== currency) {
    throw new InputError(SEVERAL_CURRENCIES, `${at}.currency`, own, currency ?? 'none');
  }
  for (const key of ['band', 'tier', 'owner', 'currency'] as const) {
    const value: unknown = customer[key] ?? null;
    if (value === null || typeof value === 'string') continue;
    throw new InputError(INVALID_CUSTOMER, `${at}.${key}`, value, 'a text, or null');
  }
}
