import { describe, expect, it } from 'vitest';
import {
  abandonRate,
  agentTimes,
  averageHandleTime,
  averageSpeedOfAnswer,
  backlog,
  backlogSeries,
  billingAccuracy,
  channelSwitches,
  clockAttribute,
  clockFacts,
  contactConcurrency,
  contactFacts,
  containmentRate,
  costPerTicket,
  csat,
  customerRetellings,
  defineReviewForm,
  durationMetric,
  escalationRate,
  firstResponseTime,
  flowFacts,
  groupMetric,
  handoffs,
  invoiceFacts,
  issueThreads,
  linkFollowUps,
  measure,
  milestoneFlow,
  nextResponseTime,
  npsDifference,
  oneTouchRate,
  paymentDelay,
  qualityScore,
  rateMetric,
  repeatContactRate,
  reopenRate,
  revenueLeakage,
  reviewerAgreement,
  reviewSample,
  slaAttainment,
  touches,
  verdictPairs,
  type Metric,
} from '../../../src/metrics/index.js';
import { created, facts, to } from '../factSamples.js';
import { total } from '../toyMetrics.js';
import { refusalOf } from './refusalOf.js';

type Row = readonly [
  argument: string,
  expected: unknown,
  metric: unknown,
  item: unknown,
  received?: unknown,
];

/** Each row's item is refused at its place, saying what was found there and what would be right. */
function refuses(code: string, rows: readonly Row[]): void {
  it.each(rows)(`${code} at item%s: %#`, (path, expected, metric, item, received = undefined) => {
    const measured = metric as Metric<unknown, unknown, unknown>;
    expect(refusalOf(() => measure(measured, [item]))).toEqual([
      ...[code, `items[0]${path}`, received, expected],
    ]);
  });
}

