import { describe, expect, it } from 'vitest';
import {
  billingAccuracy,
  ces,
  costPerTicket,
  csat,
  defineReviewForm,
  flowFacts,
  invoiceFacts,
  measure,
  milestoneFlow,
  nps,
  npsDifference,
  paymentDelay,
  qualityScore,
  ratingsOf,
  revenueLeakage,
  reviewerAgreement,
  reviewSample,
  verdictPairs,
  type SurveyAnswer,
} from '../../../src/metrics/index.js';
import { netShare, netShareDifference, wilsonInterval } from '../../../src/stats/index.js';

const close = (value: number): number => expect.closeTo(value, 9) as number;

const day = (n: number): Date => new Date(n);

describe('ratings', () => {
  it('of nps have their intervals in points', () => {
    const answers = [10, 9, 9, 8, 7, 6, 0, null];
    const found = measure(nps({ confidence: 0.9 }), answers);
    const net = netShare({ positive: 3, negative: 2, n: 7 }, { confidence: 0.9 })!;
    const { rate, low, high } = wilsonInterval(7, 8, { confidence: 0.9 })!;
    expect(found).toMatchObject({
      ...{ value: 100 / 7, n: 7, promoters: 3, passives: 2, detractors: 2, confidence: 0.9 },
      ...{ low: 100 * net.low, high: 100 * net.high, se: 100 * net.standardError },
      ...{ variance: 10_000 * net.variance, adjustedScore: 100 * net.adjustedShare },
      plain: { low: 100 * net.wald.low, high: 100 * net.wald.high },
      trinomial: { low: 100 * net.t!.low, high: 100 * net.t!.high },
      ...{ asked: 8, responseRate: rate, responseRateLow: low, responseRateHigh: high },
      ...{ worst: 0, best: 25, unanswered: 1 },
    });
  });

  it('of two periods are compared in points', () => {
    const [before, after] = [
      { n: 40, promoters: 10, detractors: 20 },
      { n: 50, promoters: 30, detractors: 10 },
    ];
    const found = npsDifference(before, after, { confidence: 0.9 });
    const { wald, ...net } = netShareDifference(
      { n: 40, positive: 10, negative: 20 },
      { n: 50, positive: 30, negative: 10 },
      { confidence: 0.9 },
    )!;
    const points = (each: typeof wald) => ({
      ...{ difference: 100 * each.difference, se: 100 * each.standardError, z: each.z, p: each.p },
      ...{ low: 100 * each.low, high: 100 * each.high },
    });
    const adjusted = points(net);
    expect(found).toEqual({
      ...{ value: 65, unit: 'score', n: 90, confidence: 0.9, plain: points(wald), adjusted },
      ...{ low: adjusted.low, high: adjusted.high, z: net.z, p: net.p },
      effectSize: net.effectSize,
    });
    const none = { n: 0, promoters: 0, detractors: 0 };
    expect(npsDifference(none, after)).toEqual({
      ...{ value: null, unit: 'score', n: 50, low: null, high: null, z: null, p: null },
      ...{ effectSize: null, confidence: 0.95, adjusted: null, plain: null },
    });
  });

  it('are bounded by what the silent might have said', () => {
    expect(measure(csat<SurveyAnswer>(), [5, 4, 3, null])).toMatchObject({
      ...{ value: 2 / 3, asked: 4, worst: 0.5, best: 0.75, responseRate: 0.75 },
      mean: { value: 4, sd: 1 },
      scores: [1, 2, 3, 4, 5].map((score) => ({ score, n: Number(score > 2) })),
    });
    expect(measure(ces<SurveyAnswer>(), [7, 4, null, null])).toMatchObject({
      ...{ value: 5.5, sd: close(Math.sqrt(4.5)), agree: { numerator: 1, denominator: 2 } },
      ...{ asked: 4, worst: 13 / 4, best: 25 / 4 },
    });
    expect(measure(csat<SurveyAnswer>(), [5])).toMatchObject({ asked: 1, worst: null, best: null });
    expect(measure(csat<SurveyAnswer>(), [null])).toMatchObject({ value: null, worst: 0, best: 1 });
    expect(measure(ces<SurveyAnswer>(), [null])).toMatchObject({ value: null, worst: 1, best: 7 });
  });

  it('on a scale of two points are good at the upper one', () => {
    expect(measure(csat<SurveyAnswer>({ scale: { min: 0, max: 1 } }), [0, 1]).numerator).toBe(1);
    expect(measure(csat<SurveyAnswer>({ scale: { min: 0, max: 2 } }), [0, 1, 2]).numerator).toBe(2);
    expect(measure(csat<SurveyAnswer>({ satisfiedFrom: 5 }), [4, 5]).numerator).toBe(1);
    expect(measure(ces<SurveyAnswer>({ agreeFrom: 7 }), [6, 7]).agree.numerator).toBe(1);
  });

  it('are read with who solved, and by which event', () => {
    const events = [
      { at: 0, type: 'created', channel: 'web', assignee: 'ana' },
      { at: 1, type: 'status_changed', to: 'solved', actor: 'ana' },
      { at: 1, type: 'assigned', to: 'ben' },
      { at: 2, type: 'assigned', to: 'cy' },
    ] as const;
    const read = (...more: readonly object[]) =>
      ratingsOf([{ id: 't', events: [...events, ...more] as never }], {
        ...{ now: 10 },
      })[0];
    const [asked, rated] = [read(), read({ at: 3, type: 'rated', score: 4, actor: 'cat' })];
    const shared = { ticketId: 't', solvedAt: day(1), assignee: 'ben', channel: 'web' };
    expect(asked).toMatchObject({
      ...{ ...shared, score: null, at: day(1), ratedAt: null, ratings: 0 },
      ...{ excluded: null, parentId: null },
      because: { code: 'asked', event: 1, detail: { actor: 'ana' } },
    });
    expect(rated).toMatchObject({
      ...{ ...shared, score: 4, at: day(3), ratedAt: day(3), ratings: 1 },
      because: { code: 'rated', event: 4, detail: { actor: 'cat' } },
    });
    expect(read({ at: 3, type: 'rated', score: 4, channel: 'sms' })?.channel).toBe('sms');
    expect(read({ at: 3, type: 'linked', role: 'child', to: 'p' })?.parentId).toBe('p');
    expect(read({ at: 3, type: 'merged', with: 'p' })?.excluded).toBe('merged');
  });
});

