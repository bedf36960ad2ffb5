import { describe, expect, it } from 'vitest';
import {
  billingAccuracy,
  ces,
  costPerTicket,
  csat,
  defineReviewForm,
  durationMetric,
  flowFacts,
  invoiceFacts,
  invoiceLateness,
  measure,
  milestoneFlow,
  nps,
  paymentDelay,
  qualityScore,
  rateMetric,
  revenueLeakage,
  reviewerAgreement,
  reviewSample,
  timeToPay,
  type Invoice,
  type Metric,
  type SurveyAnswer,
} from '../../../src/metrics/index.js';
import { reasonsOf } from './reasonsOf.js';

const dedupe = 'parent';
const onInvalid = 'count';
const rejected = [null, 'rejected', { code: 'invalid_measurement' }];

type Ratings = Metric<SurveyAnswer, unknown, unknown>;

describe('ratings', () => {
  const beside: SurveyAnswer[] = [
    null,
    { score: null, ticketId: 't' },
    { score: 1, ticketId: 't', excluded: 'test' },
    { score: 1, ticketId: 't', parentId: 'p' },
    0.5,
    'none' as never,
  ];
  const besideReasons = [
    [null, 'not_applicable', { code: 'no_answer' }],
    ['t', 'not_applicable', { code: 'no_answer' }],
    ['t', 'excluded', { code: 'test' }],
    ['t', 'excluded', { code: 'child', detail: { parent: 'p' } }],
    rejected,
    rejected,
  ];
  const filled = { dedupe, onInvalid } as const;
  it.each([
    [
      csat<SurveyAnswer>(filled),
      [
        [3, 'denominator', 'not_satisfied'],
        [4, 'numerator', 'satisfied'],
      ],
    ],
    [
      ces<SurveyAnswer>(filled),
      [
        [4, 'measured', 'agrees_not'],
        [5, 'measured', 'agrees'],
      ],
    ],
    [
      nps<SurveyAnswer>(filled),
      [
        [6, 'measured', 'detractor'],
        [7, 'measured', 'passive'],
        [8, 'measured', 'passive'],
        [9, 'measured', 'promoter'],
      ],
    ],
  ] as const)('%# say on which side of the line they are', (metric, lines) => {
    const items: SurveyAnswer[] = lines.map(([score]) => ({ score, ticketId: 't' }));
    const all = [...items, ...beside];
    expect(reasonsOf(metric as Ratings, all)).toEqual([
      ...lines.map(([score, counted, code]) => ['t', counted, { code, detail: { score } }]),
      ...besideReasons,
    ]);
    const counts = { n: lines.length, unanswered: 2, excluded: 2, rejected: 2 };
    expect(measure(metric as Ratings, all)).toMatchObject(counts);
  });
});

describe('reviews', () => {
  const form = defineReviewForm({
    criteria: [
      { id: 'tone', weight: 1, max: 2 },
      { id: 'privacy', weight: 1, max: 1, autoFail: true },
    ],
  });

  it('are scored, failed or empty', () => {
    const review = (tone: number | null, privacy: number | null) => ({
      ...{ id: 'r', ticketId: 't', answers: { tone, privacy } },
    });
    const { id: _id, ...unnamed } = review(2, 1);
    const reviews = [review(1, 1), review(2, 0), review(null, null), unnamed, { answers: {} }];
    expect(reasonsOf(qualityScore(form, { onInvalid }), reviews)).toEqual([
      ['r', 'measured', { code: 'scored', detail: { score: 75 } }],
      ['r', 'measured', { code: 'auto_fail', detail: { score: 0, criterion: 'privacy' } }],
      ['r', 'not_applicable', { code: 'nothing_applies' }],
      ['t', 'measured', { code: 'scored', detail: { score: 100 } }],
      rejected,
    ]);
  });

  it('agree or disagree', () => {
    const metric = reviewerAgreement({ categories: ['pass', 'fail'], onInvalid });
    const pairs = [
      { id: 'r', first: 'pass', second: 'pass' },
      { first: 'pass', second: 'fail' },
      { first: 'pass', second: 'maybe' },
    ];
    expect(reasonsOf(metric, pairs)).toEqual([
      ['r', 'measured', { code: 'agree', detail: { first: 'pass', second: 'pass' } }],
      [null, 'measured', { code: 'disagree', detail: { first: 'pass', second: 'fail' } }],
      rejected,
    ]);
    expect(measure(metric, pairs)).toMatchObject({ n: 2, rejected: 1 });
  });

  it('are drawn by a hash of the seed and the id', () => {
    // FNV-1a twice, each mixed as in MurmurHash 3; computed apart.
    const metric = reviewSample({ seed: 'week 1', size: 1, idOf: String });
    expect(reasonsOf(metric, ['t1', 't2'])).toEqual([
      ['t1', 'measured', { code: 'hash', detail: { hash: 7_647_237_447_434_728 } }],
      ['t2', 'measured', { code: 'hash', detail: { hash: 1_634_950_209_790_620 } }],
    ]);
  });
});

describe('money', () => {
  it('is lost or not', () => {
    const items = [
      { id: 'a', currency: 'EUR', expected: 9, underbilled: 1, slaCredits: 2, late: 5 },
      { currency: 'EUR', expected: 9, late: 5 },
      { currency: 'EUR', expected: -1 },
    ];
    const detail = (leakage: number) => ({ expected: 9, leakage, currency: 'EUR' });
    expect(reasonsOf(revenueLeakage({ onInvalid }), items)).toEqual([
      ['a', 'numerator', { code: 'leaks', detail: detail(3) }],
      [null, 'denominator', { code: 'leaks_nothing', detail: detail(0) }],
      [null, 'rejected', { code: 'not_minor_units' }],
    ]);
  });

  it('is spent on tickets', () => {
    const items = [
      { id: 'a', currency: 'EUR', cost: 9, tickets: 3 },
      { currency: '', cost: 9, tickets: 3 },
    ];
    expect(reasonsOf(costPerTicket({ onInvalid }), items)).toEqual([
      ['a', 'measured', { code: 'cost', detail: { cost: 9, tickets: 3, currency: 'EUR' } }],
      rejected,
    ]);
  });
});