describe('contacts', () => {
  const call = (more: object) => ({ customer: 'c', queuedAt: 10, ...more });
  const [beside, before] = [
    'null beside answeredAt: who was answered did not give up waiting',
    'not before queuedAt',
  ];
  const ms = 'whole ms, 0 or more';
  const long = 2 ** 50;
  const handled = { answeredAt: 10, talkMs: 0, holdMs: 0, wrapMs: 0 };
  refuses('invalid_contact', [
    ['', 'a contact', abandonRate(), 7, 7],
    ['', 'a contact', averageSpeedOfAnswer(), null, null],
    ['.abandonedAt', beside, abandonRate(), call({ answeredAt: 11, abandonedAt: 12 }), 12],
    ['.answeredAt', before, abandonRate(), call({ answeredAt: 9 }), 9],
    ['.abandonedAt', before, abandonRate(), call({ abandonedAt: 9 }), 9],
    ['.talkMs', ms, averageHandleTime(), call({ ...handled, talkMs: -1 }), -1],
    ['.holdMs', ms, averageHandleTime(), call({ ...handled, holdMs: 0.5 }), 0.5],
    ['.wrapMs', ms, averageHandleTime(), call({ ...handled, wrapMs: '1' }), '1'],
    ['.talkMs', ms, averageHandleTime(), call({ ...handled, talkMs: long + 1 }), long + 1],
  ]);

  it('may wait and talk for no time, or for very long', () => {
    expect(measure(averageSpeedOfAnswer(), [call({ answeredAt: 10 })]).value).toBe(0);
    expect(measure(averageHandleTime(), [call({ ...handled, talkMs: long })]).value).toBe(long);
    expect(measure(averageHandleTime(), [call(handled)]).value).toBe(0);
  });

  const own = "{ by: 'bot' or 'article', outcome: 'solved', 'abandoned' or 'handed_over' }";
  const texts = ['customer', 'issue', 'channel', 'agent', 'id', 'ticketId', 'threadId', 'parentId'];
  const answers = ['resolved', 'surveyedResolved', 'toldAgain', 'unresolvable', 'idle'];
  it.each([
    ...texts.map((key) => [key, 1, 'a text or null'] as const),
    ...answers.map((key) => [key, 'yes', 'true, false or null'] as const),
    ['selfService', {}, own],
    ['selfService', { by: 'bot', outcome: 'lost' }, own],
    ['selfService', { by: 'fax', outcome: 'solved' }, own],
  ])('are refused when %s is %j', (key, value, expected) => {
    const contacts = [call({}), call({ [key]: value })] as never;
    const refusal = ['invalid_contact', `contacts[1].${key}`, value, expected];
    const options = { window: 1, now: 20 };
    expect(refusalOf(() => contactFacts(contacts, options))).toEqual(refusal);
    expect(refusalOf(() => issueThreads(contacts, options))).toEqual(refusal);
    expect(refusalOf(() => agentTimes(contacts, { now: 20 }))).toEqual(refusal);
  });

  it('are objects in a list', () => {
    const options = { window: 1, now: 20 };
    const list = 'an array or other iterable';
    expect(refusalOf(() => contactFacts([7] as never, options))).toEqual([
      ...['invalid_contact', 'contacts[0]', 7, 'a contact'],
    ]);
    expect(refusalOf(() => contactFacts(7 as never, options))).toEqual([
      ...['not_iterable', 'contacts', 7, list],
    ]);
    expect(refusalOf(() => agentTimes([], { now: 20, shifts: 7 as never }))).toEqual([
      ...['not_iterable', 'options.shifts', 7, list],
    ]);
  });

  it.each([
    [{ agent: 1 }, 'agent', 1, 'a text'],
    [null, 'agent', undefined, 'a text'],
    [{ agent: 'ana', from: 5, to: 4 }, 'to', 4, 'not before from'],
  ])('have no shift %j', (shift, key, received, expected) => {
    expect(refusalOf(() => agentTimes([], { now: 20, shifts: [shift as never] }))).toEqual([
      ...['invalid_contact', `options.shifts[0].${key}`, received, expected],
    ]);
    const empty = { agent: 'ana', from: 5, to: 5 };
    expect(agentTimes([], { now: 20, shifts: [empty] })).toMatchObject([{ staffedMs: 0 }]);
  });

  const [fact] = contactFacts([call({})], { window: 1, now: 20 });
  const flags = ['mature', 'pastKnown', 'unmatched', 'idle', 'unresolvable'];
  const links = ['previous', 'next', 'nextOfCustomer', 'selfService'];
  refuses('invalid_facts', [
    ['', 'facts of a contact', repeatContactRate(), null, null],
    ['', 'facts of a contact', containmentRate(), 7, 7],
    ...flags.map((key): Row => {
      return [`.${key}`, 'true or false', repeatContactRate(), { ...fact, [key]: 1 }, 1];
    }),
    ...links.map((key): Row => {
      return [`.${key}`, 'an object or null', repeatContactRate(), { ...fact, [key]: 1 }, 1];
    }),
    ['.selfService', own, containmentRate(), { ...fact, selfService: {} }, {}],
    ['.excluded', 'null, or why it is excluded', containmentRate(), { ...fact, excluded: 1 }, 1],
  ]);

  const [thread] = issueThreads([call({})], { window: 1, now: 20 });
  refuses('invalid_facts', [
    ['', 'what issueThreads gives', channelSwitches(), 7, 7],
    ['.mature', 'true or false', channelSwitches(), { ...thread, mature: 1 }, 1],
    ['.contacts', 'a list', channelSwitches(), { ...thread, contacts: 1 }, 1],
    ['.switches', 'a count', channelSwitches(), { ...thread, switches: -1 }, -1],
    ['.retellings', 'a count', customerRetellings(), { ...thread, retellings: 0.5 }, 0.5],
    [
      '.inferredRetellings',
      ...(['a count', customerRetellings(), { ...thread, inferredRetellings: '1' }, '1'] as const),
    ],
  ]);

  const time = { staffedMs: 1, busyMs: 1, busyStaffedMs: 1, handleMs: 1, peak: 1 };
  refuses('invalid_facts', [
    ['.staffedMs', ms, contactConcurrency(), null],
    ['.staffedMs', ms, contactConcurrency(), 7],
    ...Object.keys(time).map((key): Row => {
      return [`.${key}`, ms, contactConcurrency(), { ...time, [key]: 0.5 }, 0.5];
    }),
    ['.peak', ms, contactConcurrency(), { ...time, peak: -1 }, -1],
  ]);
});

