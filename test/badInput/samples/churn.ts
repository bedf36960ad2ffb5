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

const rows = [
  { late: 0, plan: 'monthly', left: false },
  { late: 1, plan: 'yearly', left: true },
  { late: 2, plan: 'monthly', left: false },
  { late: 3, plan: 'yearly', left: true },
  { late: 4, plan: 'yearly', left: false },
];
const fitSignals = [
  { signal: 'late', as: 'number', reason: '{value} late' },
  { signal: 'plan', as: 'category' },
];

const customer = {
  id: 'c1',
  tickets: [
    {
      id: 't1',
      events: [
        { at: '2026-03-01T09:00:00Z', type: 'created', by: 'customer', issue: 'login' },
        { at: '2026-03-01T09:30:00Z', type: 'rated', score: 2 },
      ],
    },
  ],
  invoices: [{ id: 'i1', dueAt: '2026-02-10T00:00:00Z', paidAt: '2026-02-20T00:00:00Z' }],
  ratings: [{ at: '2026-02-10T00:00:00Z', rating: 2 }],
  usage: [{ at: '2026-02-10T00:00:00Z', amount: 3 }],
  readAt: { usage: '2026-03-01T00:00:00Z' },
};

const playsConfig = {
  fields: { tier: ['gold', 'silver'] },
  plays: [{ id: 'call', when: { band: 'high', tier: 'gold', plan: 'monthly' }, reason: 'ask' }],
};
const plays = custops.defineRetentionPlays(playsConfig, { card });
const risk = custops.scoreChurnRisk(card, signals, { now });
const quality = custops.evaluateChurnModel([
  { churned: true, probability: 0.8 },
  { churned: false, probability: 0.3 },
]);

/** Right arguments of the functions of churn risk. */
export const samples: Samples = {
  churnSignals: () => [
    customer,
    {
      now,
      calendar: custops.alwaysOpen,
      halfLifeMs: 1000,
      windowMs: 1e10,
      slowReplyMs: 1000,
      lowRating: 2,
      repeatWithinMs: 1000,
      issueField: 'issue',
    },
  ],
  defineScorecard: () => [config],
  contributionsSvg: () => [risk, { title: 'c1', width: 600 }],
  reliabilitySvg: () => [quality, { title: 'a', width: 500 }],
  defineRetentionPlays: () => [playsConfig, { card }],
  retentionPlays: () => [plays, risk, { attributes: { tier: 'gold' }, most: 2 }],
  evaluatePlay: () => [{ n: 20, churned: 3 }, { n: 30, churned: 9 }, { confidence: 0.9 }],
  revenueAtRisk: () => [
    [
      {
        probability: 0.5,
        recurringRevenue: 1000,
        currency: 'EUR',
        band: 'high',
        tier: 'gold',
        owner: 'ana',
      },
    ],
    { minN: 1 },
  ],
  evaluateChurnModel: () => [
    [
      { churned: true, probability: 0.8 },
      { churned: false, probability: 0.3 },
    ],
    { threshold: 0.5, bins: 10, confidence: 0.9 },
  ],
  fitScorecard: () => [
    rows,
    {
      target: 'left',
      signals: fitSignals,
      l2: 1,
      onMissing: 'drop',
      id: 'a',
      bands: [{ id: 'low' }, { id: 'high', from: 0.5 }],
    },
  ],
  timeDecay: () => [[{ ageMs: 1, value: 2 }], { halfLifeMs: 5 }],
  weightOfEvidence: () => [rows, { target: 'left', signals: fitSignals, smoothing: 1 }],
  scoreChurnRisk: () => [card, signals, { now }],
};

/** Further ways to ask some of them. */
export const others: Samples = {
  fitScorecard: () => [
    rows,
    {
      target: { field: 'plan', is: 'yearly' },
      signals: [{ signal: 'late', as: 'bins', edges: [1, 2] }],
      l2: 0,
    },
  ],
  weightOfEvidence: () => [
    rows,
    { target: 'left', signals: [{ signal: 'late', as: 'woe', edges: [1] }] },
  ],
};
