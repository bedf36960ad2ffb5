import { describe, expect, it } from 'vitest';
import * as metrics from '../../src/metrics/index.js';
import { measure, type Contact, type Metric } from '../../src/metrics/index.js';
import { agent, created, facts, on, to } from './factSamples.js';

type Made = (options: { readonly confidence: number }) => unknown;

const call = (ms: number, more: Partial<Contact> = {}): Contact => ({
  ...{ customer: `c${ms}`, issue: 'i', queuedAt: 0, answeredAt: ms },
  ...{ talkMs: ms, holdMs: 2 * ms, wrapMs: ms ** 2, resolved: ms > 2, agentReplies: 1 },
  ...{
    surveyedResolved: ms > 1,
    selfService: { by: 'bot', outcome: ms > 1 ? 'solved' : 'handed_over' },
  },
  ...more,
});
const calls = [call(1), call(2), call(3), call(5), call(9, { answeredAt: null, abandonedAt: 1 })];
const contacts = metrics.contactFacts(calls, { window: 1, now: 9 });
const threads = metrics.issueThreads(
  [1, 2, 3].flatMap((n) =>
    Array.from({ length: n }, (_, i) => call(n, { queuedAt: i, channel: `ch${i}` })),
  ),
  { window: 2, now: 9 },
);
const ticket = (hours: number) =>
  facts(`t${hours}`, [
    ...[created(0), on(hours / 4, 'handed_over'), on(hours / 3, 'escalated')],
    ...Array.from({ length: hours }, (_, i) =>
      on(hours / 2 + i / 100, 'assigned', { to: `a${i % 2}` }),
    ),
    ...Array.from({ length: hours }, (_, i) => agent(hours / 2 + i / 10)),
    ...[
      to(hours, 'pending'),
      to(hours * 1.5, 'solved'),
      ...(hours % 4 === 0 ? [to(hours * 2, 'open')] : []),
    ],
  ]);
const tickets = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(ticket);
const invoices = Array.from({ length: 12 }, (_, i) =>
  metrics.invoiceFacts(
    {
      ...{ id: 'i', scheduledAt: 0, issuedAt: i, dueAt: 5, paidAt: 5 + i ** 2 },
      correctedAt: i > 5 ? 9 + i : null,
    },
    { now: 999 },
  ),
);
const form = metrics.defineReviewForm({
  criteria: [{ id: 'a', weight: 1, max: 9, autoFail: true }],
  passFrom: 50,
});
const reviews = [0, 3, 5, 9].map((a) => ({ answers: { a } }));
const pairs = ['aa', 'ab', 'bb', 'bb'].map((both) => ({ first: both[0]!, second: both[1]! }));
const flows = [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>
  metrics.flowFacts(
    {
      ...{ id: 'f', startedAt: 0 },
      events: [{ milestone: 'a', at: n }, ...(n > 2 ? [{ milestone: 'b', at: n ** 2 }] : [])],
    },
    { milestones: ['a', 'b'], now: 999 },
  ),
);

const rows: readonly [name: string, make: Made, items: readonly unknown[]][] = [
  ['rateMetric', (more) => metrics.rateMetric({ id: 'r', counts: Boolean, ...more }), [0, 1, 1]],
  [
    'durationMetric',
    (more) => metrics.durationMetric({ id: 'd', read: Number, ...more }),
    [...Array(20).keys()],
  ],
  ['csat', metrics.csat, [1, 3, 5, 4, null]],
  ['ces', metrics.ces, [1, 3, 5, 7, null]],
  ['nps', metrics.nps, [1, 7, 9, 10, null]],
  [
    'serviceLevel',
    (more) => metrics.serviceLevel({ within: 2, abandons: 'against', ...more }),
    calls,
  ],
  ['abandonRate', metrics.abandonRate, calls],
  ['averageHandleTime', metrics.averageHandleTime, calls],
  ['averageSpeedOfAnswer', metrics.averageSpeedOfAnswer, calls],
  ['firstContactResolution', metrics.firstContactResolution, contacts],
  ['repeatContactRate', metrics.repeatContactRate, contacts],
  ['containmentRate', metrics.containmentRate, contacts],
  ['handoverRate', metrics.handoverRate, contacts],
  ['channelSwitches', metrics.channelSwitches, threads],
  ['customerRetellings', metrics.customerRetellings, threads],
  ['qualityScore', (more) => metrics.qualityScore(form, more), reviews],
  [
    'reviewerAgreement',
    (more) => metrics.reviewerAgreement({ categories: ['a', 'b'], ...more }),
    pairs,
  ],
  ['invoiceLateness', metrics.invoiceLateness, invoices],
  ['paymentDelay', metrics.paymentDelay, invoices],
  ['billingAccuracy', metrics.billingAccuracy, invoices],
  ['slaAttainment', metrics.slaAttainment, tickets],
  ['firstResponseTime', metrics.firstResponseTime, tickets],
  ['resolutionTime', metrics.resolutionTime, tickets],
  ['agentWaitTime', metrics.agentWaitTime, tickets],
  ['reopenRate', (more) => metrics.reopenRate({ within: '12h', ...more }), tickets],
  ['oneTouchRate', metrics.oneTouchRate, tickets],
  ['escalationRate', metrics.escalationRate, tickets],
  ['handoffs', metrics.handoffs, tickets],
  ['touches', metrics.touches, tickets],
  ['milestoneFlow', (more) => metrics.milestoneFlow({ milestones: ['a', 'b'], ...more }), flows],
];

describe('less confidence', () => {
  it.each(rows)('gives narrower intervals: %s', (_, make, items) => {
    const at = (confidence: number) =>
      widthsOf(measure(make({ confidence }) as Metric<unknown, unknown, unknown>, items));
    const [wide, narrow] = [at(0.99), at(0.5)];
    // With much confidence an end may be open, so that there is no width.
    const widths = Object.entries(wide).filter(([, width]) => width > 0);
    expect(widths.length).toBeGreaterThan(0);
    for (const [path, width] of widths) expect(narrow[path], path).toBeLessThan(width);
  });
});

/** Of every interval in a result, by the way to it, from its low to its high end. */
function widthsOf(result: unknown, path = ''): Record<string, number> {
  if (typeof result !== 'object' || result === null) return {};
  const { low, high } = result as Record<string, unknown>;
  const inner = Object.entries(result).map(([key, part]) => widthsOf(part, `${path}.${key}`));
  const own = typeof low === 'number' && typeof high === 'number' ? { [path]: high - low } : {};
  return Object.assign(own, ...inner) as Record<string, number>;
}
