import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defineRetentionPlays,
  defineScorecard,
  evaluatePlay,
  retentionPlays,
  revenueAtRisk,
  scoreChurnRisk,
  type RetentionPlaysConfig,
  type RevenueCustomer,
} from '../../src/churn/index.js';
import { isConfigError } from '../../src/errors/index.js';
import { codeOf } from '../stats/codeOf.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { now, renewals } from './cards.js';

const card = defineScorecard(renewals);
const risk = scoreChurnRisk(card, { late_payments: 4, plan: 'monthly' }, { now });

describe('retentionPlays', () => {
  const config: RetentionPlaysConfig = deepFreeze({
    fields: { tier: ['gold', 'silver'] },
    plays: [
      { id: 'visit', when: { band: 'high', tier: 'gold' } },
      { id: 'invoice', when: { reasons: { has: 'late_payments' } }, reason: 'talk about paying' },
      { id: 'ask', when: { missing: { has: 'months' } } },
      { id: 'all' },
    ],
  });
  const plays = defineRetentionPlays(config, { card });

  it('picks the first whose conditions hold, and no other', () => {
    const { picked, rejected } = retentionPlays(plays, risk, { attributes: { tier: 'silver' } });
    expect(picked).toEqual([
      { play: 'invoice', reason: 'talk about paying', because: risk.reasons },
    ]);
    expect(rejected.map(({ play, code }) => [play, code])).toEqual([
      ['visit', 'conditions_failed'],
      ['ask', 'enough_plays'],
      ['all', 'enough_plays'],
    ]);
    expect(rejected[0]?.failures[0]).toMatchObject({ field: 'tier', received: 'silver' });
  });

  it('picks more when asked', () => {
    const { picked } = retentionPlays(plays, risk, { most: 3 });
    expect(picked.map(({ play }) => play)).toEqual(['invoice', 'ask', 'all']);
  });

  it('takes a risk that went through JSON', () => {
    const stored = JSON.parse(JSON.stringify(risk)) as typeof risk;
    expect(retentionPlays(plays, stored).picked[0]?.play).toBe('invoice');
  });

  it('reads categories as the texts that the card lists', () => {
    const trial = defineScorecard({
      id: 'trial',
      signals: [
        { signal: 'is_trial', categories: { true: 10, false: 0 }, missing: 0 },
        { signal: 'seats', categories: { 1: 5 }, otherwise: 0, missing: 0 },
      ],
      bands: [{ id: 'all' }],
    });
    const own = defineRetentionPlays(
      { plays: [{ id: 'a', when: { is_trial: 'true', seats: '2' } }] },
      { card: trial },
    );
    const answer = scoreChurnRisk(trial, { is_trial: true, seats: 2 }, { now });
    expect(retentionPlays(own, answer).picked.map(({ play }) => play)).toEqual(['a']);
  });

  it('refuses a score on another card, whose bands it does not know', () => {
    const other = scoreChurnRisk(defineScorecard({ ...renewals, id: 'other' }), {}, { now });
    expect(() => retentionPlays(plays, other)).toThrow('risk.cardId');
  });

  it('refuses names and bands that neither the card nor the config has', () => {
    const wrong = {
      fields: { score: 'number', tier: 'string' },
      plays: [
        { id: 'a', when: { band: 'hihg' } },
        { id: 'a', when: { teir: 'gold' } },
      ],
    };
    try {
      defineRetentionPlays(wrong, { card });
      expect.unreachable();
    } catch (error) {
      if (!isConfigError(error)) throw error;
      expect(error.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
        'duplicate_id fields.score',
        'undeclared_value plays.0.when.band',
        'duplicate_id plays.1.id',
        'undeclared_field plays.1.when.teir',
      ]);
      expect(error.issues[3]?.message).toContain('did you mean tier');
    }
  });
});

