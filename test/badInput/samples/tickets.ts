import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const now = '2026-03-02T12:00:00Z';
const sla = custops.defineSla(
  {
    policies: [
      {
        id: 'all',
        calendar: '24x7',
        targets: [{ metric: 'first_response', within: '1h' }],
      },
    ],
  },
  { calendars: [] },
);
const ticket = {
  id: 't1',
  events: [
    { at: '2026-03-02T09:00:00Z', type: 'created', by: 'customer' },
    { at: '2026-03-02T09:30:00Z', type: 'public_reply', by: 'agent' },
    { at: '2026-03-02T09:40:00Z', type: 'escalated', level: 2 },
    { at: '2026-03-02T09:50:00Z', type: 'status_changed', to: 'solved' },
  ],
} as const;
const facts = custops.ticketFacts(ticket, { now, calendar: custops.alwaysOpen, sla });
const counts = custops.addToValueCounts(custops.valueCounts(), 5);
const durations = { quantiles: [0.5], confidence: 0.9, cap: 10, time: 'business' } as const;
const invoice = { id: 'i1', scheduledAt: 0, issuedAt: 0, dueAt: 5, paidAt: 7, correctedAt: 3 };
const milestones = ['invited', 'active'];
const flow = { id: 'f1', startedAt: 0, endedAt: 9, events: [{ milestone: 'invited', at: 5 }] };
const days = { from: now, to: now, bucket: 'day', timeZone: 'UTC', dedupe: 'parent' } as const;
const rates = { confidence: 0.9, dedupe: 'parent', onInvalid: 'count' } as const;

/** Right arguments of the functions of facts, of metrics over tickets and over money. */
export const samples: Samples = {
  linkFollowUps: () => [[facts]],
  survivalCurveOfCounts: () => [counts, counts],
  nextResponseTime: () => [durations],
  requesterWaitTime: () => [durations],
  agentWaitTime: () => [durations],
  agentWorkTime: () => [durations],
  reopenRate: () => [{ within: '168h', idle: 'include', ...rates }],
  oneTouchRate: () => [rates],
  escalationRate: () => [durations],
  clockAttribute: () => [
    custops.clockFacts([facts])[0],
    { field: 'priority', as: 'worst', order: ['high', 'low'] },
  ],
  handoffs: () => [{ atLeast: 2, ...rates }],
  touches: () => [{ atLeast: 2, ...rates }],
  backlog: () => [{ buckets: ['24h', '72h'], ageFrom: 'status', confidence: 0.9, cap: 10 }],
  backlogSeries: () => [[facts], days],
  costPerTicket: () => [{ onInvalid: 'count' }],
  revenueLeakage: () => [{ onInvalid: 'count' }],
  invoiceFacts: () => [invoice, { now }],
  paymentDelay: () => [{ quantiles: [0.5], confidence: 0.9, cap: 10 }],
  timeToPay: () => [{ quantiles: [0.5], confidence: 0.9, cap: 10 }],
  invoiceLateness: () => [{ quantiles: [0.5], confidence: 0.9, cap: 10 }],
  billingAccuracy: () => [{ within: '24h', confidence: 0.9, onInvalid: 'count' }],
  flowFacts: () => [flow, { milestones, now }],
  milestoneFlow: () => [{ milestones, within: '24h', confidence: 0.9, onInvalid: 'count' }],
  countedValues: () => [counts],
  momentsOfCounts: () => [counts],
};
