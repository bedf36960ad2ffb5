import { describe, expect, it } from 'vitest';
import { auditDowngrades, auditPauses, compareSla } from '../../src/sla/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { refusalOf } from '../support/refusalOf.js';
import { hour, logOf } from '../ticket/ticketLog.js';
import { HOUR_MS, office, slaOf } from './clocks.js';
import { agentReply, created, customerReply, priority, status } from './events.js';

const statuses = 'one of new, open, pending, on_hold, solved, closed';

describe('auditPauses', () => {
  const audit = (events: Parameters<typeof logOf>, nowHours: number, options = {}) =>
    auditPauses(deepFreeze(logOf(...events)), { now: hour(nowHours), ...options });

  it('finds a pause that began while the customer had the last word', () => {
    const { pauses, hiddenMs, n } = audit([created(), status(1, 'pending'), status(4, 'open')], 9);
    expect(pauses).toEqual([
      {
        from: new Date(hour(1)),
        to: new Date(hour(4)),
        hiddenMs: 3 * HOUR_MS,
        customerMessageAt: new Date(hour(0)),
        event: 1,
      },
    ]);
    expect({ hiddenMs, n }).toEqual({ hiddenMs: 3 * HOUR_MS, n: 1 });
  });

  it('clears a pause that follows an answer, at the same instant too', () => {
    const events = [created(), status(1, 'pending'), agentReply(1), status(3, 'open')];
    expect(audit(events, 9)).toEqual({ pauses: [], hiddenMs: 0, n: 1 });
  });

  it('suspects a pause again when the customer wrote after the answer', () => {
    const events = [created(), agentReply(1), customerReply(2), status(3, 'on_hold')];
    const { pauses } = audit(events, 5);
    expect(pauses[0]).toMatchObject({
      customerMessageAt: new Date(hour(2)),
      hiddenMs: 2 * HOUR_MS,
    });
  });

  it('counts hidden time in the hours of a calendar', () => {
    const events = [created(), status(4, 'pending'), status(28, 'open')];
    expect(audit(events, 30, { calendar: office }).hiddenMs).toBe(8 * HOUR_MS);
  });

  it('asks only for the statuses that pause', () => {
    const events = [created(), status(1, 'on_hold')];
    expect(audit(events, 5, { pauseOn: ['pending'] }).n).toBe(0);
  });

  it.each<[unknown, string]>([
    ['pending', 'wrong_type | pauseOn | a list'],
    [['open', 5], 'wrong_type | pauseOn[1] | an object'],
    [['?'], `unknown_status_in_policy | pauseOn[0] | ${statuses}`],
    [['open', { status: '?' }], `unknown_status_in_policy | pauseOn[1] | ${statuses}`],
    [['open', { status: 'closed', reason: 'x' }], 'none'],
  ])('refuses to pause on %j', (pauseOn, expected) => {
    expect(refusalOf(() => audit([created()], 1, { pauseOn }))).toBe(expected);
  });
});

const byPriority = slaOf([
  { id: 'fast', metric: 'resolution', when: { priority: 'urgent' }, within: '2h' },
  { id: 'slow', metric: 'resolution', within: '8h' },
]);

