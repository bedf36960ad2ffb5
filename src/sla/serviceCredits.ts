import { requireList } from '../errors/requireList.js';
import { requireObject } from '../errors/requireObject.js';
import { checkCreditSchedule, checkRate, checkWhole } from './checkCreditSchedule.js';
import type { CreditPerFailure, CreditSchedule, CreditTier } from './creditSchedule.js';

/** What a period measured. */
export interface CreditFigure {
  /** Attainment or availability, 0 to 1; null when nothing was measured, which earns nothing. */
  readonly value: number | null;
  /** Calendar days late of each failure, for amounts per failure. */
  readonly failures?: readonly { readonly daysLate: number }[];
}

/** What is owed, and by which step. */
export interface ServiceCredits {
  /** In all, minor units, after the cap. */
  readonly credit: number;
  /** What the tier asks for, hundredths of the fee; null without a figure or a table. */
  readonly creditPct: number | null;
  /** The tier that decided, null when none did. */
  readonly tier: CreditTier | null;
  readonly tierCredit: number;
  readonly failureCredit: number;
  /** Whether `capPct` held the sum back. */
  readonly capped: boolean;
}

/**
 * What a contract's credit table owes for a period.
 *
 * Shares of the fee are rounded half up to whole minor units, once per sum.
 *
 * @param figure - what was measured: `value` 0 to 1 or null, `failures` with their days late
 * @param schedule - fee, tiers, amounts per failure and caps, money in integer minor units
 * @returns the credit in minor units with the tier that decided
 * @throws InputError `not_a_rate`, `not_minor_units`, `invalid_credit_schedule`, `unknown_key`,
 *   `wrong_type`
 * @example
 * ```ts
 * import { serviceCredits } from 'custops';
 *
 * const table = { fee: 100_000, tiers: [{ atLeast: 0.95, creditPct: 0 }, { atLeast: 0.9, creditPct: 5 }, { atLeast: 0, creditPct: 10 }] };
 * serviceCredits({ value: 0.93 }, table).credit; // => 5000
 * serviceCredits({ value: null }, table).credit; // => 0
 * ```
 */
export function serviceCredits(figure: CreditFigure, schedule: CreditSchedule): ServiceCredits {
  requireObject(figure, 'figure');
  checkCreditSchedule(schedule);
  const tier = tierOf(figure.value, schedule.tiers ?? []);
  const tierCredit = share(schedule.fee, tier?.creditPct ?? 0);
  const failureCredit = failuresCost(figure.failures ?? [], schedule.perFailure);
  const most = schedule.capPct === undefined ? Infinity : share(schedule.fee, schedule.capPct);
  return {
    credit: Math.min(tierCredit + failureCredit, most),
    creditPct: tier?.creditPct ?? null,
    tier,
    tierCredit,
    failureCredit,
    capped: tierCredit + failureCredit > most,
  };
}

function tierOf(value: number | null, tiers: readonly CreditTier[]): CreditTier | null {
  if (value === null) return null;
  checkRate(value, 'figure.value');
  const falling = [...tiers].sort((a, b) => b.atLeast - a.atLeast);
  return falling.find(({ atLeast }) => value >= atLeast) ?? falling.at(-1) ?? null;
}

function failuresCost(
  failures: readonly { readonly daysLate: number }[],
  perFailure: CreditPerFailure | undefined,
): number {
  if (perFailure === undefined) return 0;
  const { amount, perDayLate = 0, cap = Infinity } = perFailure;
  requireList(failures, 'figure.failures');
  return failures.reduce((sum, failure, index) => {
    requireObject(failure, `figure.failures[${index}]`);
    const { daysLate } = failure;
    checkWhole(daysLate, `figure.failures[${index}].daysLate`);
    const total = sum + Math.min(amount + perDayLate * daysLate, cap);
    // Beyond the safe integers an amount would no longer be exact.
    checkWhole(total, `figure.failures[${index}].daysLate`);
    return total;
  }, 0);
}

/** Hundredths of an amount, half up; in integers, since 1.15 % of 3000 is no double. */
function share(amount: number, percent: number): number {
  const [digits = '0', exponent = '0'] = percent.toExponential().split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(exponent);
  const whole = BigInt(digits.replace('.', '')) * 10n ** BigInt(Math.max(0, -decimals));
  const hundred = 100n * 10n ** BigInt(Math.max(0, decimals));
  return Number((2n * BigInt(amount) * whole + hundred) / (2n * hundred));
}
