import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alwaysOpen, defineCalendar } from '../../src/calendar/index.js';
import {
  agentTimes,
  agentWaitTime,
  agentWorkTime,
  backlog,
  channelSwitches,
  contactConcurrency,
  customerRetellings,
  defineReviewForm,
  invoiceLateness,
  issueThreads,
  occupancy,
  qualityScore,
  requesterWaitTime,
  reviewerAgreement,
  timeToPay,
  bucketMetric,
  serviceLevel,
  reviewSample,
  repeatContactRate,
  handoverRate,
  firstContactResolution,
  containmentRate,
  contactFacts,
  averageSpeedOfAnswer,
  averageHandleTime,
  abandonRate,
  classifyItems,
  clockFacts,
  ces,
  combineMetrics,
  csat,
  durationMetric,
  escalationRate,
  firstResponseTime,
  flowFacts,
  groupMetric,
  handoffs,
  invoiceFacts,
  linkFollowUps,
  mapItems,
  measure,
  milestoneFlow,
  nextResponseTime,
  oneTouchRate,
  paymentDelay,
  nps,
  rateMetric,
  reopenRate,
  resolutionTime,
  revenueLeakage,
  slaAttainment,
  ticketFacts,
  touches,
  billingAccuracy,
  costPerTicket,
  type Contact,
  type ContactFact,
  type Metric,
  type SurveyAnswer,
  type TicketFacts,
  type TimeSpan,
} from '../../src/metrics/index.js';
import { defineSla, evaluateSla } from '../../src/sla/index.js';
import { quantile, wilsonInterval } from '../../src/stats/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { arbitraryContact, arbitraryRating, arbitraryTicket, NOW } from './metricsArbitraries.js';

const office = defineCalendar({
  id: 'office',
  timeZone: 'Europe/Berlin',
  hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] },
});
const sla = defineSla(
  {
    policies: [
      {
        id: 'high',
        when: { priority: 'high' },
        calendar: 'office',
        targets: [
          { metric: 'first_response', within: '1h' },
          { metric: 'next_response', within: '2h' },
          { metric: 'resolution', within: '8h', pauseOn: ['pending'] },
        ],
      },
      {
        id: 'any',
        calendar: '24x7',
        targets: [
          { metric: 'first_response', within: '4h' },
          { metric: 'resolution', within: null, pauseOn: [] },
        ],
      },
    ],
  },
  { calendars: [office] },
);

interface Row {
  readonly value: number | null;
  readonly key: string | number | boolean | null;
  readonly at: number | null;
}
const arbitraryRow: fc.Arbitrary<Row> = fc.record({
  value: fc.option(fc.oneof(fc.nat(5), fc.nat(), fc.maxSafeNat()), { nil: null }),
  key: fc.oneof(
    fc.constantFrom('__proto__', 'constructor', '1', ''),
    fc.integer({ min: -2, max: 2 }),
    fc.boolean(),
    fc.constant(null),
  ),
  at: fc.option(fc.integer({ min: 1.7e12, max: 1.8e12 }), { nil: null }),
});

const duration = (cap: number): Metric<Row, unknown, unknown> =>
  durationMetric({ id: 'duration', read: (row: Row) => row.value, cap });
const rate = rateMetric({
  id: 'rate',
  counts: (row: Row) => (row.value === null ? null : row.value % 2 === 0),
});

/** Metrics over plain rows, alone and wrapped in each other. */
const rowMetrics: Readonly<Record<string, Metric<Row, unknown, unknown>>> = {
  duration: duration(100_000),
  'duration, sketched when wide': duration(3),
  'duration, always sketched': duration(0),
  rate,
  grouped: groupMetric(rate, (row) => row.key),
  'by month': bucketMetric(duration(5), {
    at: (row) => row.at,
    bucket: 'month',
    timeZone: 'Europe/Berlin',
  }),
  'by week, groups within': bucketMetric(
    groupMetric(rate, (row) => row.key),
    { at: (row) => row.at, bucket: 'week', timeZone: 'Pacific/Apia', empty: 'omit' },
  ),
  'combined and mapped': combineMetrics({
    duration: duration(2),
    ['__proto__']: mapItems(rate, (row: Row) => ({ ...row, value: 2 })),
  }),
};
const factMetrics: Readonly<Record<string, Metric<TicketFacts, unknown, unknown>>> = {
  firstResponseTime: firstResponseTime(),
  'firstResponseTime, business, of handovers': firstResponseTime({
    time: 'business',
    from: 'handover',
  }),
  resolutionTime: resolutionTime({ dedupe: 'parent' }),
  slaAttainment: slaAttainment(),
  nextResponseTime: nextResponseTime(),
  requesterWaitTime: requesterWaitTime(),
  agentWaitTime: agentWaitTime({ time: 'business', dedupe: 'parent' }),
  'agentWorkTime, business, sketched': agentWorkTime({ time: 'business', cap: 2 }),
  reopenRate: reopenRate({ within: '24h' }),
  oneTouchRate: oneTouchRate(),
  escalationRate: escalationRate(),
  handoffs: handoffs(),
  touches: touches({ dedupe: 'parent' }),
  backlog: backlog(),
  'slaAttainment of tickets': slaAttainment({ per: 'ticket', metric: 'first_response' }),
};