describe('invoices', () => {
  const read = (more: Omit<Invoice, 'id'>) => invoiceFacts({ id: 'i', ...more }, { now: 100 });
  const none = read({});
  const ended = read({ scheduledAt: 0, issuedAt: 5, dueAt: 7, paidAt: 9 });
  const open = read({ scheduledAt: 0, issuedAt: null, dueAt: 7 });
  const early = read({ scheduledAt: 200, dueAt: 200 });
  const invalid = [null, 'rejected', { code: 'invalid_facts' }];

  it.each([
    [invoiceLateness({ onInvalid }), 'issued'],
    [paymentDelay({ onInvalid }), 'paid'],
  ])('%# are waited for', (metric, ending) => {
    expect(reasonsOf(metric, [ended, open, early, none, {} as never])).toEqual([
      ['i', 'measured', { code: ending }],
      ['i', 'censored', { code: 'now' }],
      ['i', 'immature', { code: 'not_due' }],
      ['i', 'not_applicable', { code: 'no_start' }],
      invalid,
    ]);
  });

  it('are paid from their issue on', () => {
    expect(reasonsOf(timeToPay(), [ended, open, read({ issuedAt: 100 })])).toEqual([
      ['i', 'measured', { code: 'paid' }],
      ['i', 'not_applicable', { code: 'no_start' }],
      ['i', 'censored', { code: 'now' }],
    ]);
  });

  it('are corrected within the window, whose last instant counts', () => {
    const issued = (issuedAt: number, correctedAt: number | null) =>
      read({ issuedAt, correctedAt });
    const facts = [issued(0, 10), issued(0, 11), issued(90, null), issued(91, 92), none];
    const metric = billingAccuracy({ within: 10, onInvalid });
    expect(reasonsOf(metric, [...facts, {} as never])).toEqual([
      ['i', 'denominator', { code: 'corrected' }],
      ['i', 'numerator', { code: 'never_corrected' }],
      ['i', 'numerator', { code: 'never_corrected' }],
      ['i', 'immature', { code: 'window_open' }],
      ['i', 'not_applicable', { code: 'not_issued' }],
      invalid,
    ]);
  });
});

describe('flows', () => {
  const milestones = ['invited', 'active'];
  const flow = (at: readonly number[], endedAt: number | null = null, startedAt = 0) =>
    flowFacts(
      {
        ...{ id: 'f', startedAt, endedAt },
        events: at.map((each, i) => ({ milestone: milestones[i]!, at: each })),
      },
      { milestones, now: 100 },
    );

  it('are completed, given up or going on', () => {
    const metric = milestoneFlow({ milestones, within: 10, onInvalid });
    const facts = [
      ...[flow([1, 2]), flow([1], 50), flow([]), flow([1])],
      ...[flow([91], null, 90), flow([], null, 91), flow([], null, 101), {} as never],
    ];
    expect(reasonsOf(metric, facts)).toEqual([
      ['f', 'numerator', { code: 'completed', detail: { reached: 'active', next: null } }],
      ['f', 'denominator', { code: 'gave_up', detail: { reached: 'invited', next: 'active' } }],
      ['f', 'denominator', { code: 'waiting', detail: { reached: null, next: 'invited' } }],
      ['f', 'denominator', { code: 'waiting', detail: { reached: 'invited', next: 'active' } }],
      ['f', 'denominator', { code: 'waiting', detail: { reached: 'invited', next: 'active' } }],
      ['f', 'immature', { code: 'window_open' }],
      ['f', 'not_applicable', { code: 'not_started' }],
      [null, 'rejected', { code: 'invalid_facts' }],
    ]);
    expect(measure(metric, facts)).toMatchObject({
      ...{ numerator: 1, denominator: 5, immature: 1, notStarted: 1, rejected: 1 },
      ...{ stallsAt: 'active' },
    });
  });
});

describe('metrics of your own', () => {
  it('say on which side an item is', () => {
    const metric = rateMetric({
      ...{ id: 'even', onInvalid, idOf: String },
      counts: (n: number) => (n < 0 ? null : n === 0 ? (0 as never) : n % 2 === 0),
    });
    expect(reasonsOf(metric, [2, 1, -1, 0])).toEqual([
      ['2', 'numerator', { code: 'counts' }],
      ['1', 'denominator', { code: 'counts_not' }],
      ['-1', 'not_applicable', { code: 'on_neither_side' }],
      ['0', 'rejected', { code: 'invalid_measurement' }],
    ]);
    const unnamed = rateMetric({ id: 'all', counts: () => true });
    expect(reasonsOf(unnamed, [1])).toEqual([[null, 'numerator', { code: 'counts' }]]);
  });

  it('say whether it has a duration', () => {
    const metric = durationMetric({
      ...{ id: 'length', onInvalid, idOf: String },
      read: (n: number | null) => n,
    });
    expect(reasonsOf(metric, [5, null, -1])).toEqual([
      ['5', 'measured', { code: 'measured' }],
      ['null', 'not_applicable', { code: 'no_duration' }],
      rejected,
    ]);
    const unnamed = durationMetric({ id: 'length', read: Number });
    expect(reasonsOf(unnamed, [5])).toEqual([[null, 'measured', { code: 'measured' }]]);
  });
});