describe('facts of tickets', () => {
  const open = facts('t', [created(0)]);
  const pick = (metric: unknown, path: string, expected: string, more: object, found?: unknown) =>
    [path, expected, metric, { ...open, ...more }, found] as const;
  const what = 'what ticketFacts returned';
  const ms = 'ms, 0 or more';
  const { firstResponse } = open;
  const status = { category: 'open', from: new Date(0), to: new Date(0) };
  refuses('invalid_facts', [
    ['', 'facts of a ticket', oneTouchRate(), null, null],
    ['', 'facts of a ticket', handoffs(), 7, 7],
    pick(oneTouchRate(), '.excluded', 'null, or why it is excluded', { excluded: 'x' }, 'x'),
    pick(oneTouchRate(), '.oneTouch', 'true, false or null', { oneTouch: 1 }, 1),
    pick(oneTouchRate(), '.fullResolution', 'facts of a ticket', { fullResolution: 1 }, 1),
    pick(handoffs(), '.handoffs.n', 'a count', { handoffs: null }),
    pick(handoffs(), '.handoffs.n', 'a count', { handoffs: { n: 0.5 } }, 0.5),
    pick(handoffs(), '.assignees', 'a list of assignees', { assignees: 1 }, 1),
    pick(touches(), '.touches.n', 'a count', { touches: { n: -1 } }, -1),
    pick(touches(), '.agentReplies.n', 'a count', { agentReplies: { n: '1' } }, '1'),
    pick(reopenRate(), '.solves', what, { solves: 1 }, 1),
    pick(reopenRate(), '.solves', what, { solves: [null] }, [null]),
    pick(reopenRate(), '.solves', what, { solves: [1] }, [1]),
    pick(reopenRate(), '.followUps', what, { followUps: 1 }, 1),
    pick(escalationRate(), '.escalations', 'facts of a ticket', { escalations: 1 }, 1),
    pick(firstResponseTime(), '.firstResponse', 'facts of a ticket', { firstResponse: 1 }, 1),
    pick(nextResponseTime(), '.nextResponses[0]', 'facts of a ticket', { nextResponses: [1] }, 1),
    pick(
      ...([firstResponseTime(), '.firstResponse.elapsedMs', ms] as const),
      ...([{ firstResponse: { ...firstResponse, elapsedMs: -1 } }, -1] as const),
    ),
    pick(
      ...([firstResponseTime({ time: 'business' }), '.firstResponse.businessMs', ms] as const),
      ...([{ firstResponse: { ...firstResponse, businessMs: null } }, null] as const),
    ),
    pick(backlog(), '.statuses', what, { statuses: 1 }, 1),
    pick(
      ...([backlog(), '.statuses[1].category', "a status of the library's"] as const),
      ...([{ statuses: [status, { ...status, category: 'x' }] }, 'x'] as const),
    ),
    pick(backlog(), '.createdAt', 'an instant', { createdAt: null }, null),
    pick(backlog(), '.asOf', 'after the creation', { asOf: new Date(0) }, new Date(0)),
    pick(slaAttainment(), '.clocks', 'a list of cycles', { clocks: 1 }, 1),
    pick(slaAttainment(), '.clocks[0].state', "a clock's state", { clocks: [{ state: 1 }] }, 1),
    pick(slaAttainment(), '.clocks[1].state', "a clock's state", {
      clocks: [open.clocks[0], null],
    }),
  ]);

  it('name the instant that is none', () => {
    const item = (more: object) => [{ ...open, ...more } as never];
    const argument = (call: () => unknown) => refusalOf(call).slice(0, 2);
    const statuses = [{ ...status, from: 'x' }];
    const solve = { solvedAt: 0, reopenedAt: 'x' };
    expect(argument(() => measure(backlog({ ageFrom: 'status' }), item({ statuses })))).toEqual([
      ...['invalid_instant', 'items[0].statuses[0].from'],
    ]);
    expect(argument(() => measure(backlog(), item({ createdAt: 'x' })))).toEqual([
      ...['invalid_instant', 'items[0].createdAt'],
    ]);
    expect(argument(() => measure(backlog(), item({ asOf: 'x' })))).toEqual([
      ...['invalid_instant', 'items[0].asOf'],
    ]);
    expect(argument(() => measure(reopenRate(), item({ asOf: 'x' })))).toEqual([
      ...['invalid_instant', 'items[0].asOf'],
    ]);
    expect(
      argument(() => measure(reopenRate(), item({ solves: [{ ...solve, solvedAt: 'x' }] }))),
    ).toEqual(['invalid_instant', 'items[0].solves[0].solvedAt']);
    expect(argument(() => measure(reopenRate(), item({ solves: [solve] })))).toEqual([
      ...['invalid_instant', 'items[0].solves[0].reopenedAt'],
    ]);
    const followed = { solves: [{ ...solve, reopenedAt: null }], followUps: [{ createdAt: 'x' }] };
    expect(argument(() => measure(reopenRate(), item(followed)))).toEqual([
      ...['invalid_instant', 'items[0].followUps[0].createdAt'],
    ]);
    expect(argument(() => measure(slaAttainment(), item({ asOf: 'x' })))).toEqual([
      ...['invalid_instant', 'items[0].asOf'],
    ]);
    const clocks = [{ ...open.clocks[0], state: 'met', dueAt: 'x' }];
    expect(argument(() => measure(slaAttainment(), item({ clocks })))).toEqual([
      ...['invalid_instant', 'items[0].clocks[0].dueAt'],
    ]);
  });

  it('come in lists', () => {
    const series = { from: 0, to: 1, bucket: 'day', timeZone: 'UTC' } as const;
    const bad = [open, null as never];
    const list = 'an array or other iterable';
    expect(refusalOf(() => backlogSeries(bad, series))).toEqual([
      ...['invalid_facts', 'facts[1]', null, 'facts of a ticket'],
    ]);
    expect(refusalOf(() => clockFacts(bad))).toEqual(['invalid_facts', 'facts[1]', null, what]);
    expect(refusalOf(() => clockFacts(7 as never))).toEqual(['not_iterable', 'facts', 7, list]);
    expect(refusalOf(() => linkFollowUps(7 as never))).toEqual(['not_iterable', 'facts', 7, list]);
    for (const clocks of [1, [1], [null]] as never[]) {
      const broken = { ...open, clocks };
      expect(refusalOf(() => clockFacts([broken]))).toEqual([
        ...['invalid_facts', 'facts[0]', broken, what],
      ]);
    }
    const damage: readonly object[] = [
      { ticketId: 1 },
      { followUpOf: 1 },
      { agentReplies: null },
      { agentReplies: { n: '1' } },
      { fullResolution: null },
      { fullResolution: { state: 1 } },
    ];
    for (const more of damage) {
      const broken = { ...open, ...more } as never;
      expect(refusalOf(() => linkFollowUps([open, broken]))).toEqual([
        ...['invalid_facts', 'facts[1]', broken, what],
      ]);
    }
    expect(refusalOf(() => linkFollowUps(bad))).toEqual(['invalid_facts', 'facts[1]', null, what]);
    const undated = { ...open, followUpOf: 'x', createdAt: 'x' as never };
    expect(refusalOf(() => linkFollowUps([undated])).slice(0, 2)).toEqual([
      ...['invalid_instant', 'facts[0].createdAt'],
    ]);
  });

  it('have attributes by which clocks are grouped', () => {
    const ask = (attributesDuring: unknown) => () =>
      clockAttribute({ attributesDuring } as never, { field: 'tier', as: 'start' });
    const at = 'cycle.attributesDuring';
    expect(refusalOf(ask(1))).toEqual(['invalid_facts', at, 1, 'what clockFacts returned']);
    expect(refusalOf(ask([null]))).toEqual([
      ...['invalid_facts', `${at}[0]`, null, 'attributes of a ticket'],
    ]);
    const infinite = { fields: { tier: Infinity } };
    for (const tier of [Infinity, [], {}]) {
      expect(refusalOf(ask([infinite, { fields: { tier } }])).slice(0, 2)).toEqual([
        ...['invalid_group_key', `${at}[0]`],
      ]);
      expect(refusalOf(ask([{ fields: { tier } }]))).toEqual([
        ...['invalid_group_key', `${at}[0]`, tier, 'a text, a number or a boolean'],
      ]);
    }
    expect(facts('s', [created(0), to(1, 'solved')]).solves).toHaveLength(1);
  });
});

