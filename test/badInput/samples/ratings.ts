import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const now = '2026-03-02T12:00:00Z';
const rated = {
  id: 't1',
  events: [
    { at: '2026-03-02T09:00:00Z', type: 'created' },
    { at: '2026-03-02T10:00:00Z', type: 'status_changed', to: 'solved' },
    { at: '2026-03-02T11:00:00Z', type: 'rated', score: 4, survey: 'csat' },
  ],
} as const;
const contacts = [
  {
    id: 'a',
    customer: 'c1',
    issue: 'login',
    channel: 'chat',
    queuedAt: '2026-03-02T09:00:00Z',
    resolved: true,
    selfService: { by: 'bot', outcome: 'solved' },
  },
] as const;
const call = {
  customer: 'c1',
  agent: 'ana',
  queuedAt: '2026-03-02T09:00:00Z',
  answeredAt: '2026-03-02T09:00:10Z',
  talkMs: 60_000,
  holdMs: 0,
  wrapMs: 0,
};
const form = custops.defineReviewForm({ criteria: [{ id: 'tone', weight: 1, max: 4 }] });
const score = custops.measure(custops.nps(), [9, 8, 3]);

/** Right arguments of the functions of surveys, contacts, channels and reviews. */
export const samples: Samples = {
  ratingsOf: () => [[rated], { now, asked: 'solved', survey: 'csat' }],
  csat: () => [{ scale: { min: 1, max: 5 }, satisfiedFrom: 4, confidence: 0.9, dedupe: 'parent' }],
  ces: () => [{ scale: { min: 1, max: 7 }, agreeFrom: 5, confidence: 0.9, onInvalid: 'count' }],
  nps: () => [{ confidence: 0.9, dedupe: 'parent', onInvalid: 'count' }],
  contactsOf: () => [[rated], { now, customer: 'customer', sessions: { chat: '30m' } }],
  contactFacts: () => [contacts, { window: '168h', now, knownSince: '2026-01-01T00:00:00Z' }],
  firstContactResolution: () => [{ resolution: 'no_repeat', confidence: 0.9, dedupe: 'parent' }],
  repeatContactRate: () => [{ confidence: 0.9, dedupe: 'parent', onInvalid: 'count' }],
  averageHandleTime: () => [{ confidence: 0.9, dedupe: 'parent', onInvalid: 'count' }],
  averageSpeedOfAnswer: () => [{ confidence: 0.9, dedupe: 'parent', onInvalid: 'count' }],
  abandonRate: () => [{ shortAbandon: '5s', confidence: 0.9 }],
  serviceLevel: () => [{ within: '20s', abandons: 'metShort', shortAbandon: '5s' }],
  agentTimes: () => [[call], { now, shifts: [{ agent: 'ana', from: now, to: now }] }],
  occupancy: () => [{ onInvalid: 'count' }],
  contactConcurrency: () => [{ onInvalid: 'count' }],
  containmentRate: () => [{ followedBy: 'sameIssue', confidence: 0.9 }],
  handoverRate: () => [{ confidence: 0.9, dedupe: 'parent' }],
  issueThreads: () => [contacts, { window: '168h', now }],
  channelSwitches: () => [{ confidence: 0.9, onInvalid: 'count' }],
  customerRetellings: () => [{ confidence: 0.9, onInvalid: 'count' }],
  defineReviewForm: () => [
    { criteria: [{ id: 'tone', weight: 1, max: 4, autoFail: true }], passFrom: 80 },
  ],
  qualityScore: () => [form, { confidence: 0.9, onInvalid: 'count' }],
  reviewerAgreement: () => [{ categories: ['pass', 'fail'], confidence: 0.9 }],
  verdictPairs: () => [[{ subject: 't1', reviewer: 'ana', verdict: 'pass' }]],
  reviewSample: () => [{ seed: 'w10', size: 2, idOf: (id: string) => id }],
  cohenKappa: () => [
    [
      [1, 2],
      [3, 4],
    ],
    { confidence: 0.9 },
  ],
  npsDifference: () => [score, score, { confidence: 0.9 }],
};

/** Further ways to ask some of them. */
export const others: Samples = {
  contactsOf: () => [[rated], { now, unresolvable: () => true, surveyKey: 'first' }],
  ratingsOf: () => [[rated], { now, statusCategories: { waiting: 'pending' } }],
};
