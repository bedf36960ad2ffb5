import { InputError } from '../errors/index.js';
import { UNKNOWN_KEY } from '../errors/kinds/config.js';
import { INVALID_CREDIT_SCHEDULE, NOT_A_RATE, NOT_MINOR_UNITS } from '../errors/kinds/sla.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import { requireList } from '../errors/requireList.js';
import { requireObject } from '../errors/requireObject.js';
import { withHint } from '../errors/withHint.js';

/** A step of a credit table: at this figure or above, so much of the fee is owed. */
export interface CreditTier {
  /** Attainment or availability, 0 to 1. */
  readonly atLeast: number;
  /** Hundredths of the fee, 0 to 100. */
  readonly creditPct: number;
}

/** An amount owed for each failure. */
export interface CreditPerFailure {
  /** Minor units for the failure itself. */
  readonly amount: number;
  /** Minor units for each calendar day that it was late. */
  readonly perDayLate?: number;
  /** The most that one failure may cost, minor units. */
  readonly cap?: number;
}

/** What a contract owes when its figures are missed. */
export interface CreditSchedule {
  /** The fee of the period, minor units. */
  readonly fee: number;
  /** In any order. A figure below every tier earns the credit of the lowest one. */
  readonly tiers?: readonly CreditTier[];
  readonly perFailure?: CreditPerFailure;
  /** The most that a period may cost, in hundredths of the fee. */
  readonly capPct?: number;
}

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
  checkSchedule(schedule);
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
    checkCount(daysLate, `figure.failures[${index}].daysLate`);
    const total = sum + Math.min(amount + perDayLate * daysLate, cap);
    // Beyond the safe integers an amount would no longer be exact.
    checkCount(total, `figure.failures[${index}].daysLate`);
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

function checkSchedule(schedule: CreditSchedule): void {
  requireObject(schedule, 'schedule');
  checkKeys(schedule, 'schedule', ['fee', 'tiers', 'perFailure', 'capPct']);
  const { fee, tiers = [], perFailure, capPct = 0 } = schedule;
  requireList(tiers, 'schedule.tiers');
  checkCount(fee, 'schedule.fee');
  for (const [index, tier] of tiers.entries()) {
    requireObject(tier, `schedule.tiers[${index}]`);
    checkKeys(tier, `schedule.tiers[${index}]`, ['atLeast', 'creditPct']);
    const { atLeast, creditPct } = tier;
    checkRate(atLeast, `schedule.tiers[${index}].atLeast`);
    checkPercent(creditPct, `schedule.tiers[${index}].creditPct`);
    if (tiers.findIndex((each) => each.atLeast === atLeast) < index) {
      throw new InputError(INVALID_CREDIT_SCHEDULE, `schedule.tiers[${index}].atLeast`, atLeast);
    }
  }
  if (perFailure !== undefined) checkPerFailure(perFailure);
  checkPercent(capPct, 'schedule.capPct');
}

function checkPerFailure(perFailure: CreditPerFailure): void {
  requireObject(perFailure, 'schedule.perFailure');
  checkKeys(perFailure, 'schedule.perFailure', ['amount', 'perDayLate', 'cap']);
  checkCount(perFailure.amount, 'schedule.perFailure.amount');
  for (const [key, value] of Object.entries(perFailure)) {
    checkCount(value as number, `schedule.perFailure.${key}`);
  }
}

/** A key that nobody reads is a mistake that costs money. */
function checkKeys(part: object, argument: string, known: readonly string[]): void {
  for (const key of Object.keys(part)) {
    if (known.includes(key)) continue;
    const kind = withHint(UNKNOWN_KEY, didYouMean(key, known));
    throw new InputError(kind, `${argument}.${key}`, key, oneOf(known));
  }
}

function checkCount(value: number, argument: string): void {
  if (Number.isSafeInteger(value) && value >= 0) return;
  throw new InputError(NOT_MINOR_UNITS, argument, value, 'an integer of 0 or more');
}

function checkRate(value: number, argument: string): void {
  if (typeof value === 'number' && value >= 0 && value <= 1) return;
  throw new InputError(NOT_A_RATE, argument, value, 'a number from 0 to 1');
}

function checkPercent(value: number, argument: string): void {
  if (typeof value === 'number' && value >= 0 && value <= 100) return;
  throw new InputError(INVALID_CREDIT_SCHEDULE, argument, value, 'a number from 0 to 100');
}
