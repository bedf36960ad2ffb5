import { describe, expect, it } from 'vitest';
import { auditDowngrades, auditPauses, type Sla } from '../../src/sla/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { refusalOf } from '../support/refusalOf.js';
import { hour, logOf } from '../ticket/ticketLog.js';
import { HOUR_MS, hours, office, slaOf } from './clocks.js';
import {
  agentReply,
  created,
  createdByAgent,
  customerReply,
  group,
  merged,
  other,
  priority,
  status,
} from './events.js';

const statuses = 'one of new, open, pending, on_hold, solved, closed';

describe('auditPauses', () => {
  const audit = (events: Parameters<typeof logOf>, nowHours: number, options = {}) =>
    auditPauses(deepFreeze(logOf(...events)), { now: hour(nowHours), ...options });
  /** Each pause as `[from, to, hidden, customerMessageAt, event]` in hours, then all hidden and `n`. */
  const told = (...args: Parameters<typeof audit>): unknown[] => {
    const { pauses, hiddenMs, n, ...rest } = audit(...args);
    expect(rest).toEqual({});
    return [
      ...pauses.map(({ from, to, hiddenMs: hidden, customerMessageAt, event, ...others }) => {
        expect(others).toEqual({});
        return [hours(from), hours(to), hidden / HOUR_MS, hours(customerMessageAt), event];
      }),
      [hiddenMs / HOUR_MS, n],
    ];
  };

  it('finds pauses that began while the customer had the last word', () => {
    const first = [created(), status(1, 'pending'), status(4, 'open')];
    expect(told(first, 9)).toEqual([
      [1, 4, 3, 0, 1],
      [3, 1],
    ]);
    const more = [agentReply(5), customerReply(6), status(7, 'on_hold'), status(8, 'pending')];
    expect(told([...first, ...more, customerReply(8.5)], 9)).toEqual([
      [1, 4, 3, 0, 1],
      [7, 9, 2, 6, 5],
      [5, 2],
    ]);
  });

  it('clears a pause that follows an answer, at the same instant too', () => {
    const events = [created(), status(1, 'pending'), agentReply(1), status(3, 'open')];
    expect(told(events, 9)).toEqual([[0, 1]]);
    const before = [created(), customerReply(1), agentReply(1), status(2, 'pending')];
    expect(told(before, 9)).toEqual([[0, 1]]);
  });

  it('suspects a pause that a message of its instant leaves waiting, and none for a later one', () => {
    const events = [created(), agentReply(1), status(2, 'pending')];
    expect(told([...events, customerReply(2)], 5)).toEqual([
      [2, 5, 3, 2, 2],
      [3, 1],
    ]);
    expect(told([...events, customerReply(2 + 1 / HOUR_MS)], 5)).toEqual([[0, 1]]);
    expect(told([created(), status(2, 'pending'), agentReply(3)], 5)).toEqual([
      [2, 5, 3, 0, 1],
      [3, 1],
    ]);
  });

  it('begins with the ticket, and needs a customer who wrote', () => {
    expect(told([created(0, { status: 'pending' })], 2)).toEqual([
      [0, 2, 2, 0, 0],
      [2, 1],
    ]);
    expect(told([status(-1, 'pending'), created()], 2)).toEqual([
      [0, 2, 2, 0, 1],
      [2, 1],
    ]);
    expect(told([createdByAgent('public'), status(1, 'pending')], 2)).toEqual([[0, 1]]);
  });

  it('looks at the log up to now, in order of time', () => {
    const events = [status(3, 'open'), status(1, 'pending'), created()];
    const open = [
      [1, 2, 1, 0, 1],
      [1, 1],
    ];
    expect(told(events, 2)).toEqual(open);
    expect(told(events, 3)).toEqual([
      [1, 3, 2, 0, 1],
      [2, 1],
    ]);
    expect(told(events, 1)).toEqual([
      [1, 1, 0, 0, 1],
      [0, 1],
    ]);
    expect(told(events, 0.5)).toEqual([[0, 0]]);
  });

  it('counts hidden time in the hours of a calendar', () => {
    const events = [created(), status(4, 'pending'), status(28, 'open')];
    expect(audit(events, 30, { calendar: office }).hiddenMs).toBe(8 * HOUR_MS);
  });

  it('asks only for the statuses that pause, by the names of the host', () => {
    const events = [created(), status(1, 'on_hold'), status(2, 'vendor', { reason: 'parts' })];
    const statusCategories = { vendor: 'on_hold' } as const;
    const n = (pauseOn: unknown): unknown => audit(events, 5, { pauseOn, statusCategories }).n;
    expect(n(undefined)).toBe(1);
    expect(n(['pending'])).toBe(0);
    expect(told(events, 5, { pauseOn: ['vendor'], statusCategories })[0]).toEqual([2, 5, 3, 0, 2]);
    expect(n([{ status: 'vendor', reason: 'parts' }])).toBe(1);
    expect(n([{ status: 'vendor', reason: 'people' }])).toBe(0);
    expect(n([{ status: 'on_hold', reason: 'parts' }])).toBe(1);
    expect(n([{ status: 'pending', reason: 'parts' }])).toBe(0);
    expect(n([{ status: 'on_hold' }])).toBe(1);
  });

  it.each<[unknown, string]>([
    ['pending', 'wrong_type | options.pauseOn | a list'],
    [['open', 5], 'wrong_type | options.pauseOn[1] | an object'],
    [['?'], `unknown_status_in_policy | options.pauseOn[0] | ${statuses}`],
    [['open', { status: '?' }], `unknown_status_in_policy | options.pauseOn[1] | ${statuses}`],
    [['open', { status: 'closed', reason: 'x' }], 'none'],
  ])('refuses to pause on %j', (pauseOn, expected) => {
    expect(refusalOf(() => audit([created()], 1, { pauseOn }))).toBe(expected);
  });

  it.each<[unknown, string]>([
    [5, 'wrong_type | options'],
    [{ now: NaN }, 'invalid_instant | options.now'],
    [{ now: 0, calendar: {} }, 'not_a_calendar'],
    [{ now: 0, calendar: null }, 'not_a_calendar'],
  ])('refuses the options %j', (options, expected) => {
    const log = logOf(created(-24 * 365 * 100), status(-24 * 365 * 100, 'pending'));
    expect(refusalOf(() => auditPauses(log, options as never))).toContain(expected);
  });
});

