import { describe, expect, it } from 'vitest';
import { advanceClocks, evaluateSla, presets, startClocks } from '../../src/sla/index.js';
import type { Ticket, TicketEvent } from '../../src/ticket/index.js';
import { createdWith, errorOf, hour, logOf } from '../ticket/ticketLog.js';
import { brief, clockOf, evaluate, HOUR_MS, readingOf, slaOf } from './clocks.js';
import {
  agentReply,
  created,
  customerReply,
  merged,
  other,
  priority,
  reopened,
  status,
} from './events.js';
import { processorMs } from '../support/processorMs.js';

const sla = slaOf([
  { metric: 'first_response', within: '1h' },
  { metric: 'next_response', within: '1h' },
  { metric: 'resolution', within: '4h' },
]);

it('warns at the very ms that is the share of the target', () => {
  const shares = slaOf([{ metric: 'resolution', within: '1h', warnAt: ['7%', '14%', '55%'] }]);
  const { warnings } = evaluate(shares, [created()], 0).clocks['resolution'] ?? {};
  const minutes = warnings?.map(({ at }) => ((at?.getTime() ?? 0) - hour(0)) / 60_000);
  expect(minutes).toEqual([4.2, 8.4, 33]);
});

const anomalies = (events: readonly TicketEvent[], now: number): string[] =>
  evaluate(sla, events, now).anomalies.map(({ code, path }) => `${code} ${path.join('.')}`);
const states = (events: readonly TicketEvent[], now: number): unknown[] =>
  Object.values(evaluate(sla, events, now).clocks).map(({ state }) => state);