const surveyMetrics: Readonly<Record<string, Metric<SurveyAnswer, unknown, unknown>>> = {
  csat: csat({ onInvalid: 'count', dedupe: 'parent' }),
  ces: ces({ onInvalid: 'count' }),
  nps: nps(),
  'csat by channel': groupMetric(csat<SurveyAnswer>({ onInvalid: 'count' }), (rating) =>
    typeof rating === 'object' ? rating?.channel : null,
  ),
};

const contactMetrics: Readonly<Record<string, Metric<ContactFact, unknown, unknown>>> = {
  firstContactResolution: firstContactResolution({ dedupe: 'parent' }),
  repeatContactRate: repeatContactRate(),
  containmentRate: containmentRate(),
  handoverRate: handoverRate(),
};
const liveMetrics: Readonly<Record<string, Metric<Contact, unknown, unknown>>> = {
  averageHandleTime: averageHandleTime({ onInvalid: 'count' }),
  averageSpeedOfAnswer: averageSpeedOfAnswer(),
  abandonRate: abandonRate({ shortAbandon: '5s' }),
  serviceLevel: serviceLevel({ within: '20s', abandons: 'metShort', shortAbandon: '5s' }),
  'a sample by channel': groupMetric(
    reviewSample({ seed: 's', size: 3, idOf: (contact: Contact) => contact.id ?? '' }),
    (contact) => contact.channel,
  ),
};
const contactFact = fc
  .array(arbitraryContact, { minLength: 1, maxLength: 6 })
  .map((contacts) => contactFacts(contacts, { window: '24h', now: NOW, knownSince: NOW - 1e8 })[0])
  .filter((fact) => fact !== undefined);

const facts = arbitraryTicket.map((ticket) =>
  ticketFacts(ticket, { sla, calendar: office, now: NOW }),
);

const milestones = ['a', 'b', 'c'];
const flow = fc
  .record({
    startedAt: fc.nat(100),
    life: fc.option(fc.nat(100), { nil: null }),
    reached: fc.array(fc.tuple(fc.constantFrom(...milestones), fc.nat(150)), { maxLength: 4 }),
  })
  .map(({ startedAt, life, reached }) => ({
    id: 'f',
    startedAt,
    endedAt: life === null ? null : startedAt + life,
    events: reached.map(([milestone, after]) => ({ milestone, at: startedAt + after })),
  }))
  .map((each) => flowFacts(each, { milestones, now: 90 }));
const invoice = fc
  .record({
    issued: fc.nat(20),
    scheduled: fc.option(fc.nat(120), { nil: null }),
    due: fc.nat(120),
    paid: fc.option(fc.integer({ min: 20, max: 120 }), { nil: null }),
    corrected: fc.boolean(),
  })
  .map(({ issued, scheduled, due, paid, corrected }) =>
    invoiceFacts(
      {
        id: 'i',
        issuedAt: issued,
        scheduledAt: scheduled,
        dueAt: due,
        paidAt: paid,
        correctedAt: corrected ? 50 : null,
      },
      { now: 80 },
    ),
  );
const amount = fc.nat(1_000_000);
const revenue = fc.record({
  currency: fc.constant('EUR'),
  expected: amount,
  unbilled: amount,
  late: amount,
});
const cost = fc.record({ currency: fc.constant('EUR'), cost: amount, tickets: fc.nat(9) });

