import type { ScorecardConfig } from '../../src/churn/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

/** A card with each way to give points. */
export const renewals: ScorecardConfig = deepFreeze({
  id: 'renewals',
  base: 5,
  signals: [
    {
      signal: 'late_payments',
      bins: [
        { below: 1, points: 0 },
        { from: 1, below: 3, points: 10, reason: '{value} of {n} invoices late' },
        { from: 3, points: 18 },
      ],
      missing: 'neutral',
      reason: 'pays late',
      staleAfter: '8w',
    },
    { signal: 'plan', categories: { monthly: 30, yearly: 5, true: 1 }, missing: 'worst' },
    { signal: 'months', line: { perUnit: -0.5, zeroAt: 72, from: 0, to: 72 }, missing: 7 },
  ],
  bands: [
    { id: 'low', below: 20 },
    { id: 'medium', from: 20, upTo: 50 },
    { id: 'high', above: 50 },
  ],
  scale: { min: 0, max: 100 },
});

/** The instant of the tests. */
export const now = '2026-03-02T12:00:00Z';
