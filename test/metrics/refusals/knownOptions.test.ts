import { describe, expect, it } from 'vitest';
import * as metrics from '../../../src/metrics/index.js';
import { defineReviewForm } from '../../../src/metrics/index.js';
import { refusalOf } from './refusalOf.js';

const form = defineReviewForm({ criteria: [{ id: 'a', weight: 1, max: 1 }] });
const camps = { n: 9, promoters: 3, detractors: 2 };
const flow = { id: 'f', startedAt: 0, events: [] };

const FACT = 'confidence, dedupe, onInvalid';
const DURATION = 'quantiles, confidence, cap, onInvalid';
const FACT_DURATION = `time, dedupe, ${DURATION}`;
const VOLUME = 'at, timeZone, from, to, leaveOut';
const RISING = 'issue, at, timeZone, before, after, leaveOut, falseDiscovery, minN, confidence';
const LIVE = 'targetMs, serviceLevel, maxOccupancy, shrinkage, concurrency, patienceMs, maxAbandon';

type Called = (options: never) => unknown;
const onItems =
  (call: (items: never, options: never) => unknown): Called =>
  (options) =>
    call([] as never, options);

const rows: readonly [known: string, call: Called][] = [
  [FACT, metrics.averageHandleTime],
  [FACT, metrics.averageSpeedOfAnswer],
  [FACT, metrics.repeatContactRate],
  [FACT, metrics.handoverRate],
  [FACT, metrics.oneTouchRate],
  [FACT, metrics.nps],
  [`${FACT}, scale, satisfiedFrom`, metrics.csat],
  [`${FACT}, scale, agreeFrom`, metrics.ces],
  [`${FACT}, shortAbandon`, metrics.abandonRate],
  [`${FACT}, within, abandons, shortAbandon`, metrics.serviceLevel],
  [`${FACT}, resolution`, metrics.firstContactResolution],
  [`${FACT}, followedBy`, metrics.containmentRate],
  [`within, idle, ${FACT}`, metrics.reopenRate],
  [`metric, per, ${FACT}`, metrics.slaAttainment],
  [`atLeast, ${FACT}`, metrics.handoffs],
  [`atLeast, ${FACT}`, metrics.touches],
  [`from, bots, ${FACT_DURATION}`, metrics.firstResponseTime],
  [`which, ${FACT_DURATION}`, metrics.resolutionTime],
  [FACT_DURATION, metrics.nextResponseTime],
  [FACT_DURATION, metrics.requesterWaitTime],
  [FACT_DURATION, metrics.agentWaitTime],
  [FACT_DURATION, metrics.agentWorkTime],
  [FACT_DURATION, metrics.escalationRate],
  [`buckets, ageFrom, dedupe, ${DURATION}`, metrics.backlog],
  [DURATION, metrics.invoiceLateness],
  [DURATION, metrics.paymentDelay],
  [DURATION, metrics.timeToPay],
  [`id, read, idOf, ${DURATION}`, metrics.durationMetric],
  ['id, counts, idOf, confidence, onInvalid', metrics.rateMetric],
  ['within, confidence, onInvalid', metrics.billingAccuracy],
  ['milestones, within, confidence, onInvalid', metrics.milestoneFlow],
  ['categories, confidence, onInvalid', metrics.reviewerAgreement],
  ['confidence, onInvalid', (options) => metrics.qualityScore(form, options)],
  ['confidence, onInvalid', metrics.channelSwitches],
  ['confidence, onInvalid', metrics.customerRetellings],
  ['onInvalid', metrics.occupancy],
  ['onInvalid', metrics.contactConcurrency],
  ['onInvalid', metrics.costPerTicket],
  ['onInvalid', metrics.revenueLeakage],
  ['seed, size, idOf', metrics.reviewSample],
  ['confidence', (options) => metrics.npsDifference(camps, camps, options)],
  ['at, bucket, timeZone, empty', (options) => metrics.bucketMetric(metrics.csat(), options)],
  [
    'now, calendar, sla, statusCategories, decisions',
    (options) => metrics.ticketFacts({ id: 't', events: [] }, options),
  ],
  [
    'now, customer, issue, sessions, unresolvable, surveyKey, statusCategories',
    onItems(metrics.contactsOf),
  ],
  ['now, asked, survey, statusCategories', onItems(metrics.ratingsOf)],
  ['window, now, knownSince', onItems(metrics.contactFacts)],
  ['window, now', onItems(metrics.issueThreads)],
  ['now, shifts', onItems(metrics.agentTimes)],
  ['now', (options) => metrics.invoiceFacts({ id: 'i' }, options)],
  ['milestones, now', (options) => metrics.flowFacts(flow, options)],
  ['field, as, order', (options) => metrics.clockAttribute({} as never, options)],
  ['from, to, bucket, timeZone, dedupe', onItems(metrics.backlogSeries)],
  ['now, ends, share, confidence', onItems(metrics.journey)],
  [
    'now, steps, statusCategories',
    (options) => metrics.ticketJourney({ id: 't', events: [] }, options),
  ],
  ['issue, share, confidence', onItems(metrics.recurringIssues)],
  [RISING, onItems(metrics.risingIssues)],
  [`${VOLUME}, confidence`, onItems(metrics.volumeProfile)],
  [`${VOLUME}, kind, handleMs`, onItems(metrics.staffingLoad)],
  [`${VOLUME}, weekday, against, confidence`, onItems(metrics.weekdayQuestion)],
  ['changedAt, settleMs, confidence', onItems(metrics.compareBeforeAfter)],
  ['baseline, k, h, confidence', onItems(metrics.detectChange)],
  ['outcome, maxLag, differences, confidence', onItems(metrics.leadingIndicators)],
  ['confidence', onItems(metrics.periodTrend)],
  ['of, minN, confidence', onItems(metrics.consistency)],
  ['confidence', onItems(metrics.scalability)],
  ['now, calendar, shrinkage', onItems(metrics.agentsForDueWork)],
  ['from, to, stepMs, team, shrinkage', onItems(metrics.burnDown)],
  [LIVE, onItems(metrics.staffLive)],
];

describe('options that nobody reads', () => {
  it.each(rows)('are refused beside %s: %#', (known, call) => {
    expect(refusalOf(() => call({ colour: 'red' } as never))).toEqual([
      ...['unknown_option', 'options.colour', 'colour', `one of ${known}`],
    ]);
  });
});
