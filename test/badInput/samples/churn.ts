import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const now = '2026-03-02T12:00:00Z';
const config = {
  id: 'renewals',
  base: 5,
  signals: [
    {
      signal: 'late_payments',
      bins: [
        { below: 1, points: 0 },
        { from: 1, points: 18 },
      ],
      missing: 'neutral',
      reason: '{value} late',
      staleAfter: '8w',
    },
    { signal: 'plan', categories: { monthly: 30, yearly: 5 }, otherwise: 10, missing: 'worst' },
    { signal: 'months', line: { perUnit: -0.5, zeroAt: 72, from: 0, to: 72 }, missing: 3 },
  ],
  bands: [
    { id: 'low', below: 20 },
    { id: 'high', from: 20 },
  ],
  scale: { min: 0, max: 100 },
  logOdds: { atZero: -2, perPoint: 0.1 },
};
const card = custops.defineScorecard(config);
const signals = { late_payments: { value: 2, at: now, n: 4 }, plan: 'monthly', months: 12 };

/** Right arguments of the functions of churn risk. */
export const samples: Samples = {
  defineScorecard: () => [config],
  scoreChurnRisk: () => [card, signals, { now }],
};

/** Further ways to ask some of them. */
export const others: Samples = {};
