import { describe, expect, it } from 'vitest';
import {
  agentTimes,
  billingAccuracy,
  bucketMetric,
  ces,
  clockAttribute,
  contactFacts,
  contactsOf,
  costPerTicket,
  csat,
  customerRetellings,
  defineReviewForm,
  firstResponseTime,
  flowFacts,
  groupMetric,
  handoffs,
  invoiceFacts,
  issueThreads,
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
  slaAttainment,
  touches,
  verdictPairs,
  type Contact,
} from '../../src/metrics/index.js';
import { netShare, netShareDifference, wilsonInterval } from '../../src/stats/index.js';
import { agent, created, facts, on, to } from './factSamples.js';
import { total } from './toyMetrics.js';

const close = (value: number): number => expect.closeTo(value, 9) as number;
const day = (n: number): Date => new Date(n);

describe('contacts', () => {
  const contact = (queuedAt: number, more: Partial<Contact> = {}): Contact => ({
    ...{ customer: 'c', issue: 'i', queuedAt },
    ...more,
  });
  const options = { window: 10, now: 100 };

  it('have facts with all that was told of them, and nothing of what was not', () => {
    const told = {
      ...{ id: 'k', ticketId: 't', customer: 'c', issue: 'i', channel: 'chat', agent: 'ana' },
      ...{ excluded: null, parentId: 'p', idle: false, resolved: true, unresolvable: true },
      ...{ surveyedResolved: false, agentReplies: 3 },
      selfService: { by: 'article', outcome: 'abandoned' },
    } as const;
    const link = (id: string | null, index: number, at: number, gapMs: number) => ({
      ...{ id, index, at: day(at), channel: id === null ? null : 'chat', gapMs },
    });
    const found = contactFacts([contact(90), { ...told, queuedAt: 85 }], options);
    expect(found[1]).toEqual({
      ...{ ...told, at: day(85), asOf: day(100), unmatched: false, mature: true, pastKnown: true },
      ...{ previous: null, next: link(null, 0, 90, 5), nextOfCustomer: link(null, 0, 90, 5) },
    });
    expect(found[0]).toEqual({
      ...{ id: null, ticketId: null, customer: 'c', issue: 'i', channel: null, agent: null },
      ...{ at: day(90), asOf: day(100), excluded: null, parentId: null, unmatched: false },
      ...{ idle: false, mature: true, pastKnown: true, resolved: null, unresolvable: false },
      ...{ surveyedResolved: null, agentReplies: null, selfService: null },
      ...{ previous: link('k', 1, 85, 5), next: null, nextOfCustomer: null },
    });
  });

  it('are tied by customer and issue, or by their thread or ticket', () => {
    const linked = (a: Partial<Contact>, b: Partial<Contact>) => {
      const [first] = contactFacts([contact(0, a), contact(1, b)], options);
      return [first?.next?.index, first?.nextOfCustomer?.index, first?.unmatched];
    };
    expect(linked({}, {})).toEqual([1, 1, false]);
    expect(linked({}, { issue: 'j' })).toEqual([undefined, 1, false]);
    expect(linked({ issue: null }, { issue: null })).toEqual([undefined, 1, true]);
    const thread = { customer: null, threadId: 'x' };
    expect(linked(thread, thread)).toEqual([1, 1, false]);
    expect(linked({ ...thread, ticketId: 'a' }, { ...thread, ticketId: 'b' })).toEqual([
      ...[1, 1, false],
    ]);
    const ticket = { issue: null, ticketId: 'x' };
    expect(linked({ ...ticket, customer: null }, ticket)).toEqual([1, 1, false]);
    expect(linked({ customer: null }, { customer: null })).toEqual([undefined, undefined, true]);
    expect(linked({}, { idle: true })).toEqual([undefined, undefined, false]);
    expect(linked({}, { queuedAt: 11 })).toEqual([undefined, undefined, false]);
  });

  it('are matters with their first and last contact', () => {
    const chat = { channel: 'chat', ticketId: 't' };
    const found = issueThreads(
      [
        contact(20, { ...chat, id: 'b', toldAgain: true }),
        contact(10, { ...chat, id: 'a' }),
        contact(25, chat),
        contact(25, { ...chat, channel: null }),
        contact(5, { customer: null }),
        contact(91, { customer: 'd', idle: true }),
        contact(91, { customer: 'd', excluded: 'spam' }),
        contact(101),
      ],
      options,
    );
    const loose = { channels: [], switches: 0, retellings: 0, inferredRetellings: 0 };
    expect(found).toEqual([
      {
        ...{ ...loose, customer: null, issue: 'i', contacts: [null], mature: true },
        ...{ at: day(5), lastAt: day(5) },
      },
      {
        ...{ customer: 'c', issue: 'i', contacts: ['a', 'b', null, null], channels: ['chat'] },
        ...{ at: day(10), lastAt: day(25), mature: true, switches: 0 },
        ...{ retellings: 2, inferredRetellings: 1 },
      },
    ]);
    expect(measure(customerRetellings(), found)).toMatchObject({
      ...{ value: 1, total: 2, max: 2, inferred: 1, any: { numerator: 1, denominator: 2 } },
    });
  });

  it('keep agents busy until now, alone or several at once', () => {
    const handled = { agent: 'ana', talkMs: 10, holdMs: 5, wrapMs: 5 };
    const contacts = [
      contact(0, { ...handled, answeredAt: 0 }),
      contact(0, { ...handled, answeredAt: 20 }),
      contact(0, { ...handled, answeredAt: 90 }),
      contact(0, { ...handled, answeredAt: null }),
      contact(0, { ...handled, answeredAt: 5, wrapMs: null }),
      contact(0, { ...handled, answeredAt: 5, agent: null }),
    ];
    const shifts = [
      { agent: 'ana', from: 10, to: 30 },
      { agent: 'ana', from: 20, to: 95 },
      { agent: 'ben', from: 99, to: 200 },
    ];
    expect(agentTimes(contacts, { now: 100, shifts })).toEqual([
      {
        ...{ agent: 'ana', staffedMs: 85, busyMs: 50, busyStaffedMs: 35, handleMs: 50 },
        ...{ peak: 1, contacts: 3 },
      },
      {
        ...{ agent: 'ben', staffedMs: 1, busyMs: 0, busyStaffedMs: 0, handleMs: 0 },
        ...{ peak: 0, contacts: 0 },
      },
    ]);
  });
});