describe('revenueAtRisk', () => {
  const anyCustomer: fc.Arbitrary<RevenueCustomer> = fc.record({
    probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    recurringRevenue: fc.nat(1_000_000),
    band: fc.option(fc.constantFrom('low', 'high'), { nil: null }),
    owner: fc.option(fc.constantFrom('ana', 'ben', 'cy', 'di'), { nil: null }),
  });

  it('adds up to the total by any group, and shows none that is small or could be had', () => {
    fc.assert(
      fc.property(
        fc.array(anyCustomer, { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (all, minN) => {
          const risk = revenueAtRisk(deepFreeze(all), { minN });
          for (const { groups, suppressed } of [risk.byBand, risk.byOwner]) {
            const parts = [...groups, suppressed];
            expect(parts.reduce((sum, each) => sum + each.atRisk, 0)).toBe(risk.atRisk);
            expect(parts.reduce((sum, each) => sum + each.n, 0)).toBe(risk.n);
            expect(groups.every(({ n }) => n >= minN)).toBe(true);
            // Everything hidden is either nothing, or enough customers of several groups.
            if (groups.length > 0 && suppressed.n > 0) {
              expect(suppressed.n).toBeGreaterThanOrEqual(minN);
              expect(suppressed.groups).toBeGreaterThanOrEqual(2);
            }
          }
          expect(risk.n + risk.unscored.n).toBe(all.length);
        },
      ),
    );
  });

  it('is rounded to minor units customer by customer', () => {
    const customers = [
      { probability: 0.5, recurringRevenue: 101 },
      { probability: 1 / 3, recurringRevenue: 100 },
      { probability: null, recurringRevenue: 70 },
    ];
    expect(revenueAtRisk(customers)).toMatchObject({
      n: 2,
      revenue: 201,
      atRisk: 51 + 33,
      unscored: { n: 1, revenue: 70 },
    });
  });

  it.each<[string, unknown, string]>([
    ['a probability in per cent', { probability: 50, recurringRevenue: 1 }, 'invalid_probability'],
    ['cents with a point', { probability: 0.5, recurringRevenue: 1.5 }, 'not_minor_units'],
    ['another currency', { recurringRevenue: 1, currency: 'USD' }, 'several_currencies'],
    [
      'an owner that is none',
      { recurringRevenue: 1, currency: 'EUR', owner: 3 },
      'invalid_customer',
    ],
    ['a sum too large', { recurringRevenue: 2 ** 53 - 1, currency: 'EUR' }, 'number_out_of_range'],
  ])('refuses %s', (_, customer, code) => {
    const first = { recurringRevenue: 1, currency: 'EUR' };
    expect(codeOf(() => revenueAtRisk([first, customer as RevenueCustomer]))).toBe(code);
  });
});

describe('evaluatePlay', () => {
  it('compares by the two-proportion test, with its interval', () => {
    // twoprop-15803-24918-4900-8000 of the cases, with the groups turned round.
    const effect = evaluatePlay({ n: 8000, churned: 4900 }, { n: 24_918, churned: 15_803 });
    expect(effect.difference).toBeCloseTo(-0.021700176579179664, 8);
    expect(effect.low).toBeCloseTo(-0.03397146425565148, 8);
    expect(effect.high).toBeCloseTo(-0.009502876775070926, 8);
    expect(effect.p).toBeCloseTo(0.0004730476100619673, 8);
    expect(effect).toMatchObject({ isClear: true, test: 'z', numberNeeded: 47, n: 32_918 });
  });

  it('counts exactly how many must be treated', () => {
    // One customer of 49 in 49: the quotient of rounded shares would say 50.
    expect(evaluatePlay({ n: 1, churned: 0 }, { n: 49, churned: 1 }).numberNeeded).toBe(49);
  });

  it('claims nothing of a play that kept nobody, nor of nobody', () => {
    expect(evaluatePlay({ n: 10, churned: 3 }, { n: 10, churned: 2 })).toMatchObject({
      numberNeeded: null,
      isClear: false,
      test: 'fisher',
    });
    expect(evaluatePlay({ n: 0, churned: 0 }, { n: 10, churned: 2 })).toMatchObject({
      treated: null,
      difference: null,
      kept: null,
      p: null,
    });
  });

  it('refuses more churners than customers', () => {
    expect(codeOf(() => evaluatePlay({ n: 2, churned: 3 }, { n: 2, churned: 1 }))).toBe(
      'invalid_count',
    );
  });
});