describe('reviews', () => {
  it('pass from the threshold on, unless they fail at once', () => {
    const form = defineReviewForm({
      criteria: [
        { id: 'tone', weight: 3, max: 2 },
        { id: 'law', weight: 1, max: 1, autoFail: true },
      ],
      passFrom: 62.5,
    });
    const review = (tone: number, law: number) => ({ answers: { tone, law } });
    const found = measure(qualityScore(form), [review(1, 1), review(2, 0), review(0, 1)]);
    expect(found).toMatchObject({
      ...{ value: close((62.5 + 0 + 25) / 3), n: 3 },
      ...{ passed: { numerator: 1, denominator: 3 }, autoFailed: { numerator: 1 } },
    });
    expect(found.sd).toBeCloseTo(Math.sqrt((62.5 ** 2 + 25 ** 2 - 87.5 ** 2 / 3) / 2), 6);
    const easy = defineReviewForm({ criteria: [{ id: 'tone', weight: 3, max: 2 }] });
    expect(measure(qualityScore(easy), [{ answers: { tone: 0 } }]).passed.numerator).toBe(1);
  });

  it('agree beyond chance or not', () => {
    const pairs = [
      ...['aa', 'aa', 'ab', 'bb'].map(([first, second]) => ({ first: first!, second: second! })),
    ];
    // Observed 3/4, expected (3·2 + 1·2) / 16.
    expect(measure(reviewerAgreement({ categories: ['a', 'b'] }), pairs)).toMatchObject({
      ...{ value: close((0.75 - 0.5) / 0.5), n: 4, observed: 0.75, expected: 0.5 },
    });
  });

  it('take the last verdict of a reviewer, and each pair of reviewers', () => {
    const verdict = (reviewer: string, given: string, subject = 's') => ({
      ...{ subject, reviewer, verdict: given },
    });
    const given = [verdict('b', 'x'), verdict('a', 'y'), verdict('b', 'z'), verdict('c', 'y', 'o')];
    expect(verdictPairs(given)).toEqual([
      { id: 's', reviewers: ['a', 'b'], first: 'y', second: 'z' },
    ]);
  });

  it('are drawn with as many as there are', () => {
    const metric = reviewSample({ seed: 's', size: 2, idOf: String });
    expect(measure(metric, ['a'])).toMatchObject({ value: 1, n: 1, ids: ['a'], seen: 1 });
    const state = measure(metric, ['a', 'b', 'c', 'a']);
    expect(state).toMatchObject({ value: 2, n: 2, seen: 4 });
    const one = (id: string) => metric.add(metric.init(), id);
    const both = metric.merge(metric.merge(one('a'), one('b')), one('c'));
    expect(metric.result(both)).toMatchObject({ ids: state.ids, seen: 3 });
  });
});