describe('numbers and answers', () => {
  const rate = rateMetric({ id: 'r', counts: (item: never) => item });
  const duration = durationMetric({ id: 'd', read: (item: never) => item });
  const grouped = groupMetric(total, (item) => item);
  const sample = reviewSample({ seed: 's', size: 1, idOf: (item: never) => item });
  const agreement = reviewerAgreement({ categories: ['pass', 'fail'] });
  const form = defineReviewForm({ criteria: [{ id: 'tone', weight: 1, max: 2 }] });
  const quality = qualityScore(form);
  const score = 'an integer from 0 to 2, or null where it does not apply';
  const stars = 'an integer from 1 to 5, or null for no answer';
  const safe = Number.MAX_SAFE_INTEGER;
  refuses('invalid_measurement', [
    ['', 'true, false or null', rate, 1, 1],
    ['', 'ms, 0 or more, or null', duration, 'x', 'x'],
    ['', 'ms, 0 or more', duration, -1, -1],
    ['', 'ms, 0 or more', duration, NaN, NaN],
    ['', 'ms, 0 or more', duration, safe + 1, safe + 1],
    ['', 'an id, a text', sample, 1, 1],
    ['', 'a score, or a rating with one', csat(), 'x', 'x'],
    ['', stars, csat(), 6, 6],
    ['', stars, csat(), 0, 0],
    ['.score', stars, csat(), { score: 1.5 }, 1.5],
    ['.first', 'one of pass, fail', agreement, null],
    ['.second', 'one of pass, fail', agreement, { first: 'pass', second: 1 }, 1],
    ['.answers', 'scores by criterion', quality, null],
    ['.answers', 'scores by criterion', quality, { answers: [] }, []],
    ['.answers', 'scores by criterion', quality, { answers: 1 }, 1],
    ['.answers', 'one of tone', quality, { answers: { tune: 1 } }, 'tune'],
    ['.answers.tone', score, quality, { answers: {} }],
    ['.answers.tone', score, quality, { answers: { tone: 3 } }, 3],
    ['.answers.tone', score, quality, { answers: { tone: -1 } }, -1],
    ['.answers.tone', score, quality, { answers: { tone: 0.5 } }, 0.5],
    ['.answers.tone', score, quality, { answers: { tone: '1' } }, '1'],
    ['', 'an object with amounts', costPerTicket(), null, null],
    ['', 'an object with amounts', costPerTicket(), 7, 7],
    ['.currency', "a currency, as 'EUR'", costPerTicket(), { currency: '' }, ''],
    ['.currency', "a currency, as 'EUR'", costPerTicket(), { currency: 1 }, 1],
  ]);
  refuses('invalid_group_key', [
    ['', 'a text, a finite number, a boolean or null', grouped, NaN, NaN],
    ['', 'a text, a finite number, a boolean or null', grouped, [], []],
  ]);
  const amount = 'an integer of 0 or more';
  const eur = { currency: 'EUR', cost: 1, tickets: 1 };
  refuses('not_minor_units', [
    ['.cost', amount, costPerTicket(), { currency: 'EUR' }],
    ['.tickets', amount, costPerTicket(), { ...eur, tickets: -1 }, -1],
    ['.resolved', amount, costPerTicket(), { ...eur, resolved: 0.5 }, 0.5],
    ...['unbilled', 'underbilled', 'writtenOff', 'slaCredits', 'late'].map((key): Row => {
      return [`.${key}`, amount, revenueLeakage(), { ...eur, expected: 1, [key]: -1 }, -1];
    }),
  ]);

  it('may be as long and as little as they may be', () => {
    expect(measure(duration, [safe as never, 0 as never]).max).toBe(safe);
    expect(measure(csat(), [{ score: 1 }, { score: 5 }]).n).toBe(2);
    expect(measure(quality, [{ answers: { tone: 2 } }, { answers: { tone: 0 } }]).value).toBe(50);
  });

  it('are of one currency, and exact', () => {
    const dollar = { ...eur, currency: 'USD' };
    const metric = costPerTicket();
    const state = (item: typeof eur) => metric.add(metric.init(), item);
    expect(refusalOf(() => measure(metric, [eur, dollar]))).toEqual([
      ...['other_currency', 'items[1].currency', 'USD', 'EUR, as before'],
    ]);
    expect(refusalOf(() => metric.merge(state(eur), state(dollar)))).toEqual([
      ...['other_currency', 'other.currency', 'USD', 'EUR, as before'],
    ]);
    expect(refusalOf(() => measure(metric, [eur, { ...eur, cost: safe }]))).toEqual([
      ...['number_out_of_range', 'state.cost', safe + 1, 'at most 9,007,199,254,740,991'],
    ]);
  });

  const nps = 'what nps answers: { n, promoters, detractors }';
  it.each([
    [null],
    [{ n: 1, promoters: 1, detractors: 1 }],
    [{ n: -1, promoters: 0, detractors: 0 }],
    [{ n: 2, promoters: 0.5, detractors: 0 }],
    [{ n: 2, promoters: -1, detractors: 1 }],
    [{ n: 2, promoters: 1, detractors: -1 }],
  ])('are no counts of nps: %j', (counts) => {
    const whole = { n: 2, promoters: 1, detractors: 1 };
    expect(refusalOf(() => npsDifference(counts as never, whole))).toEqual([
      ...['invalid_measurement', 'before', counts, nps],
    ]);
    expect(refusalOf(() => npsDifference(whole, counts as never))).toEqual([
      ...['invalid_measurement', 'after', counts, nps],
    ]);
  });

  it('are verdicts of at most 1,000 on one subject', () => {
    const verdicts = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ subject: 's', reviewer: `r${i}`, verdict: 'pass' }));
    expect(refusalOf(() => verdictPairs(verdicts(1001)))).toEqual([
      ...['invalid_measurement', 'verdicts[1000]', 'r1000', 'at most 1000 reviewers'],
    ]);
    expect(verdictPairs(verdicts(1000))).toHaveLength(499_500);
    for (const key of ['subject', 'reviewer', 'verdict']) {
      expect(refusalOf(() => verdictPairs([{ ...verdicts(1)[0]!, [key]: 1 }]))).toEqual([
        ...['invalid_measurement', `verdicts[0].${key}`, 1, 'a text'],
      ]);
    }
    expect(refusalOf(() => verdictPairs([null as never]))).toEqual([
      ...['invalid_measurement', 'verdicts[0].subject', undefined, 'a text'],
    ]);
    expect(refusalOf(() => verdictPairs(7 as never))).toEqual([
      ...['not_iterable', 'verdicts', 7, 'an array or other iterable'],
    ]);
  });
});

