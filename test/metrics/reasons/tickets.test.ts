import { describe, expect, it } from 'vitest';
import {
  agentWaitTime,
  agentWorkTime,
  backlog,
  escalationRate,
  firstResponseTime,
  handoffs,
  linkFollowUps,
  measure,
  nextResponseTime,
  oneTouchRate,
  reopenRate,
  requesterWaitTime,
  resolutionTime,
  slaAttainment,
  touches,
  type Metric,
  type TicketFacts,
} from '../../../src/metrics/index.js';
import { agent, created, customer, DAY, facts, HOUR, on, to } from '../factSamples.js';
import { reasonsOf } from './reasonsOf.js';

const dedupe = 'parent';
const onInvalid = 'count';
const filled = { dedupe, onInvalid } as const;
const changed = (event: number) => ({ code: 'status_changed', event });

const open = facts('open', [created(0)]);
const answered = facts('answered', [created(0), agent(1)]);
const closed = facts('closed', [created(0), to(1, 'closed')]);
const solved = facts('solved', [created(0), agent(1), to(2, 'solved')]);
const reopened = facts('reopened', [created(0), to(1, 'solved'), to(2, 'open'), agent(3)]);
const internal = facts('internal', [created(0, { by: 'agent' })]);
const handed = facts('handed', [created(0), on(1, 'handed_over'), agent(2)]);
const later = facts('later', [created(60)]);
const spam = { ...open, ticketId: 'spam', excluded: 'spam' } as const;
const child = { ...open, ticketId: 'child', parentId: 'p' };
const leftOut = [spam, child, null as never];
const beside = [
  ['spam', 'excluded', { code: 'spam' }],
  ['child', 'excluded', { code: 'child', detail: { parent: 'p' } }],
  [null, 'rejected', { code: 'invalid_facts' }],
];

type OfFacts = Metric<TicketFacts, unknown, { excluded: number; rejected: number }>;
type Reason = readonly [item: TicketFacts, counted: string, because: object];
const waits: readonly Reason[] = [
  [solved, 'measured', changed(2)],
  [open, 'censored', { code: 'now' }],
  [later, 'not_applicable', { code: 'no_events' }],
];
const rows: readonly [name: string, metric: OfFacts, reasons: readonly Reason[]][] = [
  [
    'first_response_time',
    firstResponseTime(filled),
    [
      [answered, 'measured', { code: 'public_reply', event: 1 }],
      [open, 'censored', { code: 'now' }],
      [closed, 'censored', changed(1)],
      [internal, 'not_applicable', { code: 'no_customer_message' }],
    ],
  ],
  [
    'response_after_handover',
    firstResponseTime({ from: 'handover', ...filled }),
    [
      [handed, 'measured', { code: 'public_reply', event: 2 }],
      [open, 'not_applicable', { code: 'no_handover' }],
    ],
  ],
  ['next_response_time', nextResponseTime(filled), [[open, 'not_applicable', { code: 'none' }]]],
  [
    'full_resolution_time',
    resolutionTime(filled),
    [
      [solved, 'measured', changed(2)],
      [open, 'censored', { code: 'now' }],
      [reopened, 'censored', { code: 'now' }],
      [closed, 'censored', changed(1)],
      [later, 'not_applicable', { code: 'no_events' }],
    ],
  ],
  [
    'first_resolution_time',
    resolutionTime({ which: 'first', ...filled }),
    [[reopened, 'measured', changed(1)]],
  ],
  ['requester_wait_time', requesterWaitTime(filled), waits],
  ['agent_wait_time', agentWaitTime(filled), waits],
  ['agent_work_time', agentWorkTime(filled), waits],
  [
    'backlog',
    backlog(filled),
    [
      [open, 'measured', { code: 'actionable' }],
      [facts('p', [created(0), to(1, 'pending')]), 'measured', { code: 'awaiting_customer' }],
      [facts('h', [created(0), to(1, 'on_hold')]), 'measured', { code: 'awaiting_third_party' }],
      [solved, 'not_applicable', { code: 'done' }],
      [closed, 'not_applicable', { code: 'done' }],
      [later, 'not_applicable', { code: 'no_events' }],
    ],
  ],
  [
    'reopen_rate',
    reopenRate({ within: '24h', ...filled }),
    [
      [reopened, 'numerator', changed(2)],
      [solved, 'denominator', changed(2)],
      [facts('young', [created(0), to(30, 'solved')]), 'immature', changed(1)],
      [open, 'not_applicable', { code: 'never_solved' }],
    ],
  ],
  [
    'one_touch_rate',
    oneTouchRate(filled),
    [
      [solved, 'numerator', changed(2)],
      [facts('two', [created(0), agent(1), agent(2), to(3, 'solved')]), 'denominator', changed(3)],
      [open, 'immature', { code: 'now' }],
      [closed, 'not_applicable', { code: 'closed_unsolved' }],
      [internal, 'not_applicable', { code: 'no_customer_message' }],
    ],
  ],
  [
    'handoffs',
    handoffs({ atLeast: 1, ...filled }),
    [
      [
        facts('two', [on(0, 'assigned', { to: 'ana' }), on(1, 'assigned', { to: 'ben' })]),
        'numerator',
        { code: 'handoffs', detail: { n: 1 } },
      ],
      [open, 'denominator', { code: 'handoffs', detail: { n: 0 } }],
    ],
  ],
  [
    'touches',
    touches({ atLeast: 1, ...filled }),
    [
      [solved, 'numerator', { code: 'touches', detail: { n: 1 } }],
      [open, 'denominator', { code: 'touches', detail: { n: 0 } }],
    ],
  ],
  [
    'escalation_rate',
    escalationRate(filled),
    [
      [facts('up', [created(0), on(1, 'escalated')]), 'numerator', { code: 'escalated', event: 1 }],
      [open, 'denominator', { code: 'none' }],
    ],
  ],
];