const staffed = fc
  .record({
    contacts: fc.array(arbitraryContact, { maxLength: 4 }),
    shifts: fc.array(fc.tuple(fc.nat(96), fc.nat(12)), { maxLength: 2 }),
  })
  .map(({ contacts, shifts }) =>
    agentTimes(
      contacts.map((contact) => ({ ...contact, agent: 'ana' })),
      {
        now: NOW,
        shifts: shifts.map(([before, hours]) => {
          const from = NOW - before * 3_600_000;
          return { agent: 'ana', from, to: from + hours * 3_600_000 };
        }),
      },
    ),
  )
  .filter((some) => some.length > 0)
  .map(([fact]) => fact);
const thread = fc
  .array(arbitraryContact, { minLength: 1, maxLength: 6 })
  .map((contacts) => issueThreads(contacts, { window: '24h', now: NOW }))
  .filter((threads) => threads.length > 0)
  .map(([first]) => first);

const form = defineReviewForm({
  criteria: [
    { id: 'tone', weight: 1, max: 4 },
    { id: 'fix', weight: 3, max: 3 },
    { id: 'privacy', weight: 2, max: 1, autoFail: true },
  ],
  passFrom: 75,
});
const points = (max: number): fc.Arbitrary<number | null> => fc.option(fc.nat(max), { nil: null });
const review = fc.record({
  answers: fc.record({ tone: points(4), fix: points(3), privacy: points(1) }),
});
const verdict = fc.constantFrom('pass', 'fail', 'unsure', 'misspelt');
const verdicts = fc.record({ first: verdict, second: verdict });
const agreement = reviewerAgreement({
  categories: ['pass', 'fail', 'unsure'],
  onInvalid: 'count',
});

/** Metrics over items of their own. */
const others = [
  { name: 'milestoneFlow', metric: milestoneFlow({ milestones, within: 20 }), items: flow },
  { name: 'occupancy', metric: occupancy(), items: staffed },
  { name: 'contactConcurrency', metric: contactConcurrency(), items: staffed },
  { name: 'channelSwitches', metric: channelSwitches(), items: thread },
  { name: 'customerRetellings', metric: customerRetellings(), items: thread },
  { name: 'qualityScore', metric: qualityScore(form), items: review },
  { name: 'reviewerAgreement', metric: agreement, items: verdicts },
  { name: 'paymentDelay', metric: paymentDelay(), items: invoice },
  { name: 'timeToPay', metric: timeToPay(), items: invoice },
  {
    name: 'invoiceLateness, sketched when wide',
    metric: invoiceLateness({ cap: 3 }),
    items: invoice,
  },
  { name: 'billingAccuracy', metric: billingAccuracy({ within: 60 }), items: invoice },
  { name: 'revenueLeakage', metric: revenueLeakage(), items: revenue },
  { name: 'costPerTicket', metric: costPerTicket(), items: cost },
];

const laws = [
  ...others,
  ...Object.entries(rowMetrics).map(([name, metric]) => ({ name, metric, items: arbitraryRow })),
  ...Object.entries(factMetrics).map(([name, metric]) => ({ name, metric, items: facts })),
  ...Object.entries(surveyMetrics).map(([name, metric]) => ({
    name,
    metric,
    items: arbitraryRating,
  })),
  ...Object.entries(contactMetrics).map(([name, metric]) => ({ name, metric, items: contactFact })),
  ...Object.entries(liveMetrics).map(([name, metric]) => ({
    name,
    metric,
    items: arbitraryContact,
  })),
] as unknown as {
  name: string;
  metric: Metric<unknown, unknown, unknown>;
  items: fc.Arbitrary<unknown>;
}[];

const text = (value: unknown): string => JSON.stringify(value);