describe('money and invoices', () => {
  it('adds up each amount by itself', () => {
    const item = {
      ...{ currency: 'EUR', expected: 100, unbilled: 1, underbilled: 2, writtenOff: 3 },
      ...{ slaCredits: 4, late: 50 },
    };
    expect(measure(revenueLeakage(), [item, item])).toEqual({
      ...{ value: 0.1, unit: 'ratio', n: 2, low: null, high: null, currency: 'EUR' },
      ...{ expected: 200, collected: 180, leakage: 20, late: 100, rejected: 0 },
      bySource: { unbilled: 2, underbilled: 4, writtenOff: 6, slaCredits: 8 },
    });
    const metric = costPerTicket();
    const state = (cost: number) =>
      metric.add(metric.init(), { currency: 'EUR', cost, tickets: 1, resolved: 1 });
    expect(metric.result(metric.merge(state(3), state(5)))).toMatchObject({
      ...{ value: 4, n: 2, cost: 8, tickets: 2, resolved: 2, perResolved: 4, currency: 'EUR' },
    });
    expect(metric.result(metric.merge(state(3), metric.init())).currency).toBe('EUR');
  });

  it('reads an invoice whole', () => {
    const invoice = { id: 'i', scheduledAt: 1, issuedAt: 3, dueAt: 5, paidAt: 9, correctedAt: 4 };
    const wait = (start: number, elapsedMs: number, code: string) => ({
      ...{ state: 'ended', startedAt: day(start), elapsedMs, because: { code } },
    });
    expect(invoiceFacts(invoice, { now: 10 })).toEqual({
      ...{ invoiceId: 'i', asOf: day(10), issuedAt: day(3), correctedAt: day(4) },
      ...{ lateness: wait(1, 2, 'issued'), paymentDelay: wait(5, 4, 'paid') },
      timeToPay: wait(3, 6, 'paid'),
    });
    const open = { elapsedMs: null, startedAt: null };
    expect(invoiceFacts({ ...invoice, scheduledAt: null, dueAt: 12 }, { now: 3 })).toEqual({
      ...{ invoiceId: 'i', asOf: day(3), issuedAt: day(3), correctedAt: null },
      lateness: { ...open, state: 'not_applicable', because: { code: 'no_start' } },
      paymentDelay: { ...open, state: 'not_due', startedAt: day(12), because: { code: 'not_due' } },
      timeToPay: { state: 'waiting', startedAt: day(3), elapsedMs: 0, because: { code: 'now' } },
    });
    expect(invoiceFacts({ id: 'i', issuedAt: 1, dueAt: 9, paidAt: 5 }, { now: 10 })).toMatchObject({
      paymentDelay: { state: 'ended', elapsedMs: 0 },
    });
  });

  it('counts as late what is more than 0 late, paid or not', () => {
    const read = (more: object) => invoiceFacts({ id: 'i', issuedAt: 0, ...more }, { now: 10 });
    const invoices = [
      { dueAt: 5, paidAt: 5 },
      { dueAt: 5, paidAt: 6 },
      { dueAt: 9 },
      { dueAt: 10 },
    ];
    expect(measure(paymentDelay(), invoices.map(read))).toMatchObject({
      ...{ n: 2, waiting: 2, late: { numerator: 2, denominator: 4 } },
      withWaiting: { n: 4, ended: 2 },
    });
    expect(measure(billingAccuracy(), [read({ correctedAt: 10 })])).toMatchObject({ corrected: 1 });
  });
});