describe('evaluateSla', () => {
  it('answers for every clock that the rules name, started or not', () => {
    const answer = evaluate(sla, [], 1);
    expect(Object.keys(answer.clocks)).toEqual(['first_response', 'next_response', 'resolution']);
    expect(answer.clocks['resolution']).toEqual({
      metric: 'resolution',
      policyId: null,
      targetId: null,
      state: 'inactive',
      active: false,
      startedAt: null,
      dueAt: null,
      dueIfResumedAt: null,
      breachedAt: null,
      stoppedAt: null,
      stoppedBy: null,
      cancelledAt: null,
      elapsedMs: 0,
      targetMs: null,
      remainingMs: null,
      overshootMs: 0,
      percent: null,
      firstStop: null,
      adjusted: null,
      cycles: [],
      warnings: [],
    });
  });

  it('tells the ticket, the policy and every part of a reading', () => {
    const answer = evaluate(sla, [created()], 0.5);
    expect(answer).toMatchObject({ ticketId: 't1', policyId: 'all', anomalies: [] });
    expect(answer.clocks['first_response']).toMatchObject({
      metric: 'first_response',
      policyId: 'all',
      targetId: 'all/first_response[0]',
      state: 'running',
      active: true,
      startedAt: new Date(hour(0)),
      dueAt: new Date(hour(1)),
      targetMs: HOUR_MS,
      remainingMs: HOUR_MS / 2,
      percent: 50,
    });
  });

  it('gives the latest cycle at the top, and all in cycles', () => {
    const events = [created(), agentReply(1), customerReply(2), agentReply(2.5), customerReply(3)];
    const { cycles, ...top } = readingOf(evaluate(sla, events, 3.5), 'next_response');
    expect(cycles).toHaveLength(2);
    expect(top).toMatchObject(cycles[1] ?? {});
  });

  it('takes every form of an instant alike', () => {
    const at = '2026-03-02T10:00:00+01:00';
    const forms = [at, new Date(at), Date.parse(at), { epochMilliseconds: Date.parse(at) }];
    const answers = forms.map((form) =>
      evaluateSla(sla, logOf({ type: 'created', at: form }), { now: form }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

describe('a log that is not as it should be', () => {
  it('may be in any order, which is no anomaly', () => {
    const events = [created(), agentReply(0.5), customerReply(2), status(3, 'solved')];
    const turned = [...events].reverse();
    expect(evaluate(sla, turned, 5)).toEqual(evaluate(sla, events, 5));
    expect(anomalies(turned, 5)).toEqual([]);
  });

  it('may hold an event twice, which changes nothing and is told', () => {
    const events = [created(), status(1, 'pending'), status(1, 'pending')];
    expect(anomalies(events, 2)).toEqual(['duplicate_event events.2']);
    expect(evaluate(sla, events, 2).clocks).toEqual(evaluate(sla, events.slice(0, 2), 2).clocks);
  });

  it('may hold events after now, which are left out and told', () => {
    const events = [created(), agentReply(2)];
    expect(anomalies(events, 1)).toEqual(['event_after_now events.1']);
    expect(states(events, 1)).toEqual(['running', 'inactive', 'running']);
    expect(states([created(3)], 1)).toEqual(['inactive', 'inactive', 'inactive']);
  });

  it('may hold types that nobody knows, which are passed over and told', () => {
    const events = [created(), other(1, 'snoozed'), other(1, '__proto__'), other(1, '')];
    expect(anomalies(events, 2)).toEqual([
      'unknown_event_type events.1.type',
      'unknown_event_type events.2.type',
      'unknown_event_type events.3.type',
    ]);
    expect(evaluate(sla, events, 2).clocks).toEqual(evaluate(sla, [created()], 2).clocks);
  });

  it('may lack a creation: no clock starts', () => {
    const events = [customerReply(0), agentReply(1), status(2, 'solved')];
    expect(states(events, 3)).toEqual(['inactive', 'inactive', 'inactive']);
    expect(anomalies(events, 3)).toEqual(['no_creation events']);
  });

  it('may create the ticket twice: the first counts', () => {
    const events = [created(), created(1, { status: 'solved', priority: 'urgent' })];
    expect(brief(readingOf(evaluate(sla, events, 2), 'resolution'))).toMatchObject({
      started: 0,
      cycles: 1,
      elapsed: 2,
    });
    expect(anomalies(events, 2)).toEqual(['second_creation events.1']);
  });

  it('may hold a reply before the creation: it answers nothing', () => {
    const events = [agentReply(-1), created()];
    expect(states(events, 0.5)).toEqual(['running', 'inactive', 'running']);
    expect(anomalies(events, 0.5)).toEqual(['event_before_creation events.0']);
  });

  it('may change priority and status before the creation: the ticket begins with them', () => {
    const rows = slaOf([
      { metric: 'resolution', when: { priority: 'urgent' }, within: '1h' },
      { metric: 'resolution', within: '9h' },
    ]);
    const events = [priority(-1, 'urgent'), created()];
    expect(brief(readingOf(evaluate(rows, events, 0.5), 'resolution'))).toMatchObject({ due: 1 });
  });

  it('may reopen an open ticket: nothing happens', () => {
    const events = [created(0, { status: 'open' }), reopened(1)];
    expect(evaluate(sla, events, 2).clocks).toEqual(evaluate(sla, events.slice(0, 1), 2).clocks);
    expect(anomalies(events, 2)).toEqual(['reopened_while_open events.1']);
  });

  it('may go on after a merge: nothing starts', () => {
    const events = [created(), merged(1), customerReply(2), priority(3, 'urgent')];
    expect(states(events, 4)).toEqual(['cancelled', 'inactive', 'cancelled']);
    expect(anomalies(events, 4)).toEqual([
      'event_after_merge events.2',
      'event_after_merge events.3',
    ]);
  });

  it('may hold values of wrong types, which change nothing and are told', () => {
    const events = [
      created(),
      other(1, 'status_changed', { to: 5 }),
      other(1.1, 'priority_changed', { to: {} }),
      other(1.2, 'public_reply', { by: 'robot' }),
      other(1.3, 'status_changed'),
    ];
    expect(evaluate(sla, events, 2).clocks).toEqual(evaluate(sla, [created()], 2).clocks);
    expect(anomalies(events, 2)).toHaveLength(4);
  });

  it('may use names that objects have anyway', () => {
    const fields = JSON.parse('{"__proto__":{"tier":"gold"},"constructor":"x"}') as object;
    const rows = slaOf([
      { metric: 'resolution', when: { tier: 'gold' }, within: '1h' },
      { metric: 'resolution', within: '9h' },
    ]);
    const events = [created(0, fields as Readonly<Record<string, unknown>>)];
    expect(brief(readingOf(evaluate(rows, events, 0.5), 'resolution'))).toMatchObject({ due: 9 });
    expect(({} as Readonly<Record<string, unknown>>)['tier']).toBeUndefined();
  });
});

describe('what is no log', () => {
  it.each<[unknown, string, string]>([
    [NaN, 'invalid_instant', 'events[3].at'],
    [Infinity, 'invalid_instant', 'events[3].at'],
    [new Date(NaN), 'invalid_instant', 'events[3].at'],
    [undefined, 'invalid_instant', 'events[3].at'],
    ['yesterday', 'invalid_instant', 'events[3].at'],
    ['2026-03-02T09:00:00', 'instant_without_offset', 'events[3].at'],
    ['2026-13-02T09:00:00Z', 'invalid_instant', 'events[3].at'],
    [Date.UTC(2500, 0), 'instant_out_of_range', 'events[3].at'],
    ['1776-07-04T00:00:00Z', 'instant_out_of_range', 'events[3].at'],
  ])('an event at %s ends in %s', (at, code, argument) => {
    const log = logOf(created(), agentReply(1), customerReply(2), { type: 'created', at });
    const error = errorOf(() => evaluateSla(sla, log, { now: hour(9) }));
    expect(error).toMatchObject({ code, argument });
  });

  it.each<[unknown, string, string]>([
    [null, 'invalid_ticket', 'ticket'],
    [undefined, 'invalid_ticket', 'ticket'],
    ['t1', 'invalid_ticket', 'ticket'],
    [{ events: [] }, 'invalid_ticket', 'ticket'],
    [{ id: 't1' }, 'invalid_ticket', 'ticket.events'],
    [{ id: 't1', events: {} }, 'invalid_ticket', 'ticket.events'],
    [{ id: 't1', events: [null] }, 'invalid_event', 'events[0]'],
    [{ id: 't1', events: [created(), 'x'] }, 'invalid_event', 'events[1]'],
  ])('a ticket %j ends in %s', (ticket, code, argument) => {
    const error = errorOf(() => evaluateSla(sla, ticket as Ticket, { now: hour(1) }));
    expect(error).toMatchObject({ code, argument });
  });

  it.each<[unknown, string]>([
    [NaN, 'invalid_instant'],
    [undefined, 'invalid_instant'],
    ['2026-03-02', 'instant_without_offset'],
    [1e18, 'instant_out_of_range'],
  ])('now %s ends in %s', (now, code) => {
    const error = errorOf(() => evaluateSla(sla, createdWith(), { now: now as number }));
    expect(error).toMatchObject({ code, argument: 'options.now' });
  });

  it.each([undefined, null, {}, { clockIds: ['resolution'] }, 'sla'])(
    'rules that are none end in not_an_sla: %j',
    (rules) => {
      const error = errorOf(() => evaluateSla(rules as never, createdWith(), { now: hour(1) }));
      expect(error).toMatchObject({ code: 'not_an_sla', argument: 'sla' });
    },
  );
});

describe('a ticket of 100,000 events', () => {
  const COUNT = 100_000;
  const all = slaOf(
    presets
      .filter(({ id }) => id !== 'group_ownership')
      .map(({ id }) => ({ metric: id, within: '1h' })),
  );
  const long = (make: (index: number) => Partial<TicketEvent>): TicketEvent[] => [
    created(),
    ...Array.from({ length: COUNT }, (_, index) => {
      return { at: hour(0) + (index + 1) * 1000, ...make(index) } as TicketEvent;
    }),
  ];
  const logs: readonly (readonly [string, (index: number) => object])[] = [
    ['replies', (i) => ({ type: 'public_reply', by: i % 2 === 0 ? 'agent' : 'customer' })],
    ['pauses', (i) => ({ type: 'status_changed', to: i % 2 === 0 ? 'pending' : 'open' })],
    ['notes', () => ({ type: 'internal_note' })],
    ['one instant', () => ({ type: 'public_reply', by: 'agent', at: hour(1) })],
  ];

  // Far above what they take, and far below what a copy of everything at each event would.
  it.each(logs)('is evaluated in a moment: %s', (_, make) => {
    const ticket = { id: 't1', events: long(make) };
    const start = processorMs();
    const { clocks } = evaluateSla(all, ticket, { now: hour(100) });
    expect(processorMs() - start).toBeLessThan(5000);
    expect(clocks['resolution']?.elapsedMs).toBe(100 * HOUR_MS);
  });

  it.each(logs.slice(0, 2))('folds one by one in a moment: %s', (_, make) => {
    const start = processorMs();
    let state = startClocks(all, createdWith());
    for (const event of long(make)) state = advanceClocks(all, state, event);
    expect(processorMs() - start).toBeLessThan(10_000);
  });
});

it('does not depend on what was evaluated before', () => {
  const events = [created(), status(1, 'pending'), status(2, 'open')];
  const first = clockOf({ metric: 'requester_wait', within: '4h' }, events, 9);
  evaluate(sla, [created(), status(1, 'solved')], 5);
  expect(clockOf({ metric: 'requester_wait', within: '4h' }, events, 9)).toEqual(first);
});