describe('auditDowngrades', () => {
  it('finds the priority that was lowered before due, and the breach that it spared', () => {
    const log = logOf(created(0, { priority: 'urgent' }), priority(1, 'low'), status(5, 'solved'));
    expect(auditDowngrades(byPriority, deepFreeze(log), { now: hour(9) })).toEqual([
      {
        at: new Date(hour(1)),
        event: 1,
        clockId: 'resolution',
        from: 'urgent',
        to: 'low',
        dueBefore: new Date(hour(2)),
        dueAfter: new Date(hour(8)),
        sparedBreach: true,
      },
    ]);
  });

  it('says when the lower priority spared nothing', () => {
    const log = logOf(created(0, { priority: 'urgent' }), priority(1, 'low'), status(2, 'solved'));
    expect(auditDowngrades(byPriority, log, { now: hour(9) })[0]?.sparedBreach).toBe(false);
  });

  it('sees that a pause would have moved the due instant', () => {
    const log = logOf(
      ...[created(0, { priority: 'urgent' }), priority(1, 'low'), status(1.5, 'pending')],
      ...[status(5, 'open'), status(5.25, 'solved')],
    );
    const paused = slaOf([
      { metric: 'resolution', when: { priority: 'urgent' }, within: '2h', pauseOn: ['pending'] },
      { metric: 'resolution', within: '8h', pauseOn: ['pending'] },
    ]);
    const [downgrade] = auditDowngrades(paused, deepFreeze(log), { now: hour(9) });
    expect(downgrade).toMatchObject({ dueBefore: new Date(hour(2)), sparedBreach: false });
  });

  it('takes several changes of one instant as one', () => {
    const log = logOf(created(0, { priority: 'urgent' }), priority(1, 'high'), priority(1, 'low'));
    const found = auditDowngrades(byPriority, deepFreeze(log), { now: hour(9) });
    expect(found).toMatchObject([{ event: 2, from: 'urgent', to: 'low' }]);
  });

  it('takes a long log in one pass', () => {
    const changes = Array.from({ length: 20_000 }, (_, index) =>
      priority(1 + index / 1e5, index % 2 === 0 ? 'low' : 'urgent'),
    );
    const log = logOf(created(0, { priority: 'urgent' }), ...changes);
    expect(auditDowngrades(byPriority, log, { now: hour(9) })).toHaveLength(10_000);
  });

  it('finds nothing in a raise, after the breach, or in the future', () => {
    const raised = logOf(created(0, { priority: 'low' }), priority(1, 'urgent'));
    const late = logOf(created(0, { priority: 'urgent' }), priority(3, 'low'));
    expect(auditDowngrades(byPriority, raised, { now: hour(9) })).toEqual([]);
    expect(auditDowngrades(byPriority, late, { now: hour(9) })).toEqual([]);
    expect(auditDowngrades(byPriority, late, { now: hour(2.5) })).toEqual([]);
  });
});

describe('compareSla', () => {
  const strict = slaOf([{ metric: 'resolution', within: '3h' }]);
  const loose = slaOf([{ metric: 'resolution', within: '6h' }]);
  const tickets = deepFreeze([
    { ...logOf(created(), status(2, 'solved')), id: 'quick' },
    { ...logOf(created(), status(4, 'solved')), id: 'middle' },
    { ...logOf(created(), status(9, 'solved')), id: 'late' },
  ]);

  it('tells new breaches and moved due instants, with the rows that decided', () => {
    const { changes, summary } = compareSla(loose, strict, tickets, { now: hour(20) });
    expect(changes.map(({ ticketId, kind }) => [ticketId, kind])).toEqual([
      ['quick', 'due_earlier'],
      ['middle', 'new_breach'],
      ['late', 'due_earlier'],
    ]);
    expect(changes[1]?.after).toMatchObject({ state: 'breached', policyId: 'all' });
    expect(summary).toMatchObject({
      tickets: 3,
      ticketsChanged: 3,
      cycles: 3,
      breachedBefore: 1,
      breachedAfter: 2,
      byKind: { new_breach: 1, due_earlier: 2, breach_avoided: 0 },
    });
  });

  it('mirrors when the rules change places', () => {
    const { changes } = compareSla(strict, loose, tickets, { now: hour(20) });
    expect(changes.map(({ kind }) => kind)).toEqual(['due_later', 'breach_avoided', 'due_later']);
  });

  it('compares cycles that only one of the two rules has', () => {
    const once = slaOf([{ metric: 'resolution', within: '6h' }]);
    const again = slaOf([{ metric: 'resolution', within: '6h', onReopen: 'restart' }]);
    const log = logOf(created(), status(1, 'solved'), status(2, 'open'), status(20, 'solved'));
    const more = compareSla(once, again, [log], { now: hour(30) }).summary;
    const fewer = compareSla(again, once, [log], { now: hour(30) }).summary;
    expect([more.cycles, fewer.cycles]).toEqual([2, 2]);
    expect([more.breachedAfter, more.breachedBefore]).toEqual([
      fewer.breachedBefore,
      fewer.breachedAfter,
    ]);
  });

  it('finds nothing between equal rules', () => {
    expect(compareSla(loose, loose, tickets, { now: hour(20) }).changes).toEqual([]);
  });
});