describe('flows', () => {
  const milestones = ['a', 'b', 'c'];
  const flow = (at: readonly (number | null)[], endedAt: number | null = null) =>
    flowFacts(
      {
        ...{ id: 'f', startedAt: 0, endedAt },
        events: at.flatMap((each, i) =>
          each === null ? [] : [{ milestone: milestones[i]!, at: each }],
        ),
      },
      { milestones, now: 100 },
    );

  it('tell of each step who came, skipped, waits or gave up', () => {
    const flows = [flow([10, 20, 30]), flow([20, 10, null], 50), flow([null, 10, null]), flow([])];
    const { milestones: steps, ...whole } = measure(milestoneFlow({ milestones }), flows);
    const counts = (waiting: number, gaveUp: number, skipped: number, outOfOrder: number) => ({
      ...{ waiting, gaveUp, skipped, outOfOrder },
    });
    expect(steps).toMatchObject([
      {
        ...{ milestone: 'a', reached: { numerator: 2, denominator: 4 }, ...counts(1, 0, 1, 0) },
        ofPrevious: { numerator: 2, denominator: 4 },
        fromStart: { n: 4, ended: 2, medianMs: 20, longestMs: 100 },
      },
      {
        ...{ milestone: 'b', reached: { numerator: 3, denominator: 4 }, ...counts(0, 0, 0, 1) },
        ofPrevious: { numerator: 2, denominator: 2 },
        fromPrevious: { n: 2, ended: 2, longestMs: 10 },
      },
      {
        ...{ milestone: 'c', reached: { numerator: 1, denominator: 4 }, ...counts(1, 1, 0, 0) },
        ofPrevious: { numerator: 1, denominator: 3 },
        fromPrevious: { n: 3, ended: 1, longestMs: 90 },
      },
    ]);
    expect(whole).toMatchObject({ numerator: 1, denominator: 4, stallsAt: 'c' });
  });

  it('name the event that reached a milestone, the first of several', () => {
    const events = [
      { milestone: 'b', at: 9 },
      { milestone: 'b', at: 7 },
      { milestone: 'b', at: 7 },
      { milestone: 'a', at: 11 },
    ];
    expect(flowFacts({ id: 'f', startedAt: 0, events }, { milestones, now: 10 })).toEqual({
      ...{ flowId: 'f', asOf: day(10), startedAt: day(0), endedAt: null },
      milestones: [
        { milestone: 'a', reachedAt: null, event: null },
        { milestone: 'b', reachedAt: day(7), event: 1 },
        { milestone: 'c', reachedAt: null, event: null },
      ],
    });
    const late = flowFacts(
      { id: 'f', startedAt: 11, endedAt: 12, events: [] },
      { milestones, now: 10 },
    );
    expect(late).toMatchObject({ startedAt: null, endedAt: null });
  });
});