describe('invoices', () => {
  const now = 10;
  const text = 'a text that is not empty';
  it.each([
    ['invalid_invoice', 'invoice.id', 1, text, { id: 1 }],
    ['invalid_invoice', 'invoice.id', '', text, { id: '' }],
    ['invalid_invoice', 'invoice.paidAt', 5, 'none before it is issued', { id: 'i', paidAt: 5 }],
    [
      ...['invalid_invoice', 'invoice.correctedAt', 5, 'not before issuedAt'],
      { id: 'i', issuedAt: 9, correctedAt: 5 },
    ],
    ['wrong_type', 'invoice', 7, 'an object', 7],
  ] as const)('%s: %s is %o', (code, argument, received, expected, invoice) => {
    expect(refusalOf(() => invoiceFacts(invoice as never, { now }))).toEqual([
      ...[code, argument, received, expected],
    ]);
  });

  it.each(['scheduledAt', 'issuedAt', 'dueAt', 'paidAt', 'correctedAt'])(
    '%s is an instant',
    (key) => {
      const invoice = { id: 'i', issuedAt: 0, [key]: 'x' };
      expect(refusalOf(() => invoiceFacts(invoice, { now })).slice(0, 3)).toEqual([
        ...['invalid_instant', `invoice.${key}`, 'x'],
      ]);
    },
  );

  const read = invoiceFacts({ id: 'i', dueAt: 0 }, { now });
  const what = 'what invoiceFacts returned';
  const broken = { ...read.paymentDelay, elapsedMs: -1 };
  refuses('invalid_facts', [
    ['.paymentDelay', what, paymentDelay(), null],
    ['.paymentDelay', what, paymentDelay(), { paymentDelay: { state: 1 } }, { state: 1 }],
    ['.paymentDelay.elapsedMs', 'ms, 0 or more', paymentDelay(), { paymentDelay: broken }, -1],
    ['', what, billingAccuracy(), null, null],
    ['', what, billingAccuracy(), { invoiceId: 1 }, { invoiceId: 1 }],
  ]);

  it.each(['issuedAt', 'asOf', 'correctedAt'])('of facts, %s is an instant', (key) => {
    const facts = { ...read, issuedAt: new Date(0), correctedAt: new Date(0), [key]: 'x' };
    expect(
      refusalOf(() => measure(billingAccuracy({ within: 1 }), [facts as never])).slice(0, 2),
    ).toEqual(['invalid_instant', `items[0].${key}`]);
  });
});

