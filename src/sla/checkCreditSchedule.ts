import { InputError } from '../errors/index.js';
import { INVALID_CREDIT_SCHEDULE, NOT_A_RATE, NOT_MINOR_UNITS } from '../errors/kinds/sla.js';
import { requireKeys } from '../errors/requireKeys.js';
import { requireList } from '../errors/requireList.js';
import type { CreditPerFailure, CreditSchedule, CreditTier } from './creditSchedule.js';

/**
 * Refuses a credit table that cannot be meant so. A key that nobody reads costs money here.
 *
 * @throws InputError `not_a_rate`, `not_minor_units`, `invalid_credit_schedule`, `unknown_key`,
 *   `wrong_type`
 */
export function checkCreditSchedule(schedule: CreditSchedule): void {
  requireKeys(schedule, 'schedule', { known: ['fee', 'tiers', 'perFailure', 'capPct'] });
  const { fee, tiers = [], perFailure, capPct = 0 } = schedule;
  requireList(tiers, 'schedule.tiers');
  checkWhole(fee, 'schedule.fee');
  checkTiers(tiers);
  if (perFailure !== undefined) checkPerFailure(perFailure);
  checkPercent(capPct, 'schedule.capPct');
}

function checkTiers(tiers: readonly CreditTier[]): void {
  for (const [index, tier] of tiers.entries()) {
    const argument = `schedule.tiers[${index}]`;
    requireKeys(tier, argument, { known: ['atLeast', 'creditPct'] });
    const { atLeast, creditPct } = tier;
    checkRate(atLeast, `${argument}.atLeast`);
    checkPercent(creditPct, `${argument}.creditPct`);
    if (tiers.findIndex((each) => each.atLeast === atLeast) < index) {
      throw new InputError(INVALID_CREDIT_SCHEDULE, `${argument}.atLeast`, atLeast);
    }
  }
}

function checkPerFailure(perFailure: CreditPerFailure): void {
  const argument = 'schedule.perFailure';
  requireKeys(perFailure, argument, { known: ['amount', 'perDayLate', 'cap'] });
  const { amount, perDayLate = 0, cap = 0 } = perFailure;
  checkWhole(amount, `${argument}.amount`);
  checkWhole(perDayLate, `${argument}.perDayLate`);
  checkWhole(cap, `${argument}.cap`);
}

/** Refuses what is no amount in minor units and no number of days. */
export function checkWhole(value: number, argument: string): void {
  if (Number.isSafeInteger(value) && value >= 0) return;
  throw new InputError(NOT_MINOR_UNITS, argument, value, 'an integer of 0 or more');
}

/** Refuses what is no share. */
export function checkRate(value: number, argument: string): void {
  if (typeof value === 'number' && value >= 0 && value <= 1) return;
  throw new InputError(NOT_A_RATE, argument, value, 'a number from 0 to 1');
}

function checkPercent(value: number, argument: string): void {
  if (typeof value === 'number' && value >= 0 && value <= 100) return;
  throw new InputError(INVALID_CREDIT_SCHEDULE, argument, value, 'a number from 0 to 100');
}