const byPriority = slaOf([
  { id: 'fast', metric: 'resolution', when: { priority: 'urgent' }, within: '2h' },
  { id: 'slow', metric: 'resolution', within: '8h' },
]);

describe('auditDowngrades', () => {
  const urgent = { when: { priority: 'urgent' } };
  const audit = (sla: Sla, events: Parameters<typeof logOf>, nowHours: number) =>
    auditDowngrades(sla, deepFreeze(logOf(...events)), { now: hour(nowHours) });
  /** `[clockId, at, event, from, to, dueBefore, dueAfter, sparedBreach]`, instants in hours. */
  const told = (...args: Parameters<typeof audit>): unknown[] =>
    audit(...args).map(
      ({ at, event, clockId, from, to, dueBefore, dueAfter, sparedBreach, ...rest }) => {
        expect(rest).toEqual({});
        const due = [hours(dueBefore), hours(dueAfter)];
        return [clockId, hours(at), event, from, to, ...due, sparedBreach];
      },
    );
  const start = created(0, { priority: 'urgent' });
  const lowered = [start, priority(1, 'low')];
  const found = ['resolution', 1, 1, 'urgent', 'low', 2, 8] as const;

  it('finds the priority that was lowered before due, and the breach that it spared', () => {
    const events = [...lowered, status(5, 'solved')];
    expect(told(byPriority, events, 9)).toEqual([[...found, true]]);
    expect(told(byPriority, [...events].reverse(), 9)).toEqual([[...found, true]]);
  });

  it('says that it spared a breach once more was counted than was left', () => {
    const ms = 1 / HOUR_MS;
    const solvedAt = (at: number) => told(byPriority, [...lowered, status(at, 'solved')], 9);
    expect(solvedAt(2)).toEqual([[...found, false]]);
    expect(solvedAt(2 + ms)).toEqual([[...found, true]]);
    expect(told(byPriority, lowered, 2)).toEqual([[...found, false]]);
    expect(told(byPriority, lowered, 2 + ms)).toEqual([[...found, true]]);
    expect(told(byPriority, [...lowered, merged(2)], 9)).toEqual([[...found, false]]);
  });

  it('sees that a pause would have moved the due instant', () => {
    const events = [
      ...[...lowered, status(1.5, 'pending')],
      ...[status(5, 'open'), status(5.25, 'solved')],
    ];
    const paused = slaOf([
      { metric: 'resolution', ...urgent, within: '2h', pauseOn: ['pending'] },
      { metric: 'resolution', within: '8h', pauseOn: ['pending'] },
    ]);
    expect(told(paused, events, 9)).toEqual([[...found, false]]);
  });

  it('says of a target in days that it ran past the day', () => {
    const inDays = slaOf(
      [
        { metric: 'resolution', ...urgent, within: '1bd' },
        { metric: 'resolution', within: '3bd' },
      ],
      { calendar: 'office' },
    );
    const before = (...events: Parameters<typeof logOf>): unknown =>
      (told(inDays, [...lowered, ...events], 90) as unknown[][])[0];
    const days = ['resolution', 1, 1, 'urgent', 'low', 32, 80];
    expect(before(status(32, 'solved'))).toEqual([...days, false]);
    expect(before(status(32.001, 'solved'))).toEqual([...days, true]);
    expect(before(merged(32))).toEqual([...days, false]);
    expect(before(merged(32.001))).toEqual([...days, true]);
    expect(before()).toEqual([...days, true]);
    expect(told(inDays, lowered, 32)).toEqual([[...days, false]]);
  });

  it('tells each clock that gained, and a new priority without a target', () => {
    const two = slaOf([
      { metric: 'resolution', ...urgent, within: '2h' },
      { metric: 'first_response', ...urgent, within: '1h' },
      { metric: 'first_response', when: { priority: 'low' }, within: '4h' },
      { metric: 'next_response', within: '9h' },
    ]);
    expect(told(two, [start, priority(0.5, 'low')], 0.5)).toEqual([
      ['first_response', 0.5, 1, 'urgent', 'low', 1, 4, false],
      ['resolution', 0.5, 1, 'urgent', 'low', 2, null, false],
    ]);
    expect(told(two, [created(), priority(1, 'urgent'), priority(2, null as never)], 9)).toEqual([
      ['resolution', 2, 2, 'urgent', null, 2, null, true],
    ]);
  });

  it('takes several changes of one instant as one, beside what else happens in it', () => {
    const note = (at: number) => other(at, 'internal_note');
    const events = [start, note(0.5), priority(1, 'high'), note(1), priority(1, 'low')];
    expect(told(byPriority, [...events, agentReply(1)], 9)).toEqual([
      ['resolution', 1, 4, 'urgent', 'low', 2, 8, true],
    ]);
    // What the group brings is no gain of the priority.
    const grouped = slaOf([
      { metric: 'resolution', when: { group: 'a', priority: 'low' }, within: '8h' },
      { metric: 'resolution', when: { group: 'a' }, within: '6h' },
      { metric: 'resolution', within: '2h' },
    ]);
    expect(told(grouped, [...lowered, group(1, 'a')], 9)).toEqual([
      ['resolution', 1, 1, 'urgent', 'low', 6, 8, true],
    ]);
    expect(told(grouped, [start, group(1, 'a')], 9)).toEqual([]);
  });

  it('goes by the cycle at hand', () => {
    const again = slaOf([
      { metric: 'next_response', ...urgent, within: '2h' },
      { metric: 'next_response', within: '8h' },
    ]);
    const first = [start, agentReply(0.25), customerReply(0.5), agentReply(0.75)];
    const events = [...first, customerReply(1), priority(2, 'low'), agentReply(4)];
    expect(told(again, [...events, customerReply(5)], 20)).toEqual([
      ['next_response', 2, 5, 'urgent', 'low', 3, 9, true],
    ]);
    const restarts = slaOf([
      { metric: 'resolution', ...urgent, within: '2h', onTargetChange: 'restart' },
      { metric: 'resolution', within: '8h' },
    ]);
    expect(told(restarts, lowered, 2)).toEqual([
      ['resolution', 1, 1, 'urgent', 'low', 2, 9, false],
    ]);
  });

  it('takes a long log in one pass', () => {
    const changes = Array.from({ length: 20_000 }, (_, index) =>
      priority(1 + index / 1e5, index % 2 === 0 ? 'low' : 'urgent'),
    );
    expect(audit(byPriority, [start, ...changes], 9)).toHaveLength(10_000);
  });

  it('looks at the log up to now, that instant included', () => {
    expect(told(byPriority, lowered, 1)).toEqual([[...found, false]]);
    expect(told(byPriority, lowered, 1 - 1 / HOUR_MS)).toEqual([]);
    expect(told(byPriority, [...lowered, status(5, 'solved')], 2)).toEqual([[...found, false]]);
  });

  it.each<[string, Parameters<typeof logOf>]>([
    ['a raise', [created(0, { priority: 'low' }), priority(1, 'urgent')]],
    ['a change to as much time', [created(0, { priority: 'low' }), priority(1, 'normal')]],
    ['a change after the breach', [start, priority(3, 'low')]],
    ['a change after the stop', [start, status(1, 'solved'), priority(1.5, 'low')]],
    ['a change in the instant of the stop', [start, status(1, 'solved'), priority(1, 'low')]],
    ['a ticket without changes', [start]],
    ['a change in the instant of the creation', [start, priority(0, 'low')]],
    ['several changes in that instant', [start, priority(0, 'high'), priority(0, 'low')]],
  ])('finds nothing in %s', (_, events) => {
    expect(told(byPriority, events, 9)).toEqual([]);
  });

  it('finds nothing where the change itself starts the clock, or lets it wait', () => {
    const clocks = [
      {
        id: 'own',
        start: [{ type: 'priority_changed' }],
        stop: [{ type: 'solved' }],
        cycle: 'single',
      },
    ];
    const own = slaOf([{ metric: 'own', within: '2h' }], {}, { clocks });
    expect(told(own, lowered, 9)).toEqual([]);
    const waits = slaOf([
      { metric: 'resolution', ...urgent, within: '2h' },
      { metric: 'resolution', within: '8h', pauseOn: ['open'] },
    ]);
    expect(told(waits, [start, status(0.5, 'open'), priority(1, 'low')], 9)).toEqual([]);
  });

  it('finds nothing while the clock waits', () => {
    const paused = slaOf([
      { metric: 'requester_wait', ...urgent, within: '2h' },
      { metric: 'requester_wait', within: '8h' },
    ]);
    expect(told(paused, [start, status(0.5, 'pending'), priority(1, 'low')], 9)).toEqual([]);
    expect(told(paused, [start, status(1, 'pending'), priority(1, 'low')], 9)).toEqual([]);
  });

  it('refuses options that are none', () => {
    const call = (options: unknown) => () => auditDowngrades(byPriority, logOf(), options as never);
    expect(refusalOf(call(5))).toBe('wrong_type | options | an object');
    expect(refusalOf(call({ now: NaN }))).toMatch(/^invalid_instant \| options.now/);
  });
});
