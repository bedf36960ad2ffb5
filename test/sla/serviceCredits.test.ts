import { describe, expect, it } from 'vitest';
import { isCustopsError } from '../../src/errors/index.js';
import { serviceCredits, type CreditSchedule } from '../../src/sla/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

const table: CreditSchedule = deepFreeze({
  fee: 100_000,
  tiers: [
    { atLeast: 0, creditPct: 25 },
    { atLeast: 0.95, creditPct: 0 },
    { atLeast: 0.9, creditPct: 10 },
  ],
});

describe('serviceCredits', () => {
  it.each([
    [1, 0],
    [0.95, 0],
    [0.9499999, 10],
    [0.9, 10],
    [0.5, 25],
    [0, 25],
  ])('owes at %s the credit of the highest tier reached', (value, creditPct) => {
    const { credit, tier } = serviceCredits({ value }, table);
    expect(credit).toBe(creditPct * 1000);
    expect(tier?.creditPct).toBe(creditPct);
  });

  it('owes nothing when nothing was measured', () => {
    expect(serviceCredits({ value: null }, table)).toEqual({
      credit: 0,
      creditPct: null,
      tier: null,
      tierCredit: 0,
      failureCredit: 0,
      capped: false,
    });
  });

  it('takes a figure below every tier for the lowest one', () => {
    const short = { fee: 1000, tiers: [{ atLeast: 0.9, creditPct: 5 }] };
    expect(serviceCredits({ value: 0.2 }, short).credit).toBe(50);
  });

  it('rounds half up to whole minor units', () => {
    const half = { fee: 1001, tiers: [{ atLeast: 0, creditPct: 50 }] };
    expect(serviceCredits({ value: 0.2 }, half).credit).toBe(501);
  });

  it('adds amounts per failure that accrue per day late, each up to its cap', () => {
    const schedule = { fee: 100_000, perFailure: { amount: 500, perDayLate: 100, cap: 900 } };
    const failures = [{ daysLate: 0 }, { daysLate: 3 }, { daysLate: 30 }];
    expect(serviceCredits({ value: null, failures }, schedule).credit).toBe(500 + 800 + 900);
  });

  it('tells each part of what is owed, and when the cap of the period held it back', () => {
    const schedule = { ...table, perFailure: { amount: 500 }, capPct: 26 };
    const owed = (failures: number) =>
      serviceCredits(
        { value: 0.5, failures: Array.from({ length: failures }, () => ({ daysLate: 9 })) },
        schedule,
      );
    const tier = { atLeast: 0, creditPct: 25 };
    const ofTier = { tier, creditPct: 25, tierCredit: 25_000 };
    expect(owed(2)).toEqual({ ...ofTier, credit: 26_000, failureCredit: 1000, capped: false });
    expect(owed(3)).toEqual({ ...ofTier, credit: 26_000, failureCredit: 1500, capped: true });
  });

  it('takes what is undefined for what is left out', () => {
    const none = { perDayLate: undefined, cap: undefined };
    const schedule = { fee: 1, perFailure: { amount: 500, ...none }, capPct: undefined };
    const figure = { value: null, failures: [{ daysLate: 3 }] };
    expect(serviceCredits(figure, schedule as unknown as CreditSchedule).credit).toBe(500);
  });

  it('owes no share without a table', () => {
    expect(serviceCredits({ value: 0.5 }, { fee: 100 })).toEqual({
      ...{ credit: 0, creditPct: null, tier: null },
      ...{ tierCredit: 0, failureCredit: 0, capped: false },
    });
  });

  it.each([
    [3000, 1.15, 35],
    [1, 49.9, 0],
    [1, 50, 1],
    [9_007_199_254_740_991, 100, 9_007_199_254_740_991],
    [1_000_000, 1e-7, 0],
    [200_000_000, 2.5e-7, 1],
  ])('rounds half up in decimals: of %d, %d %% is %d', (fee, creditPct, credit) => {
    const tiers = [{ atLeast: 0, creditPct }];
    expect(serviceCredits({ value: 0 }, { fee, tiers }).credit).toBe(credit);
  });

  it.each([
    [{ value: 1.2 }, table, 'not_a_rate', 'figure.value'],
    [{ value: NaN }, table, 'not_a_rate', 'figure.value'],
    [{ value: 1 }, { fee: 0.5 }, 'not_minor_units', 'schedule.fee'],
    [{ value: 1 }, { fee: 1, tier: [] }, 'unknown_key', 'schedule.tier'],
    [
      { value: 1 },
      { fee: 1, perFailure: { amount: 1, capp: 1 } },
      'unknown_key',
      'schedule.perFailure.capp',
    ],
    [
      { value: 1, failures: [{ daysLate: Number.MAX_SAFE_INTEGER }] },
      { fee: 1, perFailure: { amount: 1, perDayLate: 2 } },
      'not_minor_units',
      'figure.failures[0].daysLate',
    ],
    [{ value: 1 }, { fee: -1 }, 'not_minor_units', 'schedule.fee'],
    [{ value: 1 }, { fee: 1, capPct: 101 }, 'invalid_credit_schedule', 'schedule.capPct'],
    [
      { value: 1 },
      { fee: 1, tiers: [{ atLeast: 2, creditPct: 1 }] },
      'not_a_rate',
      'schedule.tiers[0].atLeast',
    ],
    [
      { value: 1 },
      {
        fee: 1,
        tiers: [
          { atLeast: 1, creditPct: 1 },
          { atLeast: 1, creditPct: 2 },
        ],
      },
      'invalid_credit_schedule',
      'schedule.tiers[1].atLeast',
    ],
    [
      { value: 1, failures: [{ daysLate: -1 }] },
      { fee: 1, perFailure: { amount: 1 } },
      'not_minor_units',
      'figure.failures[0].daysLate',
    ],
  ] as const)('refuses %j under %j', (figure, schedule, code, argument) => {
    try {
      serviceCredits(figure, schedule);
      expect.unreachable();
    } catch (error) {
      expect(isCustopsError(error)).toBe(true);
      expect(error).toMatchObject({ code, argument });
    }
  });
});