describe.each(laws)('the laws of a metric: $name', ({ metric, items }) => {
  const fold = (some: readonly unknown[]): unknown =>
    some.reduce((state, item) => metric.add(state, item), metric.init());
  const copy = (state: unknown): unknown => JSON.parse(JSON.stringify(state));
  const list = fc.array(items, { maxLength: 12 }).map((some) => deepFreeze(some));
  const read = (state: unknown): string => text(metric.result(state));

  it('gives one answer for any partition, in any order', () => {
    fc.assert(
      fc.property(list, fc.array(fc.nat()), fc.boolean(), (some, cuts, reversed) => {
        const parts: unknown[][] = [[]];
        for (const [index, item] of some.entries()) {
          if (((cuts[index % Math.max(1, cuts.length)] ?? 0) & 1) === 1) parts.push([]);
          parts.at(-1)?.push(item);
        }
        if (reversed) parts.reverse();
        const merged = parts.map(fold).reduce((a, b) => metric.merge(a, b), metric.init());
        expect(read(merged)).toBe(text(measure(metric, some)));
      }),
    );
  });

  it('merges in either order, and nothing into nothing', () => {
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        const [ab, ba] = [metric.merge(fold(a), fold(b)), metric.merge(fold(b), fold(a))];
        expect(read(ab)).toBe(read(ba));
        const left = metric.merge(metric.merge(fold(a), fold(b)), fold(c));
        const right = metric.merge(fold(a), metric.merge(fold(b), fold(c)));
        expect(read(left)).toBe(read(right));
        expect(read(metric.merge(metric.init(), fold(a)))).toBe(read(fold(a)));
        expect(read(metric.merge(fold(a), metric.init()))).toBe(read(fold(a)));
      }),
    );
  });

  it('adds as it merges with one item', () => {
    fc.assert(
      fc.property(list, items, (some, item) => {
        expect(read(metric.add(fold(some), item))).toBe(
          read(metric.merge(fold(some), fold([item]))),
        );
      }),
    );
  });

  it('keeps its state in JSON', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const through = copy(fold(a));
        expect(text(through)).toBe(text(fold(a)));
        expect(read(copy(fold(a)))).toBe(read(fold(a)));
        expect(read(metric.merge(copy(fold(a)), copy(fold(b))))).toBe(read(fold([...a, ...b])));
        const onward = b.reduce((state, item) => metric.add(state, item), copy(fold(a)));
        expect(read(onward)).toBe(read(fold([...a, ...b])));
      }),
    );
  });

  it("leaves merge's second argument as it was, also when the first grows on", () => {
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        const second = fold(b);
        const before = text(second);
        c.reduce((state, item) => metric.add(state, item), metric.merge(fold(a), second));
        expect(text(second)).toBe(before);
      }),
    );
  });

  it('never answers NaN, Infinity or undefined, and can be read twice', () => {
    fc.assert(
      fc.property(list, (some) => {
        const state = fold(some);
        const result = metric.result(state);
        expect(oddities(result)).toEqual([]);
        expect(read(state)).toBe(text(result));
      }),
    );
  });
});

/** Paths of what no result may hold. */
function oddities(value: unknown, path = ''): string[] {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return [path];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, each]) => oddities(each, `${path}.${key}`));
}

describe('figures', () => {
  it('are those of the statistics on the whole sample', () => {
    const whole = fc.array(fc.nat(), { maxLength: 40 });
    fc.assert(
      fc.property(whole, (values) => {
        const metric = durationMetric({ id: 'd', read: (ms: number) => ms });
        const result = measure(metric, values);
        expect(result.value).toBe(quantile(values, 0.5));
        expect(result.quantiles.map(({ ms }) => ms)).toEqual(
          [0.5, 0.9, 0.95].map((p) => quantile(values, p)),
        );
        const even = measure(rateMetric({ id: 'r', counts: (v: number) => v % 2 === 0 }), values);
        const interval = wilsonInterval(even.numerator, values.length, { confidence: 0.95 });
        expect([even.low, even.high]).toEqual([interval?.low ?? null, interval?.high ?? null]);
      }),
    );
  });

  it('agree with the items that classify gives back', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 10 }), (some) => {
        const count = (metric: Metric<TicketFacts, unknown, unknown>, counted: string): number =>
          classifyItems(metric, some).filter((each) => each.counted === counted).length;
        const frt = measure(firstResponseTime(), some);
        expect(count(firstResponseTime(), 'measured')).toBe(frt.n);
        expect(count(firstResponseTime(), 'censored')).toBe(frt.unanswered + frt.closedUnanswered);
        expect(count(firstResponseTime(), 'excluded')).toBe(frt.excluded);
        const all = measure(slaAttainment(), some);
        expect(count(slaAttainment(), 'numerator')).toBe(all.numerator);
        expect(count(slaAttainment(), 'denominator')).toBe(all.denominator - all.numerator);
        expect(count(slaAttainment(), 'immature')).toBe(all.notYetDue + all.paused);
        const tickets = slaAttainment({ per: 'ticket' });
        expect(classifyItems(tickets, some)).toHaveLength(some.length);
      }),
    );
  });

  it('are the same of facts that went through JSON', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 8 }), (some) => {
        const back = JSON.parse(JSON.stringify(some)) as TicketFacts[];
        for (const metric of Object.values(factMetrics)) {
          expect(text(measure(metric, back))).toBe(text(measure(metric, some)));
        }
        const cycles = measure(slaAttainment(), clockFacts(some));
        const { met, breached, notYetDue, paused } = measure(slaAttainment(), some);
        expect(cycles).toMatchObject({ met, breached, notYetDue, paused });
      }),
    );
  });
});

