import { describe, expect, it } from 'vitest';
import * as metrics from '../../src/metrics/index.js';
import { defineReviewForm, measure, type Metric } from '../../src/metrics/index.js';

const none = { value: null, n: 0, low: null, high: null };
const confidence = 0.9;
const rate = { ...none, unit: 'ratio', confidence, numerator: 0, denominator: 0 };
const mean = { value: null, low: null, high: null, sd: null };
const means = { ...none, confidence, sd: null };
const counts = { n: 0, mean: null, low: null, high: null, max: null };
const curve = { n: 0, ended: 0, medianMs: null, low: null, high: null, longestMs: null };
const spread = { mean: null, min: null, max: null };
const duration = {
  ...{ ...none, unit: 'ms', confidence, quantiles: [{ p: 0.75, ms: null }], ...spread },
  ...{ exact: true, relativeError: 0 },
};
const timed = { quantiles: [0.75], confidence };
const beside = (...names: readonly string[]) =>
  Object.fromEntries([...names, 'rejected'].map((name) => [name, 0]));
const response = beside('unanswered', 'closedUnanswered', 'notApplicable', 'excluded');
const resolution = beside('open', 'closedUnsolved', 'notApplicable', 'excluded');
const wait = {
  ...{ ...duration, withOpen: curve },
  ...beside('open', 'notApplicable', 'excluded'),
};
const invoice = {
  ...{ ...duration, withWaiting: curve, late: rate },
  ...beside('waiting', 'notDue', 'notApplicable'),
};
const silence = {
  ...{ asked: 0, responseRate: null, responseRateLow: null, responseRateHigh: null },
  ...{ worst: null, best: null },
};
const survey = (from: number, to: number) => ({
  scores: Array.from({ length: to - from + 1 }, (_, i) => ({ score: from + i, n: 0 })),
  ...{ ...silence, ...beside('unanswered', 'excluded') },
});
const attainment = {
  ...rate,
  ...beside('met', 'breached', 'notYetDue', 'paused', 'cancelled', 'cancelledByMerge'),
  ...beside('noTarget', 'breachedBeforeMerge', 'excluded', 'notApplicable'),
};
const perIssue = { ...means, unit: 'count', max: null, total: 0, any: rate, ...beside('immature') };
const distribution = {
  ...{ ...none, unit: 'count', confidence, max: null, many: rate, histogram: [] },
  ...beside('excluded'),
};
const form = defineReviewForm({ criteria: [{ id: 'a', weight: 1, max: 1 }] });
const HOUR = 3_600_000;
const edges = [0, 24, 72, 168, 336, null].map((hours) => hours && hours * HOUR);