describe.each(rows)('%s', (id, metric, cases) => {
  const items = [...cases.map(([item]) => item), ...leftOut];

  it('says why each ticket counts as it does', () => {
    expect(metric.id).toBe(id);
    expect(reasonsOf(metric, items)).toEqual([
      ...cases.map(([{ ticketId }, counted, because]) => [ticketId, counted, because]),
      ...beside,
    ]);
  });

  it('shows beside its number what is left out', () => {
    expect(measure(metric, items)).toMatchObject({
      ...{ excluded: 2, rejected: 1 },
    });
  });
});

describe('nextResponseTime', () => {
  it('has a reason for each of a ticket’s waits', () => {
    const thread = [created(0), agent(1), customer(2), agent(3), customer(4)];
    expect(reasonsOf(nextResponseTime(), [facts('t', thread)])).toEqual([
      ['t', 'measured', { code: 'public_reply', event: 3 }],
      ['t', 'censored', { code: 'now' }],
    ]);
    expect(reasonsOf(nextResponseTime(), [facts('t', [...thread, to(5, 'closed')])])).toEqual([
      ['t', 'measured', { code: 'public_reply', event: 3 }],
      ['t', 'censored', changed(5)],
    ]);
  });
});

describe('slaAttainment', () => {
  const metric = 'first_response';
  const why = (code: string, targetId: string | null = 'all/first_response[1]') => ({
    code,
    detail: { metric, cycle: 0, policyId: 'all', targetId },
  });
  const merge = (hours: number) => facts('m', [created(8), on(hours, 'merged', { with: 'x' })]);

  it('says which clock decided, and what a merge or an exclusion made of it', () => {
    const items = [
      facts('met', [created(8), agent(8.5)]),
      facts('late', [created(8), agent(10)]),
      facts('due', [created(47), agent(47.5)]),
      facts('free', [created(8), agent(10)], { tier: 'free' }),
      merge(8.5),
      merge(10),
      facts('spam', [created(8), agent(10)], { spam: true }),
      internal,
      { ...internal, excluded: 'test' } as const,
      child,
      null as never,
    ];
    expect(reasonsOf(slaAttainment({ metric, ...filled }), items)).toEqual([
      ['met', 'numerator', why('met')],
      ['late', 'denominator', why('breached')],
      ['due', 'immature', why('not_yet_due')],
      ['free', 'not_applicable', why('no_target', 'all/first_response[0]')],
      ['m', 'excluded', why('cancelled_by_merge')],
      ['m', 'excluded', why('breached_before_merge')],
      ['spam', 'excluded', why('spam')],
      ['internal', 'not_applicable', { code: 'no_clock' }],
      ['internal', 'excluded', { code: 'test' }],
      ['child', 'excluded', { code: 'child', detail: { parent: 'p' } }],
      [null, 'rejected', { code: 'invalid_facts' }],
    ]);
  });

  it('of a ticket’s clocks lets the worst decide', () => {
    const states = (...given: readonly string[]) => ({
      ...open,
      clocks: given.map((state) => ({ ...open.clocks[0]!, state })),
    });
    const codes = (...given: readonly string[]) =>
      reasonsOf(slaAttainment({ per: 'ticket' }), [states(...given) as TicketFacts]).map(
        (reason) => (reason as [string, string, { code: string }])[2].code,
      );
    expect(codes('met', 'breached')).toEqual(['breached']);
    expect(codes('breached', 'met')).toEqual(['breached']);
    expect(codes('paused', 'met', 'cancelled')).toEqual(['met']);
    expect(codes('cancelled', 'paused')).toEqual(['paused']);
    expect(codes('paused', 'running')).toEqual(['not_yet_due']);
  });
});