describe('contacts in the logs of tickets', () => {
  const say = (at: number, by: string, more: object = {}) =>
    ({ at, type: 'public_reply', by, ...more }) as const;
  const birth = { at: 0, type: 'created', by: 'customer', channel: 'chat' } as const;
  const log = (...events: readonly object[]) =>
    contactsOf(
      [{ id: 't', customer: 'c', issue: '', assignee: 'eve', events: [birth, ...events] as never }],
      {
        ...{ now: 100, sessions: { chat: 5 } },
      },
    );

  it('are told whole', () => {
    const [first, ...others] = log(say(3, 'agent'), say(4, 'agent', { actor: 'ana' }));
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      ...{ id: 't#1', customer: 'c', issue: null, channel: 'chat', ticketId: 't', threadId: 't' },
      ...{ excluded: null, parentId: null, unresolvable: false, queuedAt: day(0) },
      ...{ answeredAt: day(3), agent: 'ana', agentReplies: 2, resolved: false, idle: false },
      ...{ selfService: null, surveyedResolved: null },
    });
    expect(log(say(3, 'agent'))[0]?.agent).toBe('eve');
    expect(log()[0]).toMatchObject({ agent: null, answeredAt: null, agentReplies: 0 });
  });

  it('go on for as long as the pause is, counted from the last word of either side', () => {
    const begins = (...events: readonly object[]) =>
      log(...events).map(({ queuedAt }) => queuedAt.getTime());
    expect(begins(say(3, 'agent'), say(8, 'customer'), say(13, 'customer'))).toEqual([0]);
    expect(begins(say(3, 'agent'), say(9, 'customer'))).toEqual([0, 9]);
    expect(begins(say(50, 'customer'))).toEqual([0]);
    expect(begins(say(3, 'agent', { auto: true }), say(50, 'customer'))).toEqual([0]);
    expect(begins(say(3, 'agent'), say(50, 'customer', { auto: true }))).toEqual([0]);
    expect(begins(say(3, 'agent'), say(100, 'customer'), say(101, 'agent'))).toEqual([0, 100]);
    const solved = { at: 3, type: 'status_changed', to: 'solved' };
    expect(begins(solved, say(50, 'customer'))).toEqual([0, 50]);
    expect(begins({ ...solved, at: 50 }, say(50, 'customer'))).toEqual([0]);
    expect(begins({ ...birth, at: 50 })).toEqual([0]);
  });
});

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
      plain: { low: 100 * net.wald!.low, high: 100 * net.wald!.high },
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
    expect(measure(csat(), [5, 4, 3, null])).toMatchObject({
      ...{ value: 2 / 3, asked: 4, worst: 0.5, best: 0.75, responseRate: 0.75 },
      mean: { value: 4, sd: 1 },
      scores: [1, 2, 3, 4, 5].map((score) => ({ score, n: Number(score > 2) })),
    });
    expect(measure(ces(), [7, 4, null, null])).toMatchObject({
      ...{ value: 5.5, sd: close(Math.sqrt(4.5)), agree: { numerator: 1, denominator: 2 } },
      ...{ asked: 4, worst: 13 / 4, best: 25 / 4 },
    });
    expect(measure(csat(), [5])).toMatchObject({ asked: 1, worst: null, best: null });
    expect(measure(csat(), [null])).toMatchObject({ value: null, worst: 0, best: 1 });
    expect(measure(ces(), [null])).toMatchObject({ value: null, worst: 1, best: 7 });
  });

  it('on a scale of two points are good at the upper one', () => {
    expect(measure(csat({ scale: { min: 0, max: 1 } }), [0, 1]).numerator).toBe(1);
    expect(measure(csat({ scale: { min: 0, max: 2 } }), [0, 1, 2]).numerator).toBe(2);
    expect(measure(csat({ satisfiedFrom: 5 }), [4, 5]).numerator).toBe(1);
    expect(measure(ces({ agreeFrom: 7 }), [6, 7]).agree.numerator).toBe(1);
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

describe('tickets', () => {
  it('are counted by how often, with a histogram', () => {
    const moved = (n: number) =>
      facts(`t${n}`, [
        created(0),
        ...Array.from({ length: n }, (_, i) => on(i + 1, 'assigned', { to: `a${i % 2}` })),
      ]);
    expect(measure(handoffs(), [moved(0), moved(1), moved(3), moved(4)])).toMatchObject({
      ...{ value: 5 / 4, n: 4, max: 3, many: { numerator: 1, denominator: 4 } },
      histogram: [
        { value: 0, count: 2 },
        { value: 2, count: 1 },
        { value: 3, count: 1 },
      ],
      agents: { n: 4, mean: 5 / 4, max: 2, low: 0 },
    });
    const touched = [facts('t', [created(0), agent(1), agent(2), agent(3)])];
    expect(measure(touches(), touched)).toMatchObject({
      ...{ value: 3, many: { numerator: 1 }, replies: { n: 1, mean: 3, low: null } },
    });
  });

  it('may be answered by a bot where one may', () => {
    const bot = facts('t', [created(0), on(1, 'public_reply', { by: 'bot' }), agent(3)]);
    const hours = (options: object) =>
      Number(measure(firstResponseTime(options), [bot]).value) / 3.6e6;
    expect([hours({}), hours({ bots: 'include' }), hours({ time: 'business' })]).toEqual([3, 1, 3]);
  });

  it('whose breach is excused count as met in the adjusted figures', () => {
    const late = facts('t', [created(0), agent(2)]);
    const metric = slaAttainment({ metric: 'first_response' });
    const excused = (state: string) => ({
      ...late,
      clocks: late.clocks.map((cycle) => ({
        ...cycle,
        adjusted: { ...cycle, state } as unknown as typeof cycle.adjusted,
      })),
    });
    const items = [late, excused('met'), excused('breached')];
    const found = measure(metric, items);
    expect(found).toMatchObject({ breached: 3, met: 0, excused: 1 });
    expect(found.adjusted).toMatchObject({ breached: 2, met: 1 });
    const fold = (from: number) =>
      items.slice(from, from + 2).reduce((state, item) => metric.add(state, item), metric.init());
    expect(metric.result(metric.merge(fold(0), fold(2)))).toEqual(found);
  });

  it('group clocks by an attribute at their start, their stop or their worst', () => {
    const priority = (hours: number, given: string) => on(hours, 'priority_changed', { to: given });
    const { clocks } = facts('t', [
      created(0, { priority: 'low' }),
      ...[priority(1, 'high'), priority(2, 'normal'), agent(3), to(4, 'solved')],
    ]);
    const ask = (as: 'start' | 'stop' | 'worst', order?: readonly string[], field = 'priority') =>
      clockAttribute({ ...clocks[0]!, ...({} as never) }, { field, as, ...(order && { order }) });
    expect([ask('start'), ask('stop')]).toEqual(['low', 'normal']);
    expect(ask('worst', ['high', 'normal', 'low'])).toBe('high');
    expect(ask('worst', ['low', 'normal'])).toBe('low');
    expect(ask('worst', ['urgent'])).toBe('low');
    expect(ask('start', undefined, 'category')).toBe('new');
    expect(ask('start', undefined, 'nothing')).toBeNull();
    const bare = { ...clocks[0]!, attributesDuring: [] } as never;
    expect(clockAttribute(bare, { field: 'x', as: 'start' })).toBeNull();
    expect(clockAttribute(bare, { field: 'x', as: 'stop' })).toBeNull();
    expect(clockAttribute(bare, { field: 'x', as: 'worst', order: [] })).toBeNull();
  });
});

describe('groups and stretches of time', () => {
  it('merge by their keys', () => {
    const metric = groupMetric(total, (item: number) => item % 2 === 0);
    const state = (...items: readonly number[]) =>
      items.reduce((folded, item) => metric.add(folded, item), metric.init());
    expect(metric.result(metric.merge(state(1, 2), state(3, 5)))).toEqual([
      { key: false, result: { n: 3, sum: 9 } },
      { key: true, result: { n: 1, sum: 2 } },
    ]);
    expect(metric.result(metric.merge(state(), state(2)))).toEqual([
      { key: true, result: { n: 1, sum: 2 } },
    ]);
  });

  it('have their edges where weeks and months begin', () => {
    const edges = (bucket: 'week' | 'month', at: string) => {
      const metric = bucketMetric(total, { at: () => at, bucket, timeZone: 'UTC' });
      return measure(metric, [1]).map(({ from, to: end }) =>
        [from, end].map((each) => each?.toISOString().slice(0, 10)),
      );
    };
    expect(edges('week', '2026-03-01T23:59:59Z')).toEqual([['2026-02-23', '2026-03-02']]);
    expect(edges('week', '2026-03-02T00:00:00Z')).toEqual([['2026-03-02', '2026-03-09']]);
    expect(edges('month', '2026-12-31T23:59:59Z')).toEqual([['2026-12-01', '2027-01-01']]);
    expect(edges('month', '2027-01-01T00:00:00Z')).toEqual([['2027-01-01', '2027-02-01']]);
  });
});