const rows: readonly [id: string, metric: unknown, result: object][] = [
  [
    'r',
    metrics.rateMetric({ id: 'r', confidence, counts: () => true }),
    { ...rate, ...beside('notApplicable') },
  ],
  [
    'd',
    metrics.durationMetric({ id: 'd', read: Number, ...timed }),
    { ...duration, ...beside('notApplicable') },
  ],
  ['csat', metrics.csat({ confidence }), { ...rate, mean, ...survey(1, 5) }],
  ['ces', metrics.ces({ confidence }), { ...means, unit: 'score', agree: rate, ...survey(1, 7) }],
  [
    'nps',
    metrics.nps({ confidence }),
    {
      ...{ ...none, unit: 'score', confidence, promoters: 0, passives: 0, detractors: 0 },
      ...{ variance: null, se: null, adjustedScore: null, plain: null, trinomial: null },
      ...survey(0, 10),
    },
  ],
  [
    'service_level',
    metrics.serviceLevel({ within: 5, abandons: 'ignored', confidence }),
    {
      ...{ ...rate, abandons: 'ignored', withinMs: 5 },
      ...beside('answeredWithin', 'answeredLate', 'abandonedWithin', 'abandonedLate'),
      ...beside('abandonedShort', 'waiting', 'excluded'),
      formulas: {
        against: null,
        ignored: null,
        ignoredWithin: null,
        metWithin: null,
        metShort: null,
      },
    },
  ],
  [
    'abandon_rate',
    metrics.abandonRate({ confidence }),
    { ...rate, ...beside('abandoned', 'answered', 'shortAbandons', 'waiting', 'excluded') },
  ],
  [
    'average_handle_time',
    metrics.averageHandleTime({ confidence }),
    {
      ...{ ...means, unit: 'ms', min: null, max: null, talk: mean, hold: mean, wrap: mean },
      ...{ totalMs: 0, ...beside('notHandled', 'unmeasured', 'excluded') },
    },
  ],
  [
    'average_speed_of_answer',
    metrics.averageSpeedOfAnswer({ confidence }),
    { ...means, unit: 'ms', min: null, max: null, ...beside('abandoned', 'waiting', 'excluded') },
  ],
  [
    'occupancy',
    metrics.occupancy(),
    { ...none, unit: 'ratio', busyMs: 0, staffedMs: 0, rejected: 0 },
  ],
  [
    'contact_concurrency',
    metrics.contactConcurrency(),
    { ...none, unit: 'count', handleMs: 0, busyMs: 0, peak: null, rejected: 0 },
  ],
  [
    'first_contact_resolution',
    metrics.firstContactResolution({ confidence }),
    {
      ...{ ...rate, net: rate, survey: rate, oneTouch: rate, firstContacts: 0 },
      ...beside('immature', 'repeats', 'unknown', 'idle', 'unmatched', 'excluded'),
    },
  ],
  [
    'repeat_contact_rate',
    metrics.repeatContactRate({ confidence }),
    {
      ...{ ...rate, backward: rate },
      ...beside('immature', 'followedImmature', 'pastUnknown', 'idle', 'unmatched', 'excluded'),
    },
  ],
  [
    'containment_rate',
    metrics.containmentRate({ confidence }),
    {
      ...{ ...rate, ...beside('contained', 'handedOver', 'abandoned', 'followed', 'immature') },
      ...beside('notApplicable', 'excluded'),
    },
  ],
  [
    'handover_rate',
    metrics.handoverRate({ confidence }),
    { ...rate, ...beside('handedOver', 'kept', 'notApplicable', 'excluded') },
  ],
  ['channel_switches', metrics.channelSwitches({ confidence }), perIssue],
  ['customer_retellings', metrics.customerRetellings({ confidence }), { ...perIssue, inferred: 0 }],
  [
    'quality_score',
    metrics.qualityScore(form, { confidence }),
    { ...means, unit: 'score', passed: rate, autoFailed: rate, ...beside('notApplicable') },
  ],
  [
    'reviewer_agreement',
    metrics.reviewerAgreement({ categories: ['a', 'b'], confidence }),
    { ...none, unit: 'score', confidence, observed: null, expected: null, rejected: 0 },
  ],
  [
    'review_sample',
    metrics.reviewSample({ seed: 's', size: 1, idOf: String }),
    { ...none, unit: 'count', ids: [], seen: 0 },
  ],
  [
    'cost_per_ticket',
    metrics.costPerTicket(),
    {
      ...{ ...none, unit: 'minor_units', currency: null, cost: 0, tickets: 0, resolved: 0 },
      ...{ perResolved: null, rejected: 0 },
    },
  ],
  [
    'revenue_leakage',
    metrics.revenueLeakage(),
    {
      ...{ ...none, unit: 'ratio', currency: null, expected: 0, collected: 0, leakage: 0 },
      bySource: { unbilled: 0, underbilled: 0, writtenOff: 0, slaCredits: 0 },
      ...{ late: 0, rejected: 0 },
    },
  ],
  ['invoice_lateness', metrics.invoiceLateness(timed), invoice],
  ['payment_delay', metrics.paymentDelay(timed), invoice],
  ['time_to_pay', metrics.timeToPay(timed), invoice],
  [
    'billing_accuracy',
    metrics.billingAccuracy({ confidence }),
    { ...rate, ...beside('accurate', 'corrected', 'immature', 'notIssued') },
  ],
  [
    'sla_attainment',
    metrics.slaAttainment({ confidence }),
    { ...attainment, excused: 0, adjusted: attainment },
  ],
  [
    'sla_attainment:resolution',
    metrics.slaAttainment({ metric: 'resolution', confidence }),
    { ...attainment, excused: 0, adjusted: attainment },
  ],
  [
    'first_response_time',
    metrics.firstResponseTime(timed),
    { ...duration, ...response, withUnanswered: curve },
  ],
  [
    'response_after_handover',
    metrics.firstResponseTime({ from: 'handover', ...timed }),
    { ...duration, ...response, withUnanswered: curve },
  ],
  [
    'next_response_time',
    metrics.nextResponseTime(timed),
    { ...duration, ...response, withUnanswered: curve },
  ],
  [
    'full_resolution_time',
    metrics.resolutionTime(timed),
    { ...duration, ...resolution, withOpen: curve },
  ],
  [
    'first_resolution_time',
    metrics.resolutionTime({ which: 'first', ...timed }),
    { ...duration, ...resolution, withOpen: curve },
  ],
  ['requester_wait_time', metrics.requesterWaitTime(timed), wait],
  ['agent_wait_time', metrics.agentWaitTime(timed), wait],
  ['agent_work_time', metrics.agentWorkTime(timed), wait],
  [
    'reopen_rate',
    metrics.reopenRate({ confidence }),
    {
      ...{ ...rate, ...beside('reopened', 'idleReopens', 'stayedSolved', 'immature') },
      ...beside('notApplicable', 'excluded'),
    },
  ],
  [
    'one_touch_rate',
    metrics.oneTouchRate({ confidence }),
    { ...rate, ...beside('oneTouch', 'moreTouches', 'open', 'notApplicable', 'excluded') },
  ],
  [
    'escalation_rate',
    metrics.escalationRate(timed),
    {
      ...{ ...rate, ...beside('escalated', 'notEscalated', 'excluded') },
      late: { ...rate, afterDue: 0, beforeDue: 0, noTarget: 0 },
      decision: { ...duration, ...response, withUnanswered: curve },
    },
  ],
  ['handoffs', metrics.handoffs({ confidence }), { ...distribution, agents: counts }],
  ['touches', metrics.touches({ confidence }), { ...distribution, replies: counts }],
  [
    'backlog',
    metrics.backlog(timed),
    {
      ...{ ...none, value: 0, unit: 'count', age: duration },
      split: { actionable: 0, awaitingCustomer: 0, awaitingThirdParty: 0 },
      buckets: edges.slice(1).map((toMs, i) => ({ fromMs: edges[i], toMs, n: 0 })),
      ...beside('done', 'notApplicable', 'excluded'),
    },
  ],
  [
    'milestone_flow',
    metrics.milestoneFlow({ milestones: ['a'], confidence }),
    {
      ...{ ...rate, stallsAt: null, immature: 0, notStarted: 0, rejected: 0 },
      milestones: [
        {
          ...{ milestone: 'a', reached: rate, ofPrevious: rate },
          ...{ fromStart: curve, fromPrevious: curve },
          ...{ waiting: 0, gaveUp: 0, skipped: 0, outOfOrder: 0 },
        },
      ],
    },
  ],
];