describe('facts of a ticket', () => {
  it('are the first_response clock where a reply stops it', () => {
    fc.assert(
      fc.property(arbitraryTicket, fc.boolean(), (ticket, ownRules) => {
        const options = { calendar: office, now: NOW };
        const { firstResponse } = ticketFacts(ticket, ownRules ? { ...options, sla } : options);
        const rules = ownRules ? sla : presetRules;
        const clock = evaluateSla(rules, ticket, { now: NOW }).clocks.first_response;
        if (clock.stoppedBy !== 'reply') {
          expect(firstResponse.source).toBe('log');
          return;
        }
        expect(firstResponse).toMatchObject({
          state: 'answered',
          source: 'clock',
          startedAt: clock.startedAt,
          answeredAt: clock.stoppedAt,
          businessMs: clock.elapsedMs,
        });
        expect(firstResponse.because.event).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('are the requester_wait and agent_work clocks, by the statuses that these count', () => {
    fc.assert(
      fc.property(arbitraryTicket, (ticket) => {
        const all = ticketFacts(ticket, { calendar: alwaysOpen, now: NOW });
        fc.pre(all.excluded === null);
        const { clocks } = evaluateSla(waitRules, ticket, { now: NOW });
        if (clocks.requester_wait.startedAt?.getTime() !== all.createdAt?.getTime()) return;
        expect(all.requesterWait.elapsedMs).toBe(clocks.requester_wait.elapsedMs);
        expect(all.agentWork.elapsedMs).toBe(clocks.agent_work.elapsedMs);
      }),
      { numRuns: 300 },
    );
  });

  it('have a solve for each resolution, and followers that named them', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 6 }), (some) => {
        for (const each of linkFollowUps(some)) {
          expect(each.solves.length > 0).toBe(each.firstResolution.state === 'resolved');
          expect(each.idleReopens.n).toBeLessThanOrEqual(each.reopens.n);
          const back = each.solves.filter(({ reopenedAt }) => reopenedAt !== null);
          expect(back.length).toBeLessThanOrEqual(each.reopens.n);
          expect(each.followUps.every(({ ticketId }) => ticketId !== each.ticketId)).toBe(true);
        }
      }),
    );
  });

  it('are in order: nothing ends before it starts, nothing is longer in business hours', () => {
    fc.assert(
      fc.property(arbitraryTicket, (ticket) => {
        const all = ticketFacts(deepFreeze(ticket), { calendar: office, now: NOW });
        const spans = [
          all.firstResponse,
          all.firstResponseIncludingBots,
          all.responseAfterHandover,
          all.firstResolution,
          all.fullResolution,
          all.requesterWait,
          all.agentWait,
        ];
        for (const { elapsedMs, businessMs } of spans) {
          expect(elapsedMs ?? 0).toBeGreaterThanOrEqual(businessMs ?? 0);
          expect(businessMs ?? 0).toBeGreaterThanOrEqual(0);
        }
        const lived = Object.values<TimeSpan>({ ...all.timeInStatus }).reduce(
          (sum, each) => sum + each.elapsedMs,
          0,
        );
        expect(lived).toBe(all.createdAt === null ? 0 : NOW - all.createdAt.getTime());
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order in which the log is given, instants apart', () => {
    fc.assert(
      fc.property(arbitraryTicket, (ticket) => {
        const events = ticket.events.map((event, i) => ({ ...event, at: Number(event.at) + i }));
        const options = { calendar: alwaysOpen, now: NOW + 1000 };
        const inOrder = ticketFacts({ ...ticket, events }, options);
        const reversed = ticketFacts({ ...ticket, events: [...events].reverse() }, options);
        // The anomalies name places in the log as it was given.
        expect(text({ ...reversed, anomalies: [] })).toBe(text({ ...inOrder, anomalies: [] }));
      }),
    );
  });
});

const waitRules = defineSla(
  {
    policies: [
      {
        id: 'w',
        calendar: '24x7',
        targets: [
          { metric: 'requester_wait', within: null },
          { metric: 'agent_work', within: null },
        ],
      },
    ],
  },
  { calendars: [] },
);

const presetRules = defineSla(
  {
    policies: [
      { id: 'p', calendar: 'office', targets: [{ metric: 'first_response', within: null }] },
    ],
  },
  { calendars: [office] },
);
