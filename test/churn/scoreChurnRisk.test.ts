import { describe, expect, it } from 'vitest';
import {
  defineScorecard,
  scoreChurnRisk,
  type ChurnRisk,
  type ScorecardConfig,
  type SignalRecord,
} from '../../src/churn/index.js';
import { codeOf } from '../stats/codeOf.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { now, renewals } from './cards.js';

const card = defineScorecard(renewals);
const score = (signals: SignalRecord, config?: ScorecardConfig): ChurnRisk =>
  scoreChurnRisk(config ? defineScorecard(config) : card, deepFreeze(signals), { now });

describe('scoreChurnRisk', () => {
  it('adds points and says where they come from', () => {
    const risk = score({ late_payments: { value: 2, n: 9 }, plan: 'monthly', months: 12 });
    expect(risk.contributions.map(({ signal, points }) => [signal, points])).toEqual([
      [null, 5],
      ['late_payments', 10],
      ['plan', 30],
      ['months', 30],
    ]);
    expect(risk).toMatchObject({ score: 75, band: 'high', coverage: 1, missing: [], stale: [] });
    expect(risk.range).toEqual({ low: 75, high: 75, lowBand: 'high', highBand: 'high' });
    expect(risk.reasons).toEqual([
      { signal: 'plan', points: 30, reason: null, because: { code: 'category' } },
      { signal: 'months', points: 30, reason: null, because: { code: 'line' } },
      {
        signal: 'late_payments',
        points: 10,
        reason: '2 of 9 invoices late',
        because: { code: 'bin', detail: { bin: 1 } },
      },
    ]);
    expect(risk.probability).toBeNull();
  });

  it('gives missing signals the points that the card says, and the range', () => {
    const risk = score({});
    // Neutral is half-way between 0 and 18, worst is 30, the line says 7.
    expect(risk.contributions.map(({ points }) => points)).toEqual([5, 9, 30, 7]);
    expect(risk.coverage).toBe(0);
    expect(risk.missing).toEqual(['late_payments', 'plan', 'months']);
    expect(risk.range).toEqual({ low: 6, high: 89, lowBand: 'low', highBand: 'high' });
  });

  it.each([
    [-10, -4, -7],
    [10, 4, 7],
  ])('puts neutral half-way between %d and %d', (one, other, half) => {
    const signals = [{ signal: 's', categories: { one, other }, missing: 'neutral' as const }];
    const [found] = score({}, { id: 'a', signals, bands: [{ id: 'all' }] }).contributions;
    expect(found).toMatchObject({
      points: half,
      low: Math.min(one, other),
      high: Math.max(one, other),
    });
  });

  it('weighs coverage by how far the points lie apart', () => {
    // 18 of bins, 29 of categories, 36 of the line.
    expect(score({ months: 12 }).coverage).toBe(36 / 83);
    expect(score({ plan: null, late_payments: { value: null }, months: 12 }).coverage).toBe(
      36 / 83,
    );
  });

  it('counts a category that the card does not list as missing, and says so', () => {
    const risk = score({ late_payments: 0, plan: 'weekly', months: 72 });
    expect(risk.missing).toEqual(['plan']);
    expect(risk.contributions[2]).toMatchObject({
      points: 30,
      low: 1,
      high: 30,
      value: 'weekly',
      because: { code: 'unknown_category' },
    });
    expect(score({ plan: true }).contributions[2]).toMatchObject({ points: 1, state: 'known' });
  });

  it('reads no inherited property', () => {
    const [signal] = renewals.signals;
    const config = { ...renewals, signals: [{ ...signal, signal: 'constructor' }] };
    expect(score({}, config as ScorecardConfig).missing).toEqual(['constructor']);
    const categories = {
      ...renewals,
      signals: [{ signal: 'a', categories: { b: 1 }, missing: 0 }],
    };
    expect(score({ a: 'toString' }, categories).missing).toEqual(['a']);
  });

  it('holds beyond the ends of a line, or goes on where the card says so', () => {
    expect(score({ months: 90 }).contributions[3]).toMatchObject({
      points: 0,
      because: { code: 'beyond_line' },
    });
    const line = { perUnit: -0.5, zeroAt: 72, from: 0, to: 72, beyond: 'extend' };
    const config = {
      id: 'a',
      signals: [{ signal: 'm', line, missing: 0 }],
      bands: [{ id: 'all' }],
    };
    expect(score({ m: 90 }, config).score).toBe(-9);
  });

  it('names stale signals, and counts them as missing where the card says so', () => {
    const at = '2026-01-01T00:00:00Z';
    const stale = score({ late_payments: { value: 4, at }, plan: 'yearly', months: 72 });
    expect(stale).toMatchObject({ stale: ['late_payments'], missing: [], coverage: 1, score: 28 });
    const [first, ...others] = renewals.signals;
    const signals = [{ ...(first as object), whenStale: 'missing' }, ...others];
    const dropped = score({ late_payments: { value: 4, at }, plan: 'yearly', months: 72 }, {
      ...renewals,
      signals,
    } as ScorecardConfig);
    expect(dropped).toMatchObject({
      stale: ['late_payments'],
      missing: ['late_payments'],
      score: 19,
    });
    const eightWeeks = Date.parse(now) - 8 * 7 * 86_400_000;
    expect(score({ late_payments: { value: 4, at: eightWeeks } }).stale).toEqual([]);
    expect(score({ late_payments: { value: 4, at: eightWeeks - 1 } }).stale).toEqual([
      'late_payments',
    ]);
  });

  it('puts a score on an edge where the edge says', () => {
    const config = (points: number): ScorecardConfig => ({
      ...renewals,
      base: points,
      scale: { min: 0, max: 200 },
    });
    const signals = { late_payments: 0, plan: 'yearly', months: 72 };
    expect(score(signals, config(15)).band).toBe('medium');
    expect(score(signals, config(45)).band).toBe('medium');
    expect(score(signals, config(45.01)).band).toBe('high');
  });

  it('makes a probability of fitted points', () => {
    const config = { ...renewals, logOdds: { atZero: -3, perPoint: 0.04 } };
    const signals = { late_payments: 2, plan: 'monthly', months: 12 };
    expect(score(signals, config).probability).toBe(0.5);
  });

  it.each<[string, SignalRecord]>([
    ['NaN', { months: NaN }],
    ['an infinity', { months: { value: Infinity } }],
    ['a text where the card counts', { months: '12' }],
    ['a list', { months: [1] as never }],
    ['a Date', { months: new Date(0) as never }],
  ])('refuses %s, naming the signal', (_, signals) => {
    expect(codeOf(() => score(signals))).toBe('invalid_signal');
    expect(() => score(signals)).toThrow(/^signals\.months/);
  });
});