describe.each(rows)('%s of nothing', (id, given, result) => {
  const metric = given as Metric<unknown, unknown, unknown>;

  it('answers with the names of all it counts', () => {
    expect(metric.id).toBe(id);
    expect(measure(metric, [])).toEqual(result);
  });

  it('is the same merged with nothing, read from JSON or not', () => {
    const read = JSON.parse(JSON.stringify(metric.init())) as unknown;
    expect(metric.result(metric.merge(metric.init(), read))).toEqual(result);
  });
});

describe.each(rows)('a damaged state of %s', (_, given) => {
  const metric = given as Metric<unknown, unknown, unknown>;
  const refusal = expect.objectContaining({ code: 'invalid_metric_state' }) as Error;

  it('is refused wherever it is handed in', () => {
    for (const state of [null, undefined, 7, 'state', {}, [7], { counts: {} }, { beside: {} }]) {
      expect(() => metric.merge(metric.init(), state)).toThrow(refusal);
      expect(() => metric.merge(state, metric.init())).toThrow(refusal);
      expect(() => metric.result(state)).toThrow(refusal);
    }
  });

  it('is refused when any part of it is lost or no number', () => {
    const code = expect.stringMatching(/^invalid_(metric_state|value_counts)$/) as string;
    for (const [path, broken] of damaged(metric.init())) {
      const refused = expect.objectContaining({ code }) as Error;
      expect(() => metric.merge(metric.init(), broken), path).toThrow(refused);
      // Not every duration has items that still wait.
      if (path.includes('censored')) continue;
      expect(() => metric.result(broken), path).toThrow(refused);
    }
  });
});

/** Copies of a state, each with one number made a text or one list cut short, and the way there. */
function damaged(state: unknown, path = 'state'): [path: string, state: unknown][] {
  if (typeof state === 'number') return [[path, 'x']];
  if (typeof state !== 'object' || state === null) return [];
  const broken = Object.entries(state).flatMap(([key, part]) =>
    damaged(part, `${path}.${key}`).map(([at, other]): [string, unknown] => {
      const copy: object = Array.isArray(state) ? [...(state as unknown[])] : { ...state };
      return [at, Object.assign(copy, { [key]: other })];
    }),
  );
  const isList = Array.isArray(state) && state.length > 0;
  return isList ? [...broken, [`${path} cut`, state.slice(1)]] : broken;
}