describe('flows', () => {
  const milestones = ['a', 'b'];
  const flow = { id: 'f', startedAt: 5, events: [{ milestone: 'a', at: 6 }] };
  const read = (more: object) => () =>
    flowFacts({ ...flow, ...more } as never, { milestones, now: 10 });
  const late = 'not before startedAt';
  it.each([
    ['invalid_flow', 'flow.id', '', 'a text that is not empty', { id: '' }],
    ['invalid_flow', 'flow.id', 1, 'a text that is not empty', { id: 1 }],
    ['invalid_flow', 'flow.endedAt', 4, late, { endedAt: 4 }],
    ['invalid_flow', 'flow.events[0].at', 4, late, { events: [{ milestone: 'a', at: 4 }] }],
    ['wrong_type', 'flow.events', 1, 'a list', { events: 1 }],
    ['wrong_type', 'flow.events[0]', 1, 'an object', { events: [1] }],
  ])('%s: %s is %o', (code, argument, received, expected, more) => {
    expect(refusalOf(read(more))).toEqual([code, argument, received, expected]);
  });

  it.each([
    ['flow.startedAt', { startedAt: 'x' }],
    ['flow.endedAt', { endedAt: 'x' }],
    ['flow.events[0].at', { events: [{ milestone: 'a', at: 'x' }] }],
  ])('%s is an instant', (argument, more) => {
    expect(refusalOf(read(more)).slice(0, 2)).toEqual(['invalid_instant', argument]);
  });

  const metric = milestoneFlow({ milestones });
  const facts = flowFacts(flow, { milestones, now: 10 });
  const [first, second] = facts.milestones;
  const early = new Date(4);
  refuses('invalid_facts', [
    ['.milestones', 'those of the metric, in order', metric, null],
    ['.milestones', 'those of the metric, in order', metric, { milestones: [first] }, [first]],
    ['.milestones[0].milestone', 'a', metric, { ...facts, milestones: [second, first] }, 'b'],
    ['.milestones[1].milestone', 'b', metric, { ...facts, milestones: [first, null] }],
    [
      ...(['.milestones[0].reachedAt', 'not before the start', metric] as const),
      ...([{ ...facts, milestones: [{ ...first, reachedAt: early }, second] }, early] as const),
    ],
    [
      '.asOf',
      'after the start',
      metric,
      { ...facts, milestones: [{ ...second, milestone: 'a' }, second], asOf: early },
      early,
    ],
  ]);

  it('may end and go on at their start', () => {
    const at = 5;
    const facts = flowFacts(
      { id: 'f', startedAt: at, endedAt: at, events: [{ milestone: 'a', at }] },
      { milestones, now: at },
    );
    expect(facts).toMatchObject({ startedAt: new Date(at), endedAt: new Date(at) });
    expect(measure(metric, [facts])).toMatchObject({ n: 1, stallsAt: 'b' });
  });
});
