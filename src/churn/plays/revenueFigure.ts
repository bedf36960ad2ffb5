import { InputError } from '../../errors/index.js';
import { NUMBER_OUT_OF_RANGE } from '../../errors/kinds/stats.js';

/** Revenue of some customers, in minor units. */
export interface RevenueFigure {
  /** Scored customers. */
  readonly n: number;
  readonly revenue: number;
  /** Σ probability × revenue, each customer rounded to a minor unit, so that parts add up. */
  readonly atRisk: number;
}

/** The figure of some scored customers. */
export function sumOf(
  customers: readonly { readonly revenue: number; readonly atRisk: number }[],
): RevenueFigure {
  return {
    n: customers.length,
    revenue: customers.reduce((sum, each) => added(sum, each.revenue), 0),
    atRisk: customers.reduce((sum, each) => added(sum, each.atRisk), 0),
  };
}

/** Adds, as long as sums are exact: beyond the safe integers they would no longer add up. */
export function added(sum: number, each: number): number {
  if (Number.isSafeInteger(sum + each)) return sum + each;
  throw new InputError(
    NUMBER_OUT_OF_RANGE,
    'customers',
    sum + each,
    'revenues that add up below 2^53',
  );
}