describe('follow-ups', () => {
  it('count as a return of the ticket that they follow', () => {
    const follow = (id: string, hours: number, more: readonly ReturnType<typeof on>[] = []) =>
      facts(id, [
        created(hours),
        on(hours, 'linked', { to: 'solved', role: 'follow_up' }),
        ...more,
      ]);
    const back = linkFollowUps([solved, follow('f', 3)]);
    const why = (ticket: string) => ({ code: 'follow_up', detail: { ticket } });
    const rate = reopenRate({ within: '24h' });
    expect(reasonsOf(rate, back).slice(0, 1)).toEqual([['solved', 'numerator', why('f')]]);
    const thanks = linkFollowUps([solved, follow('f', 3, [to(4, 'solved')])]);
    expect(reasonsOf(rate, thanks).slice(0, 1)).toEqual([['solved', 'denominator', why('f')]]);
    expect(reasonsOf(reopenRate({ within: '24h', idle: 'include' }), thanks)[0]).toEqual([
      ...['solved', 'numerator', why('f')],
    ]);
  });

  it('count beside thanks on the ticket itself, within the window alone', () => {
    const thanked = facts('thanked', [
      ...[created(0), to(1, 'solved'), to(2, 'open'), to(3, 'solved')],
    ]);
    const followed = (hours: number, idle: boolean) => ({
      ...thanked,
      followUps: [{ ticketId: 'f', createdAt: new Date(DAY + hours * HOUR), idle }],
    });
    const within = '4h';
    const rate = (item: TicketFacts) => reasonsOf(reopenRate({ within }), [item])[0];
    const why = { code: 'follow_up', detail: { ticket: 'f' } };
    expect(rate(followed(2, false))).toEqual(['thanked', 'numerator', why]);
    expect(rate(followed(2, true))).toEqual(['thanked', 'denominator', changed(2)]);
    expect(rate(followed(0.999, false))).toEqual(['thanked', 'denominator', changed(2)]);
    expect(rate(followed(1, false))).toEqual(['thanked', 'numerator', why]);
    expect(rate(followed(7, false))).toEqual(['thanked', 'numerator', why]);
    expect(rate(followed(7.001, false))).toEqual(['thanked', 'denominator', changed(2)]);
    const late = {
      ...followed(8, false),
      solves: [{ ...thanked.solves[0]!, reopenedAt: new Date(DAY + 5 * HOUR) }],
    };
    expect(rate(late)).toEqual(['thanked', 'denominator', changed(2)]);
    const real = facts('real', [created(0), to(1, 'solved'), to(5.001, 'open')]);
    expect(rate(real)).toEqual(['real', 'denominator', changed(1)]);
  });
});
